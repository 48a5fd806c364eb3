import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { errorText, type Program, startProgram } from '../app.ts';
import { Refusal } from '../base/errors.ts';
import { isLanguage, type Language } from '../base/language.ts';
import { ask, perform } from '../platform/actions/index.ts';
import { programActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { faultWords, importSkills, previewSkills, uploadSkills } from '../rooms/skills/index.ts';

const usage = `Usage: opinko import skills FILE… [--edition V] [--whole] [--file-language fi] [--dry-run] [--language fi|sv|en]
  FILE                    ESCO's CSV of one language (skills_fi.csv), or a JSON list [[uuid, fi, sv, en], …]
  --edition V             edition of the classification, such as v1.2
  --whole                 the file has all skills: others are withdrawn, and unknown ones refused from now on
  --file-language fi      language of a CSV file whose name does not tell it
  --dry-run               says what would be done and does nothing`;

type Options = {
  edition: string | undefined;
  whole: boolean;
  fileLanguage: string | undefined;
  dryRun: boolean;
  language: Language;
};

/** `import skills FILE…`: brings concepts into the table of skills. Exit code 0: done; 2: a file could not be read. */
export async function importSkillFiles(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      whole: { type: 'boolean', default: false },
      'file-language': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  });
  const { edition, whole, language } = values;
  if (files.length === 0 || !isLanguage(language)) return failed(usage);
  const options = {
    edition,
    whole,
    fileLanguage: values['file-language'],
    dryRun: values['dry-run'],
    language,
  };
  const program = await startProgram(readConfig(process.env), { work: false });
  try {
    for (const file of files) await bring(program, file, options);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(errorText(language, error.code, error.params));
  } finally {
    await program.close();
  }
}

async function bring({ platform }: Program, file: string, options: Options): Promise<void> {
  const actor = programActor('command:import-skills');
  const { id: upload } = await perform(platform, uploadSkills, actor, {
    name: basename(file),
    content: readFileSync(file).toString('base64'),
    language: options.fileLanguage,
    edition: options.edition,
    whole: options.whole,
  });
  const preview = await ask(platform, previewSkills, actor, { upload });
  for (const row of preview.wrong)
    console.log(
      `${String(row.line).padStart(6)}  ${faultWords(options.language, row)} ${row.value}`.trimEnd(),
    );
  if (!options.dryRun) await perform(platform, importSkills, actor, { upload });
  const { name, languages, fresh, changed, same, leaving, wrongCount } = preview;
  console.log(
    `${name} (${languages.join(', ')}): ${fresh} new, ${changed} changed, ${same} unchanged, ${leaving} withdrawn, ${wrongCount} left out${options.dryRun ? '. Nothing was changed.' : ''}`,
  );
}

function failed(message: string): number {
  console.error(message);
  return 2;
}
