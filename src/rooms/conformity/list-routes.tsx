import { z } from 'zod';
import { invalidInput, Refusal } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import type { Api } from '../../platform/web/api.ts';
import type { FormState } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { besideFile, columnFields, columnValues, mappingOf } from '../offerings/index.ts';
import { mapScreening } from './actions/list/columns.ts';
import { forgetScreening, readScreenings } from './actions/list/manage.ts';
import { previewScreening } from './actions/list/preview.ts';
import { readScreening } from './actions/list/read.ts';
import { startScreening } from './actions/list/start.ts';
import { uploadScreening } from './actions/list/upload.ts';
import { figures, groups, issue, listedRow, noticed, pin } from './api-shapes.ts';
import { jsonFile, linesInBatches } from './list-files.ts';
import { frameworkChoices, institutionWords, namesOf } from './pages/list/names.ts';
import { ScreeningsPage } from './pages/list/overview-page.tsx';
import { ScreeningPreviewPage, startFields } from './pages/list/preview-page.tsx';
import { ScreeningResultPage } from './pages/list/result-page.tsx';
import { PAGE } from './pages/list/result-rows.tsx';
import { filterOf, XLSX_ROWS } from './pages/list/screening-address.ts';
import { ScreeningUploadPage, uploadFields } from './pages/list/upload-page.tsx';
import { csvFile, xlsxFile } from './result-file.ts';
import { listLimits } from './rules/list-limits.ts';
import { text } from './text/index.ts';

/** Screening of a list that is kept for a while: upload, columns, preview, progress, result. */
export function listPages(pages: Pages): void {
  uploadPages(pages);
  previewPages(pages);
  resultPages(pages);
  filePages(pages);
}

function uploadPages(pages: Pages): void {
  pages.show(paths.screenings, [readScreenings], async (request) => {
    const { language } = request;
    const institution = request.param('institution');
    const cursor = request.search.get('cursor');
    const { items, next } = await request.ask(readScreenings, { institution, cursor });
    const name = await ownerName(request, institution);
    const body = <ScreeningsPage {...{ language, institution, name, items, next }} />;
    return { title: text(language)('list.title'), body };
  });
  pages.form(paths.addScreening, [uploadScreening], {
    maxBytes: listLimits.bytes + 100_000,
    fields: ({ language }) => uploadFields(language),
    async show(request, form) {
      const { language } = request;
      // Who may not is told so before a file is chosen.
      await request.ask(readScreenings, { institution: request.param('institution'), limit: 1 });
      const body = <ScreeningUploadPage {...{ language, form }} institution={request.param('institution')} />;
      return { title: text(language)('list.new'), body };
    },
    async submit(request, { files, once }) {
      const { file } = files;
      if (!file?.name) throw invalidInput([{ path: 'file', code: 'file-missing' }]);
      const institution = request.param('institution');
      const content = Buffer.from(file.bytes).toString('base64');
      const { screening } = await request
        .perform(uploadScreening, { institution, name: file.name.slice(0, 300), content }, once)
        .catch(besideFile);
      return { redirect: paths.screeningPreview(request.language, { institution, screening }) };
    },
  });
}

async function ownerName(request: PageRequest, institution: string): Promise<string> {
  if (institution === CONSORTIUM) return text(request.language)('list.consortium');
  return institutionWords(request.language, await namesOf(request), institution);
}

function placeOf(request: PageRequest): { institution: string; screening: string } {
  return { institution: request.param('institution'), screening: request.param('screening') };
}

function previewPages(pages: Pages): void {
  pages.show(paths.screeningPreview, [previewScreening], (request) => showPreview(request, null));
  pages.form(paths.screeningColumns, [mapScreening], {
    fields: async (request) => columnFields(request.language, await columnsOf(request)),
    values: async (request) => columnValues(await columnsOf(request)),
    show: (request, columns) => showPreview(request, { columns }),
    async submit(request, { data, once }) {
      const mapping = mappingOf(await columnsOf(request), data);
      await request.perform(mapScreening, { ...placeOf(request), mapping }, once);
      const flash = { kind: 'success' as const, text: text(request.language)('list.columns.saved') };
      return { redirect: paths.screeningPreview(request.language, placeOf(request)), flash };
    },
  });
  pages.form(paths.startScreening, [startScreening], {
    fields: async (request) => startFields(request.language, (await frameworkChoices(request)).options),
    values: async (request) => ({ frameworks: (await frameworkChoices(request)).inForce }),
    show: (request, start) => showPreview(request, { start }),
    async submit(request, { data, once }) {
      const frameworks = data.frameworks as string[];
      await request.perform(startScreening, { ...placeOf(request), frameworks }, once);
      return { redirect: paths.screenedList(request.language, placeOf(request)) };
    },
  });
}

async function columnsOf(request: PageRequest) {
  return (await request.ask(previewScreening, placeOf(request))).columns;
}

