import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { invalidInput, Refusal } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import { root } from '../../platform/root.ts';
import type { Api } from '../../platform/web/api.ts';
import type { FormValues } from '../../platform/web/field.ts';
import type { FormState } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import {
  besideFile,
  columnFields,
  columnValues,
  importWords,
  type Mapping,
  mappingOf,
  openList,
} from '../offerings/index.ts';
import { screenFile } from './actions/screen-file.ts';
import { figures, groups, issue, listedRow, noticed, pin } from './api-shapes.ts';
import { CARRIED_LENGTH, type CarriedList, carried, carry } from './carried-list.ts';
import { frameworkChoices, namesOf } from './pages/list/names.ts';
import { frameworkField, ScreenFilePage, screenFileFields } from './pages/screen-file.tsx';
import { ScreenColumnsPage, ScreenResultPage } from './pages/screen-result.tsx';
import { csvFile, JSON_TYPE, resultName, xlsxFile } from './result-file.ts';
import { keyOf } from './rules/framework-key.ts';
import { screenLimits } from './screen-list.ts';
import { text } from './text/index.ts';
import type { ToldScreening } from './told.ts';
import { CSV_TYPE } from './write-sheet.ts';

/** Screening without an account: a file is dropped, its columns corrected, the result taken along. */
export function filePages(pages: Pages): void {
  pages.form(paths.screenFile, [screenFile], {
    maxBytes: screenLimits.bytes + 100_000,
    fields: async (request) => screenFileFields(request.language, (await frameworkChoices(request)).options),
    values: async (request) => ({ framework: (await frameworkChoices(request)).inForce[0] ?? '' }),
    async show(request, { csrf, errors, values }) {
      const { language } = request;
      const { options } = await frameworkChoices(request);
      const body = <ScreenFilePage {...{ language, csrf, errors, values }} frameworks={options} />;
      return { title: text(language)('drop.title'), body };
    },
    async submit(request, { files, data }) {
      const { file } = files;
      if (!file?.name) throw invalidInput([{ path: 'file', code: 'file-missing' }]);
      const list = { name: file.name.slice(0, 300), bytes: file.bytes };
      return answer(request, list, { framework: String(data.framework ?? '') }).catch(besideFile);
    },
  });
  againPages(pages);
  pages.show(paths.screenSample, [], async ({ language }) => ({
    file: text(language)('drop.sample.file'),
    mediaType: CSV_TYPE,
    content: readFileSync(join(root, 'data/samples/course-list.csv'), 'utf8'),
  }));
}

const hidden = [
  { kind: 'hidden' as const, name: 'list', label: '', required: true, maxLength: CARRIED_LENGTH },
];

/** What is done with a list that the page brings back, since it is stored nowhere. */
function againPages(pages: Pages): void {
  const form = { maxBytes: CARRIED_LENGTH + 500_000, fields: () => hidden };
  pages.form(paths.screenAgain, [screenFile], {
    ...form,
    show: showColumns,
    submit: (request, { values }) => {
      const list = carried(String(values.list ?? ''));
      return answer(request, list, chosenIn(list, values));
    },
  });
  pages.form(paths.screenResult, [screenFile], {
    ...form,
    show: showColumns,
    async submit(request, { values }) {
      const list = carried(String(values.list ?? ''));
      const result = await screened(request, list, chosenIn(list, values));
      return fileOf(request, result, String(values.as ?? ''));
    },
  });
}

type Chosen = { mapping?: Mapping; framework?: string };

/** What was chosen on the page; without any choice the columns are guessed anew. */
function chosenIn({ columns }: CarriedList, values: FormValues): Chosen {
  const framework = String(values.framework ?? '');
  if (values['column-0'] === undefined) return { framework };
  const heads = columns.map((column) => ({ column, field: 'ignore' as const, confidence: 0 }));
  return { mapping: mappingOf(heads, values), framework };
}

type List = Pick<CarriedList, 'name' | 'bytes'>;

