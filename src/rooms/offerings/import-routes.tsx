import { z } from 'zod';
import { type FieldError, invalidInput, Refusal } from '../../base/errors.ts';
import { newId } from '../../base/ids.ts';
import { type Language, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { reachesUnit } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readInstitutions } from '../organisations/index.ts';
import { importAtOnce } from './actions/import-at-once.ts';
import { forgetUpload, mapColumns, uploadLimits, uploadList } from './actions/import-list.ts';
import { previewImport } from './actions/import-preview.ts';
import { readListAs } from './actions/import-read-as.ts';
import { importOfferings } from './actions/import-start.ts';
import { columnFields, columnValues, ImportColumnsPage, mappingOf } from './pages/import-columns.tsx';
import { formatFields, formatValues, ReadAsPage } from './pages/import-format.tsx';
import { ImportPreviewPage } from './pages/import-preview.tsx';
import { ImportUploadPage, type Place, uploadFields } from './pages/import-upload.tsx';
import { fileFormats, type JsonFormat } from './rules/import/formats.ts';
import { text } from './text/index.ts';

export function importPages(pages: Pages): void {
  uploadPage(pages);
  previewPages(pages);
  pages.button(paths.importStart, [importOfferings], async (request, values, once) => {
    const place = placeOf(request);
    const createInstitutions = [values.createInstitutions ?? []].flat();
    await request.perform(importOfferings, { ...place, createInstitutions }, once);
    // Where what came of it is told in words, with the ways onward.
    return { redirect: paths.importPreview(request.language, place) };
  });
  pages.button(paths.forgetUpload, [forgetUpload], async (request) => {
    await request.perform(forgetUpload, placeOf(request));
    const { language } = request;
    return {
      redirect: paths.importOfferings(language),
      flash: { kind: 'success', text: text(language)('import.forgotten') },
    };
  });
}

function uploadPage(pages: Pages): void {
  pages.form(paths.importOfferings, [uploadList, importAtOnce], {
    // The form around the file may take some room too.
    maxBytes: uploadLimits.bytes + 100_000,
    fields: async (request) => uploadFields(request.language, await placesOf(request), uploadLimits.bytes),
    values: async (request) => {
      const places = await placesOf(request);
      return {
        institution: request.search.get('institution') ?? (places.length === 1 ? places[0]!.value : ''),
      };
    },
    async show(request, form) {
      const { language } = request;
      const body = <ImportUploadPage language={language} form={form} places={await placesOf(request)} />;
      return { title: text(language)('import.title'), body };
    },
    async submit(request, { data, files, once }) {
      const { file } = files;
      if (!file?.name) throw invalidInput([{ path: 'file', code: 'file-missing' }]);
      const institution = String(data.institution);
      const content = Buffer.from(file.bytes).toString('base64');
      const list = { institution, name: file.name.slice(0, 300), content };
      const { upload } = await ([data.atOnce ?? []].flat().length > 0
        ? request.perform(importAtOnce, list, once)
        : request.perform(uploadList, list)
      ).catch(besideFile);
      return { redirect: paths.importPreview(request.language, { institution, upload }) };
    },
  });
}

/** What is wrong with the file is said beside the file. */
export function besideFile(error: unknown): never {
  beside('file', error);
}

function besideFormat(error: unknown): never {
  beside('format', error);
}

function beside(path: string, error: unknown): never {
  if (!(error instanceof Refusal) || !error.code.startsWith('offerings/import-')) throw error;
  const field: FieldError = { path, code: error.code, params: error.params };
  throw new Refusal(error.code, error.status, error.params, [field]);
}

function previewPages(pages: Pages): void {
  pages.show(paths.importPreview, [previewImport], async (request) => {
    const { language } = request;
    const place = placeOf(request);
    const cursor = request.search.get('cursor');
    const preview = await request.carryOut(previewImport, { ...place, cursor });
    const columns = {
      fields: columnFields(language, preview.columns),
      values: columnValues(preview.columns),
      errors: {},
      csrf: request.csrf,
      once: newId(),
    };
    const from = Number(cursor ?? 0);
    const previous = from > 0 ? String(Math.max(0, from - 50)) : undefined;
    const body = (
      <ImportPreviewPage
        language={language}
        preview={preview}
        columns={columns}
        previous={previous}
        names={await namesOf(request)}
      />
    );
    return { title: preview.name, body, noindex: true };
  });
  pages.form(paths.readListAs, [readListAs], {
    fields: ({ language }) => formatFields(language),
    values: async (request) =>
      formatValues(await request.carryOut(previewImport, { ...placeOf(request), limit: 1 })),
    async show(request, form) {
      const { language } = request;
      const { name } = await request.carryOut(previewImport, { ...placeOf(request), limit: 1 });
      const body = <ReadAsPage language={language} place={placeOf(request)} name={name} form={form} />;
      return { title: text(language)('import.format.change'), body };
    },
    async submit(request, { data, once }) {
      const place = placeOf(request);
      await request
        .perform(readListAs, { ...place, format: String(data.format) as JsonFormat }, once)
        .catch(besideFormat);
      return { redirect: paths.importPreview(request.language, place) };
    },
  });
  pages.form(paths.importColumns, [mapColumns], {
    fields: async (request) => columnFields(request.language, await columnsOf(request)),
    values: async (request) => columnValues(await columnsOf(request)),
    async show(request, form) {
      const { language } = request;
      const { name } = await request.carryOut(previewImport, { ...placeOf(request), limit: 1 });
      const body = <ImportColumnsPage language={language} place={placeOf(request)} name={name} form={form} />;
      return { title: text(language)('import.columns'), body };
    },
    async submit(request, { data, once }) {
      const mapping = mappingOf(await columnsOf(request), data);
      await request.perform(mapColumns, { ...placeOf(request), mapping }, once);
      return { redirect: paths.importPreview(request.language, placeOf(request)) };
    },
  });
}

