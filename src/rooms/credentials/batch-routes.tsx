import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../base/errors.ts';
import { type Language, languages, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import { CSV_TYPE, csvRows, writeCsv } from '../../platform/web/csv.ts';
import type { Field } from '../../platform/web/form.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { besideFile, readOfferings } from '../offerings/index.ts';
import { addBatch, batchLimits } from './actions/batches/add-batch.ts';
import { mapBatchColumns } from './actions/batches/map-columns.ts';
import { readBatch, readBatches, readBatchRows } from './actions/batches/read-batches.ts';
import { resendMail, resendMails } from './actions/batches/resend.ts';
import { cancelBatch, pauseBatch, startBatch } from './actions/batches/steer.ts';
import { BatchPage } from './pages/batches/batch.tsx';
import { AddBatchPage, BatchesPage, type Offered } from './pages/batches/batches.tsx';
import {
  batchColumnFields,
  batchColumnValues,
  batchMappingOf,
  ColumnsPage,
} from './pages/batches/columns.tsx';
import { ResendPage } from './pages/batches/resend.tsx';
import { rowSheet, sampleSheet } from './pages/batches/sheets.ts';
import { recipientFields } from './rules/batch/recipient.ts';
import { batchStates, mailStates, type RowFilter, rowStates } from './rules/batch/states.ts';
import { decision, localized, moment, page } from './shapes.ts';
import { text } from './text/index.ts';

export function batchPages(pages: Pages): void {
  listPages(pages);
  onePages(pages);
  resendPage(pages);
  columnsPage(pages);
  const buttons = [
    [paths.startBatch, startBatch, 'batch.started'],
    [paths.pauseBatch, pauseBatch, 'batch.was-paused'],
    [paths.cancelBatch, cancelBatch, 'batch.was-cancelled'],
    [paths.resendMails, resendMails, 'batch.resent'],
  ] as const;
  for (const [path, verb, said] of buttons) {
    pages.button(path, [verb], async (request, _, once) => {
      const { language } = request;
      await request.perform(verb, placeOf(request), once);
      const flash = { kind: 'success' as const, text: text(language)(said) };
      return { redirect: paths.batch(language, placeOf(request)), flash };
    });
  }
}

function listPages(pages: Pages): void {
  pages.show(paths.batches, [readBatches], async (request) => {
    const { language } = request;
    const institution = request.param('institution');
    const cursor = request.search.get('cursor');
    const { items, next } = await request.ask(readBatches, { institution, ...(cursor && { cursor }) });
    return {
      title: text(language)('batches'),
      body: <BatchesPage {...{ language, institution, items, next }} />,
    };
  });
  pages.show(paths.batchSample, [readBatches], async (request) => {
    const { language } = request;
    await request.ask(readBatches, { institution: request.param('institution'), limit: 1 });
    const content = writeCsv(sampleSheet(language));
    return { file: `${text(language)('batch.sample.file')}.csv`, mediaType: CSV_TYPE, content };
  });
  pages.form(paths.addBatch, [addBatch], {
    maxBytes: batchLimits.bytes + 100_000,
    fields: async (request) => addFields(request.language, await offeredBy(request)),
    values: ({ language, search }) => ({ language, offering: search.get('offering') ?? '' }),
    async show(request, form) {
      const { language } = request;
      const institution = request.param('institution');
      const isEmpty = (await offeredBy(request)).length === 0;
      return {
        title: text(language)('batch.add'),
        body: <AddBatchPage {...{ language, institution, form, isEmpty }} />,
      };
    },
    async submit(request, { data, files, once }) {
      const institution = request.param('institution');
      const { file } = files;
      const content = file?.name ? Buffer.from(file.bytes).toString('base64') : undefined;
      const asked = {
        institution,
        offering: String(data.offering),
        language: data.language as Language,
        ...(content !== undefined && file && { content, name: file.name.slice(0, 300) }),
      };
      const { id } = await request.perform(addBatch, asked, once).catch(besideOwn).catch(besideFile);
      return { redirect: paths.batch(request.language, { institution, batch: id }) };
    },
  });
}

/** What is wrong with the list is said beside the file. */
function besideOwn(error: unknown): never {
  if (!(error instanceof Refusal) || !error.code.startsWith('credentials/batch-')) throw error;
  throw invalidInput([{ path: 'file', code: error.code, params: error.params }]);
}

async function offeredBy(request: PageRequest): Promise<Offered[]> {
  const institution = request.param('institution');
  const { items } = await request.ask(readOfferings, {
    institution,
    state: ['published', 'running', 'ended'],
    limit: 1000,
  });
  return items.map(({ id, title }) => ({ value: id, label: pick(title, request.language).text }));
}

function addFields(language: Language, offered: readonly Offered[]): Field[] {
  const t = text(language);
  return [
    {
      kind: 'select',
      name: 'offering',
      label: t('batch.add.offering'),
      required: true,
      options: offered,
    },
    {
      kind: 'file',
      name: 'file',
      label: t('batch.add.file'),
      hint: t('batch.add.file.hint'),
      accept: '.csv,.txt,.tsv,.xlsx',
      maxBytes: batchLimits.bytes,
    },
    {
      kind: 'select',
      name: 'language',
      label: t('batch.add.language'),
      hint: t('batch.add.language.hint'),
      required: true,
      options: languages.map((value) => ({ value, label: t(`batch.add.language.${value}`) })),
    },
  ];
}

function onePages(pages: Pages): void {
  pages.show(paths.batch, [readBatch, readBatchRows], async (request) => {
    const { language, search, csrf } = request;
    const place = placeOf(request);
    const wanted = search.get('preview') ?? '';
    const preview = /^[1-9]\d{0,5}$/.test(wanted) ? { preview: Number(wanted) } : {};
    const batch = await request.ask(readBatch, { ...place, ...preview });
    const filter = filterOf(request);
    const cursor = search.get('cursor');
    const { items, next } = await request.ask(readBatchRows, {
      ...place,
      ...filter,
      ...(cursor && { cursor }),
    });
    const title = pick(batch.title, language).text;
    return {
      title,
      body: (
        <BatchPage {...{ language, csrf, batch, filter, rows: items, next, isPreviewAsked: wanted !== '' }} />
      ),
      noindex: true,
    };
  });
  pages.show(paths.batchRowsCsv, [readBatchRows], async (request) => {
    const { language } = request;
    let content = writeCsv([]);
    let cursor: string | null = '0';
    while (cursor !== null) {
      const found: Awaited<ReturnType<typeof ask>> = await ask(request, cursor);
      content += csvRows(rowSheet(language, found.items, cursor === '0'));
      cursor = found.next;
    }
    return { file: `${text(language)('batch.rows.file')}.csv`, mediaType: CSV_TYPE, content };
  });
}

function columnsPage(pages: Pages): void {
  pages.form(paths.mapBatchColumns, [mapBatchColumns, readBatch], {
    async fields(request) {
      const { columns } = await request.ask(readBatch, placeOf(request));
      return batchColumnFields(request.language, columns);
    },
    async values(request) {
      const { mapping } = await request.ask(readBatch, placeOf(request));
      return batchColumnValues(mapping);
    },
    async show(request, form) {
      const { language } = request;
      const { title } = await request.ask(readBatch, placeOf(request));
      const body = <ColumnsPage {...{ language, ...placeOf(request), title, form }} />;
      return { title: text(language)('batch.columns'), body, noindex: true };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const place = placeOf(request);
      await request.perform(mapBatchColumns, { ...place, mapping: batchMappingOf(data) }, once);
      const flash = { kind: 'success' as const, text: text(language)('batch.columns.saved') };
      return { redirect: paths.batch(language, place), flash };
    },
  });
}

function resendPage(pages: Pages): void {
  pages.form(paths.resendMail, [resendMail, readBatchRows], {
    async fields(request) {
      const { holder } = await rowOf(request);
      return holder ? [] : [emailField(request.language)];
    },
    values: async (request) => ({ email: (await rowOf(request)).email ?? '' }),
    async show(request, form) {
      const { language } = request;
      const row = await rowOf(request);
      return {
        title: text(language)('batch.resend.title', { name: row.name ?? '' }),
        body: <ResendPage {...{ language, ...placeOf(request), row, form }} />,
        noindex: true,
      };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const place = placeOf(request);
      const row = Number(request.param('row'));
      const email = typeof data.email === 'string' && data.email ? { email: data.email } : {};
      await request.perform(resendMail, { ...place, row, ...email }, once);
      const flash = { kind: 'success' as const, text: text(language)('batch.resent') };
      return { redirect: paths.batch(language, place), flash };
    },
  });
}

/** @throws Refusal not-found */
async function rowOf(request: PageRequest) {
  const number = Number(request.param('row'));
  const cursor = String(number - 1);
  const { items } = await request.ask(readBatchRows, { ...placeOf(request), cursor, limit: 1 });
  if (items[0]?.number !== number) throw notFound();
  return items[0];
}

function emailField(language: Language): Field {
  const t = text(language);
  const label = t('batch.row.email');
  return { kind: 'email', name: 'email', label, hint: t('batch.resend.hint'), required: true };
}

function ask(request: PageRequest, cursor: string) {
  return request.ask(readBatchRows, { ...placeOf(request), ...filterOf(request), cursor, limit: 1000 });
}

function placeOf(request: PageRequest): { institution: string; batch: string } {
  return { institution: request.param('institution'), batch: request.param('batch') };
}

function filterOf({ search }: PageRequest): RowFilter {
  const state = rowStates.find((one) => one === search.get('state')) ?? 'all';
  const mail = mailStates.find((one) => one === search.get('mail')) ?? 'all';
  return { state, mail };
}

const batch = z.object({
  institution: z.string(),
  id: z.string(),
  source: z.enum(['assessments', 'list']),
  offering: z.string(),
  title: localized,
  fileName: z.string().nullable(),
  columns: z.array(z.string()),
  mapping: z.partialRecord(z.enum(recipientFields), z.number()),
  state: z.enum(batchStates),
  run: z.string().nullable(),
  sampled: z.number(),
  createdAt: moment,
  releasedAt: moment.nullable(),
  cancelledAt: moment.nullable(),
  forgottenAt: moment.nullable().describe('When the names and addresses of the list were deleted'),
});
const row = z.object({
  number: z.number(),
  line: z.number().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  problems: z.array(
    z.object({ field: z.string().nullable(), code: z.string(), params: z.record(z.string(), z.unknown()) }),
  ),
  state: z.enum(rowStates),
  error: z.string().nullable(),
  award: z.string().nullable(),
  mail: z.enum(mailStates).nullable(),
  holder: z.string().nullable(),
  grants: decision.shape.grants.describe('What it would give, while nothing is issued; null: no rule'),
});

export function batchApi(api: Api): void {
  const all = '/institutions/{institution}/bulk';
  const one = `${all}/{batch}`;
  const id = z.object({ id: z.string() });
  api.action('post', addBatch, {
    path: all,
    summary:
      'Plan credentials for many: from a list (CSV or XLSX as base64), or without one from the confirmed results that have none',
    status: 201,
    maxBytes: Math.ceil(batchLimits.bytes * 1.6),
    output: id.extend({ recipients: z.number(), faulty: z.number() }),
  });
  api.query(readBatches, { path: all, summary: 'List the batches of an institution', output: page(batch) });
  api.query(readBatch, {
    path: one,
    summary: 'See how a batch stands, and what a recipient will get',
    output: batch.extend({
      counts: z.partialRecord(z.enum(rowStates), z.number()),
      error: z.string().nullable(),
      preview: z
        .object({ number: z.number(), record: z.record(z.string(), z.unknown()), decision })
        .nullable(),
      failedMails: z.number(),
      forgetAt: moment.nullable().describe('When the names and addresses of the list will be deleted'),
    }),
  });
  api.query(readBatchRows, {
    path: `${one}/rows`,
    summary: 'List the recipients of a batch with their results and messages',
    output: page(row),
  });
  api.action('post', resendMails, {
    path: `${one}/resend`,
    summary: 'Send the messages of a batch again that could not be delivered',
    output: id.extend({ count: z.number() }),
  });
  api.action('post', resendMail, {
    path: `${one}/rows/{row}/resend`,
    summary: 'Send the message to a recipient again, to another address where one is given',
    output: z.object({ row: z.number() }),
  });
  api.action('post', mapBatchColumns, {
    path: `${one}/columns`,
    summary: 'Say what the columns of a list are; its rows are read anew',
    output: id.extend({ recipients: z.number(), faulty: z.number() }),
  });
  const verbs = [
    [startBatch, 'start', 'Start a batch, or let one go on that was paused or failed'],
    [pauseBatch, 'pause', 'Stop a batch after the step under way'],
    [cancelBatch, 'cancel', 'Give a batch up; what is not released reaches nobody'],
  ] as const;
  for (const [verb, name, summary] of verbs)
    api.action('post', verb, { path: `${one}/${name}`, summary, output: id });
}
