import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { errorText, type Program, startProgram } from '../app.ts';
import { Refusal } from '../base/errors.ts';
import { isLanguage, type Language } from '../base/language.ts';
import { CONSORTIUM, carryOut, perform } from '../platform/actions/index.ts';
import { programActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import {
  forgetUpload,
  type ImportPreview,
  importOfferings,
  previewImport,
  refusedLines,
  uploadList,
} from '../rooms/offerings/index.ts';

const usage = `Usage: opinko import FILE --institution CODE | --as-consortium [--create-institutions] [--dry-run] [--json] [--language fi|sv|en]
  --institution CODE      takes the rows of this institution only
  --as-consortium         takes the rows of all institutions
  --create-institutions   creates institutions of the list that are not registered
  --dry-run               says what would be done and does nothing`;

type Options = { institution: string; create: boolean; dryRun: boolean; json: boolean; language: Language };
type Outcome = { institution: string; created: number; updated: number; unchanged: number; refused: number };

/**
 * `import FILE`: imports a course list as the pages do, and waits until it is done. Exit code 0: done (rows may have
 * been left out, with their reasons). 1: a run failed. 2: the list could not be imported.
 */
export async function importList(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      institution: { type: 'string' },
      'as-consortium': { type: 'boolean', default: false },
      'create-institutions': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  });
  const [file, ...more] = positionals;
  const institution = values['as-consortium'] ? CONSORTIUM : values.institution;
  if (!file || more.length > 0 || !institution || !isLanguage(values.language)) return failed(usage);
  const options = {
    institution,
    create: values['create-institutions'],
    dryRun: values['dry-run'],
    json: values.json,
    language: values.language,
  };
  const content = readFileSync(file === '-' ? 0 : file).toString('base64');
  const program = await startProgram(readConfig(process.env));
  try {
    return await bring(program, { name: basename(file), content }, options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(errorText(values.language, error.code, error.params));
  } finally {
    await program.close();
  }
}

async function bring(
  program: Program,
  file: { name: string; content: string },
  options: Options,
): Promise<number> {
  const { platform } = program;
  const actor = programActor('command:import');
  const { institution } = options;
  const { upload } = await perform(platform, uploadList, actor, { institution, ...file });
  const look = (createInstitutions: string[] = []) =>
    carryOut(platform, previewImport, actor, { institution, upload, createInstitutions, limit: 1000 });
  const first = await look();
  const createInstitutions = options.create
    ? (first.summary?.unknownInstitutions ?? []).map((unknown) => unknown.institution)
    : [];
  const preview = createInstitutions.length > 0 ? await look(createInstitutions) : first;
  if (preview.problem) throw new Refusal(preview.problem.code, 422, preview.problem.params);
  const { create, update, unchanged } = preview.summary!;
  const nothing = create + update + unchanged === 0;
  if (options.dryRun || nothing) {
    await perform(platform, forgetUpload, actor, { institution, upload });
    report(options, preview, null);
    return nothing ? 2 : 0;
  }
  const { runs } = await perform(platform, importOfferings, actor, {
    institution,
    upload,
    createInstitutions,
  });
  await program.worker?.idle();
  const { started } = await look();
  const states = started?.state ?? [];
  const outcomes = states.map(({ institution, result }) => ({
    institution,
    ...(result as Omit<Outcome, 'institution'>),
  }));
  report(options, preview, outcomes);
  return states.length === runs.length && states.every(({ state }) => state === 'done') ? 0 : 1;
}

function report({ json, language }: Options, preview: ImportPreview, outcomes: Outcome[] | null): void {
  const refusals = preview.refused.items.flatMap((row) => refusedLines(language, row));
  if (json) {
    console.log(
      JSON.stringify(
        {
          file: preview.name,
          rows: preview.rows,
          dryRun: outcomes === null,
          summary: preview.summary,
          outcomes,
          refusals,
        },
        null,
        2,
      ),
    );
    return;
  }
  for (const { line, column, reason, value } of refusals)
    console.log(
      `${String(line).padStart(6)}  ${[column, reason].filter(Boolean).join(': ')}${value ? ` (${value})` : ''}`,
    );
  if (preview.refused.next)
    console.log(`        … ${(preview.summary?.refused ?? 0) - preview.refused.items.length} more`);
  for (const { institution, created, updated, unchanged } of outcomes ?? [])
    console.log(`${institution}: ${created} created, ${updated} updated, ${unchanged} unchanged`);
  const { create = 0, update = 0, unchanged = 0, refused = 0 } = preview.summary ?? {};
  console.log(
    `${preview.rows} rows: ${create} new, ${update} changed, ${unchanged} unchanged, ${refused} left out${outcomes ? '' : '. Nothing was saved.'}`,
  );
}

function failed(message: string): number {
  console.error(message);
  return 2;
}