function placeOf(request: PageRequest): { institution: string; upload: string } {
  return { institution: request.param('institution'), upload: request.param('upload') };
}

async function columnsOf(request: PageRequest) {
  return (await request.carryOut(previewImport, { ...placeOf(request), limit: 1 })).columns;
}

/** Where the actor may import: her institutions; for the consortium's administrator a list of all of them too. */
async function placesOf(request: PageRequest): Promise<Place[]> {
  const { actor, language } = request;
  const may = (institution: string) => reachesUnit(actor, 'offerings.upload', institution, null);
  const own = [...(await namesOf(request))]
    .filter(([code]) => may(code))
    .map(([value, label]) => ({ value, label: `${label} (${value})` }));
  return may(CONSORTIUM)
    ? [{ value: CONSORTIUM, label: text(language)('import.all-institutions') }, ...own]
    : own;
}

async function namesOf(request: PageRequest): Promise<Map<string, string>> {
  const { items } = await request.ask(readInstitutions, {});
  return new Map(items.map(({ id, name }) => [id, nameIn(request.language, name)]));
}

function nameIn(language: Language, name: Record<string, string | undefined>): string {
  return pick(name, language).text;
}

const summary = z.object({
  rows: z.number(),
  create: z.number(),
  update: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  refusedBy: z.record(z.string(), z.number()),
  warnings: z.record(z.string(), z.number()),
  unknownInstitutions: z.array(
    z.object({ institution: z.string(), name: z.string().optional(), rows: z.number() }),
  ),
});
const runs = z.array(z.object({ institution: z.string(), run: z.string() }));
const kept = {
  format: z.enum(fileFormats).optional(),
  rows: z.number(),
  mapping: z.record(z.string(), z.string()),
};
const issue = z.object({
  line: z.number(),
  column: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  value: z.string().optional(),
});

export function importApi(api: Api): void {
  const one = '/institutions/{institution}/imports/{upload}';
  api.action('post', uploadList, {
    path: '/institutions/{institution}/imports',
    summary:
      'Upload a course list (CSV, XLSX or JSON as base64); institution "consortium" for a list of several institutions',
    status: 201,
    maxBytes: Math.ceil(uploadLimits.bytes * 1.6),
    output: z.object({ upload: z.string(), ...kept }),
  });
  api.action('put', mapColumns, {
    path: `${one}/columns`,
    summary: 'Correct what the columns are taken for',
    output: z.object({ mapping: z.record(z.string(), z.string()) }),
  });
  api.action('put', readListAs, {
    path: `${one}/format`,
    summary: 'Read an uploaded JSON list as something else than what its content was taken for',
    output: z.object(kept),
  });
  api.action('post', importAtOnce, {
    path: '/institutions/{institution}/offerings/import',
    summary:
      'Upload a list and import it in one call, for a study system that sends its offerings every night; columns by their names, else as in the last import, else as guessed',
    status: 202,
    maxBytes: Math.ceil(uploadLimits.bytes * 1.6),
    output: z.object({ upload: z.string(), format: z.enum(fileFormats), runs, summary }),
  });
  api.task(previewImport, {
    path: `${one}/preview`,
    summary: 'See what an import would do, row by row',
    output: z.looseObject({
      problem: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
      summary: summary.nullable(),
      refused: z.object({
        items: z.array(z.looseObject({ line: z.number(), reason: z.string(), errors: z.array(issue) })),
        next: z.string().nullable(),
      }),
    }),
  });
  api.action('post', importOfferings, {
    path: `${one}/start`,
    summary: 'Import the list: one run for each institution in it',
    status: 202,
    output: z.object({ runs, summary }),
  });
  api.action('delete', forgetUpload, { path: one, summary: 'Remove an uploaded list', output: z.object({}) });
}
