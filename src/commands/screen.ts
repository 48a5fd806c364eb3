import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../base/errors.ts';
import { isLanguage, type Language, pick } from '../base/language.ts';
import {
  csvPieces,
  elementTitle,
  type FrameworkScreening,
  jsonPieces,
  type ListScreening,
  listedInstitutions,
  screenList,
  toldRow,
  verdictWords,
} from '../rooms/conformity/index.ts';
import {
  type CompiledFramework,
  text as frameworkText,
  shippedFramework,
  shippedFrameworks,
} from '../rooms/framework/index.ts';
import { importFields, importLimits, importWords, type Mapping, openList } from '../rooms/offerings/index.ts';

const usage = `Usage: opinko screen FILE [options]   (FILE "-" reads standard input)
  FILE                 a course list: CSV, XLSX or JSON
  --framework ID[@VERSION]  what to judge against (default eu-2022-c243); may be given several times
  --columns MAPPING    what columns are, as JSON or a file of it: '{"Kurssi": "title.fi", "Muuta": "ignore"}'
  --json               prints everything as JSON
  --csv                prints a table for a spreadsheet (with one framework)
  --language fi|sv|en  of what is printed (default en)`;

/** What cannot be done, in a sentence for the one who sits at the terminal. */
class Misuse extends Error {}

type Options = {
  file: string;
  frameworks: CompiledFramework[];
  mapping: Mapping;
  json: boolean;
  csv: boolean;
  language: Language;
};

/**
 * `screen FILE`: judges every row of a course list (CSV, XLSX or JSON) against frameworks, without a database.
 * Exit code 0: the list was read, whatever it is like. 2: it could not be read, or the command was not understood.
 */
export async function screen(
  args: readonly string[],
  write: (text: string) => unknown = (text) => process.stdout.write(text),
): Promise<number> {
  let language: Language = 'en';
  try {
    const options = optionsOf(args);
    language = options.language;
    const bytes = contentOf(options.file);
    await checkColumns(bytes, options.mapping);
    const { mapping, frameworks } = options;
    const list = { name: basename(options.file), bytes, limits: importLimits, mapping };
    print(write, piecesOf(options, await screenList(list, frameworks, listedInstitutions)));
    return 0;
  } catch (error) {
    console.error(wordsFor(language, error));
    return 2;
  }
}

function wordsFor(language: Language, error: unknown): string {
  if (error instanceof Refusal) return importWords(language, error.code, error.params);
  return error instanceof Misuse ? error.message : String(error);
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !isLanguage(values.language) || (values.json && values.csv))
    throw new Misuse(usage);
  const frameworks = [...new Set(values.framework)].map(frameworkNamed);
  if (values.csv && frameworks.length > 1)
    throw new Misuse('A table holds one framework: give --framework once, or use --json.');
  const { json, csv, language } = values;
  return { file, frameworks, mapping: values.columns ? mappingIn(values.columns) : {}, json, csv, language };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        framework: { type: 'string', multiple: true, default: ['eu-2022-c243'] },
        columns: { type: 'string' },
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
        language: { type: 'string', default: 'en' },
      },
    });
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n${usage}`);
  }
}

function frameworkNamed(name: string): CompiledFramework {
  const [id = '', version] = name.split('@');
  const found = shippedFramework(id, version);
  if (found) return found;
  const known = shippedFrameworks().map((one) => `${one.id}@${one.version}`);
  throw new Misuse(`There is no framework ${name}. Known: ${known.join(', ')}`);
}

const mappingShape = z.record(z.string(), z.string());

/** @param given JSON, or the name of a file that holds it */
function mappingIn(given: string): Mapping {
  const json = given.trimStart().startsWith('{') ? given : contentOf(given).toString('utf8');
  let read: Record<string, string>;
  try {
    read = mappingShape.parse(JSON.parse(json));
  } catch {
    throw new Misuse(`--columns wants JSON such as {"Kurssi": "title.fi"}, or a file of it.`);
  }
  const fields = ['ignore', ...importFields];
  const unknown = Object.values(read).find((field) => !fields.includes(field));
  if (unknown !== undefined)
    throw new Misuse(`A column cannot be "${unknown}". It can be: ${fields.join(', ')}`);
  return read as Mapping;
}

/** A misspelt column would be passed over in silence. */
async function checkColumns(bytes: Uint8Array, mapping: Mapping): Promise<void> {
  if (Object.keys(mapping).length === 0) return;
  const { columns } = (await openList(bytes)).table;
  const unknown = Object.keys(mapping).find((column) => !columns.includes(column));
  if (unknown !== undefined)
    throw new Misuse(`The list has no column "${unknown}". It has: ${columns.join(', ')}`);
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Misuse(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new Misuse(`${file} is a folder. Give a file.`);
    throw new Misuse(`${file} cannot be read: ${message}`);
  }
}

function piecesOf({ json, csv, language }: Options, screening: ListScreening): Iterable<string> {
  if (json) return jsonPieces(screening);
  const [first] = screening.results;
  return csv && first ? csvPieces(language, first) : inWords(language, screening);
}

const CHUNK = 65_536;

/** Written in chunks: a list may have 100,000 rows, and each writing costs. */
function print(write: (text: string) => unknown, pieces: Iterable<string>): void {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    write(waiting);
    waiting = '';
  }
  write(waiting);
}

function* inWords(language: Language, { refused, rows, results }: ListScreening): Generator<string> {
  for (const result of results) {
    if (results.length > 1) yield `${result.framework.id} ${result.framework.version}\n`;
    yield* rowsInWords(language, result);
  }
  for (const { line, column, code, params } of refused)
    yield lineOf(line, [column, importWords(language, code, params)].filter(Boolean).join(': '));
  for (const { framework, figures } of results) {
    yield results.length > 1 ? `\n${framework.id} ${framework.version}\n` : '\n';
    for (const verdict of ['conforms', 'nearly', 'not'] as const) {
      const count = figures.verdicts[verdict] - (verdict === 'not' ? figures.undecided : 0);
      yield lineOf(count, verdictWords(language, { verdict, undecided: false }));
    }
    yield lineOf(figures.undecided, verdictWords(language, { verdict: 'not', undecided: true }));
  }
  yield lineOf(rows, 'rows');
}

function* rowsInWords(
  language: Language,
  { framework, legend, rows }: FrameworkScreening,
): Generator<string> {
  for (const row of rows) {
    const { line, title, elements, open, ...verdict } = toldRow(legend, row);
    yield lineOf(line, `${verdictWords(language, verdict)}  ${pick(title, language).text}`);
    const gaps = elements
      .filter(({ obligation, result }) => obligation === 'mandatory' && result !== 'met')
      .map(
        ({ id, result }) =>
          `${elementTitle(language, framework, id)}: ${frameworkText(language)(`result/${result}`)}`,
      );
    if (open > 0) yield `        ${gaps.join('; ')}\n`;
  }
}

function lineOf(number: number, words: string): string {
  return `${String(number).padStart(6)}  ${words}\n`;
}
