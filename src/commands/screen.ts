import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../base/errors.ts';
import { isLanguage, type Language, pick } from '../base/language.ts';
import {
  elementTitle,
  type ListScreening,
  listedInstitutions,
  screenList,
  verdictWords,
} from '../rooms/conformity/index.ts';
import { text as frameworkText, shippedFramework } from '../rooms/framework/index.ts';
import { importLimits, importWords } from '../rooms/offerings/index.ts';

const usage =
  'Usage: opinko screen FILE [--framework eu-2022-c243] [--json] [--language fi|sv|en]   (FILE "-" reads standard input)';

/**
 * `screen FILE`: judges every row of a course list (CSV or XLSX) against a framework, without a database.
 * Exit code 0: the list was read, whatever it is like. 2: it could not be read.
 */
export async function screen(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      framework: { type: 'string', default: 'eu-2022-c243' },
      json: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  });
  const [file, ...more] = positionals;
  const framework = shippedFramework(values.framework);
  if (!file || more.length > 0 || !framework || !isLanguage(values.language)) return failed(usage);
  try {
    const list = { name: basename(file), bytes: readFileSync(file === '-' ? 0 : file), limits: importLimits };
    const result = await screenList(list, framework, listedInstitutions);
    console.log(values.json ? JSON.stringify(result, null, 2) : inWords(values.language, result));
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return failed(importWords(values.language, error.code, error.params));
    return failed((error as Error).message);
  }
}

function failed(message: string): number {
  console.error(message);
  return 2;
}

function inWords(language: Language, { framework, items, refused, rows, figures }: ListScreening): string {
  const open = (item: ListScreening['items'][number]) =>
    item.elements
      .filter(({ obligation, result }) => obligation === 'mandatory' && result !== 'met')
      .map(
        ({ id, result }) =>
          `${elementTitle(language, framework, id)}: ${frameworkText(language)(`result/${result}`)}`,
      )
      .join('; ');
  return [
    ...items.map(
      (item) =>
        `${String(item.line).padStart(6)}  ${verdictWords(language, item)}  ${pick(item.title, language).text}${item.open > 0 ? `\n        ${open(item)}` : ''}`,
    ),
    ...refused.map(
      ({ line, column, code, params }) =>
        `${String(line).padStart(6)}  ${[column, importWords(language, code, params)].filter(Boolean).join(': ')}`,
    ),
    '',
    ...(['conforms', 'nearly', 'not'] as const).map(
      (verdict) =>
        `${String(figures.verdicts[verdict] - (verdict === 'not' ? figures.undecided : 0)).padStart(6)}  ${verdictWords(language, { verdict, undecided: false })}`,
    ),
    `${String(figures.undecided).padStart(6)}  ${verdictWords(language, { verdict: 'not', undecided: true })}`,
    `${String(rows).padStart(6)}  rows`,
  ].join('\n');
}