/** One page shows both forms; the one that was sent brings its own state. */
async function showPreview(
  request: PageRequest,
  sent: { columns?: FormState; start?: FormState } | null,
): Promise<PageAnswer> {
  const { language, csrf } = request;
  const preview = await request.ask(previewScreening, placeOf(request));
  const { options, inForce } = await frameworkChoices(request);
  const fresh = { errors: {}, csrf, once: '' };
  const columns = sent?.columns ?? {
    ...fresh,
    fields: columnFields(language, preview.columns),
    values: columnValues(preview.columns),
  };
  const start = sent?.start ?? {
    ...fresh,
    fields: startFields(language, options),
    values: { frameworks: inForce },
  };
  const names = await namesOf(request);
  const body = <ScreeningPreviewPage {...{ language, preview, names, columns, start }} />;
  return { title: preview.name, body, noindex: true };
}

function resultPages(pages: Pages): void {
  pages.show(paths.screenedList, [readScreening], async (request) => {
    const { language, csrf, actor } = request;
    const filter = filterOf(request.search);
    const { refused: refusedCursor, ...wanted } = filter;
    const asked = { ...placeOf(request), ...wanted, refusedCursor, limit: PAGE };
    const view = await request.ask(readScreening, asked);
    if (!view.run) return { redirect: paths.screeningPreview(language, placeOf(request)) };
    const names = await namesOf(request);
    const mayForget = view.person === actor.person;
    const body = <ScreeningResultPage {...{ language, view, filter, names, csrf, mayForget }} />;
    return { title: view.name, body, noindex: true };
  });
  pages.button(paths.forgetScreening, [forgetScreening], async (request, _values, once) => {
    const { language } = request;
    await request.perform(forgetScreening, placeOf(request), once);
    return {
      redirect: paths.screenings(language, { institution: request.param('institution') }),
      flash: { kind: 'success', text: text(language)('list.forgotten') },
    };
  });
}

function filePages(pages: Pages): void {
  pages.show(paths.screenedListXlsx, [readScreening], async (request) => {
    const { sheet, total, batches } = await fileFacts(request);
    if (total > XLSX_ROWS) throw new Refusal('conformity/too-many-for-xlsx', 413, { limit: XLSX_ROWS });
    const lines = [];
    for await (const batch of batches) lines.push(...batch);
    return xlsxFile(sheet, lines);
  });
  pages.show(paths.screenedListCsv, [readScreening], async (request) => {
    const { sheet, batches } = await fileFacts(request);
    return csvFile(sheet, batches);
  });
  pages.show(paths.screenedListJson, [readScreening], async (request) => {
    const { sheet, view, batches } = await fileFacts(request);
    return jsonFile(sheet, view, batches);
  });
}

/** What a file of the result is made of: the whole list, against the framework in the address. */
async function fileFacts(request: PageRequest) {
  const { language } = request;
  const asked = { ...placeOf(request), framework: filterOf(request.search).framework };
  const view = await request.ask(readScreening, { ...asked, limit: 1 });
  const { outcome } = view;
  if (!outcome) throw new Refusal('conformity/screening-running', 409);
  const sheet = { language, name: view.name, framework: outcome.framework };
  return { sheet, view, total: outcome.figures.total, batches: linesInBatches(request, asked) };
}

export function listApi(api: Api): void {
  const all = '/institutions/{institution}/screenings';
  const one = `${all}/{screening}`;
  const framework = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
  api.action('post', uploadScreening, {
    path: all,
    summary:
      'Upload a course list (CSV, XLSX or JSON as base64) to have it screened; institution "consortium" for a list of several',
    status: 201,
    maxBytes: Math.ceil(listLimits.bytes * 1.6),
    output: z.object({ screening: z.string(), rows: z.number(), mapping: z.record(z.string(), z.string()) }),
  });
  api.query(readScreenings, {
    path: all,
    summary: 'The lists that an institution has had screened, newest first',
    output: z.object({ items: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() }),
  });
  api.query(previewScreening, {
    path: `${one}/preview`,
    summary: 'See how the list is read with its columns as they are',
    output: z.looseObject({
      problem: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
      refused: z.array(issue),
    }),
  });
  api.action('put', mapScreening, {
    path: `${one}/columns`,
    summary: 'Correct what the columns are taken for',
    output: z.object({ mapping: z.record(z.string(), z.string()) }),
  });
  api.action('post', startScreening, {
    path: `${one}/start`,
    summary: 'Screen the list against one framework or several (such as eu-2022-c243@1)',
    status: 202,
    output: z.object({ run: z.string(), frameworks: z.array(framework) }),
  });
  api.query(readScreening, {
    path: one,
    summary: 'Read how far a screening is and what came out: figures, groups, and rows by nearness',
    output: z.looseObject({
      outcome: z
        .object({
          frameworks: z.array(pin),
          framework: pin,
          figures,
          groups,
          warnings: z.array(noticed),
          refused: z.object({ rows: z.number(), items: z.array(issue), next: z.string().nullable() }),
          items: z.array(listedRow),
          found: z.number(),
          next: z.string().nullable(),
        })
        .nullable(),
    }),
  });
  api.action('delete', forgetScreening, {
    path: one,
    summary: 'Remove a list and what came out of it; only whoever uploaded it may',
    output: z.object({}),
  });
}