function screened(
  request: PageRequest,
  { name, bytes }: List,
  { mapping, framework }: Chosen,
): Promise<ToldScreening> {
  const content = Buffer.from(bytes).toString('base64');
  const frameworks = framework ? [framework] : [];
  return request.carryOut(screenFile, { name, content, frameworks, ...(mapping && { mapping }) });
}

/** The page with the result; where the columns that were guessed will not do, the question about them. */
async function answer(request: PageRequest, list: List, chosen: Chosen): Promise<PageAnswer> {
  const { language } = request;
  try {
    const result = await screened(request, list, chosen);
    const carrier = await carrierOf(request, list, result.columns, keyOf(result.framework));
    const names = await namesOf(request);
    const body = <ScreenResultPage {...{ language, result, names, carrier }} />;
    return { title: text(language)('drop.result'), body, noindex: true };
  } catch (error) {
    if (chosen.mapping || !(error instanceof Refusal) || error.code !== 'offerings/import-column-missing')
      throw error;
    const { table, mapping, confidence } = await openList(list.bytes, {}, screenLimits);
    const columns = table.columns.map((column) => ({
      column,
      field: mapping[column] ?? ('ignore' as const),
      confidence: confidence[column] ?? 0,
    }));
    const carrier = await carrierOf(request, list, columns, chosen.framework ?? '');
    const errors = { '': importWords(language, error.code, error.params) };
    const body = <ScreenColumnsPage {...{ language, name: list.name, carrier, errors }} />;
    return { title: text(language)('drop.columns'), body, noindex: true, status: 422 };
  }
}

type Columns = ToldScreening['columns'];

/** The form that carries the list along: the list itself, the framework and a choice for each column. */
async function carrierOf(
  request: PageRequest,
  { name, bytes }: List,
  columns: Columns,
  framework: string,
): Promise<Pick<FormState, 'fields' | 'values' | 'csrf'>> {
  const { language, csrf } = request;
  const { options } = await frameworkChoices(request);
  const list = carry({ name, bytes, columns: columns.map(({ column }) => column) });
  return {
    csrf,
    fields: [
      ...hidden,
      ...(options.length > 1 ? [frameworkField(language, options)] : []),
      ...columnFields(language, columns),
    ],
    values: { ...columnValues(columns), list, framework },
  };
}

/** Shown again when what was chosen will not do; whoever comes without a list begins anew. */
async function showColumns(request: PageRequest, { values, errors }: FormState): Promise<PageAnswer> {
  const { language } = request;
  const list = listIn(values);
  if (!list) return { redirect: paths.screenFile(language) };
  const { mapping = {}, framework = '' } = chosenIn(list, values);
  const columns = list.columns.map((column) => ({
    column,
    field: mapping[column] ?? 'ignore',
    confidence: 1,
  }));
  const carrier = await carrierOf(request, list, columns, framework);
  const body = <ScreenColumnsPage {...{ language, name: list.name, carrier, errors }} />;
  return { title: text(language)('drop.columns'), body, noindex: true };
}

function listIn({ list }: FormValues): CarriedList | null {
  try {
    return carried(String(list ?? ''));
  } catch {
    return null;
  }
}

async function fileOf({ language }: PageRequest, result: ToldScreening, as: string): Promise<PageAnswer> {
  const { name, framework, items } = result;
  const sheet = { language, name, framework };
  if (as === 'csv') return csvFile(sheet, [items]);
  if (as !== 'json') return xlsxFile(sheet, items);
  const content = JSON.stringify(result, null, 2);
  return { file: resultName(language, name, 'json'), mediaType: JSON_TYPE, content };
}

export function fileApi(api: Api): void {
  const one = { framework: pin, figures, groups, items: z.array(listedRow) };
  api.task(screenFile, {
    path: '/screen',
    summary: 'Screen a course list that is sent along against one framework or several; nothing is stored',
    maxBytes: Math.ceil(screenLimits.bytes * 1.6),
    output: z.object({
      name: z.string(),
      rows: z.number(),
      columns: z.array(z.object({ column: z.string(), field: z.string(), confidence: z.number() })),
      mapping: z.record(z.string(), z.string()),
      refused: z.array(issue),
      warnings: z.array(noticed),
      ...one,
      others: z.array(z.object(one)),
    }),
  });
}
