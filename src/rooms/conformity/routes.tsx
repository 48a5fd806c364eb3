import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { invalidInput } from '../../base/errors.ts';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import { root } from '../../platform/root.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { elementResults, obligations, type Verdict, verdicts } from '../framework/index.ts';
import { besideFile } from '../offerings/index.ts';
import { readInstitutions } from '../organisations/index.ts';
import { assessOffering, screen } from './actions/screen.ts';
import { screenFile } from './actions/screen-file.ts';
import { packResult, unpackResult } from './packed-result.ts';
import { ScreenFilePage, ScreenResultPage, screenFileFields } from './pages/screen-file.tsx';
import { ScreenedOfferingPage } from './pages/screened-offering.tsx';
import { ScreeningPage } from './pages/screening.tsx';
import { sheetOf } from './pages/sheet.ts';
import { screenLimits } from './screen-list.ts';
import { sideBySideApi, sideBySidePages } from './side-by-side-routes.tsx';
import { text } from './text/index.ts';
import { CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from './write-sheet.ts';

const PAGE = 50;

export function pages(pages: Pages): void {
  screeningPages(pages);
  filePages(pages);
  sideBySidePages(pages);
}

function screeningPages(pages: Pages): void {
  pages.show(paths.screening, [screen], async (request) => {
    const { language, search } = request;
    const institution = request.param('institution');
    const verdict = verdictOf(search.get('verdict'));
    const cursor = search.get('cursor');
    const screening = await request.ask(screen, {
      institution,
      cursor,
      limit: PAGE,
      verdict: verdict ? [verdict] : [],
    });
    const from = Number(cursor ?? 0);
    const previous = from > 0 ? String(Math.max(0, from - PAGE)) : undefined;
    const mayEdit = can(request.actor, 'offerings.save', institution);
    const name = await institutionName(request, institution);
    const body = (
      <ScreeningPage {...{ language, institution, name, screening, verdict, previous, mayEdit }} />
    );
    return { title: text(language)('screening.title'), body };
  });
  pages.show(paths.screenedOffering, [assessOffering], async (request) => {
    const { language } = request;
    const institution = request.param('institution');
    const offering = await request.ask(assessOffering, { institution, offering: request.param('offering') });
    const mayEdit = can(request.actor, 'offerings.save', institution);
    const body = <ScreenedOfferingPage {...{ language, institution, offering, mayEdit }} />;
    return { title: pick(offering.title, language).text || text(language)('screening.title'), body };
  });
  pages.show(paths.screeningCsv, [screen], async (request) => {
    const rows = await wholeSheet(request);
    return { file: `${fileName(request)}.csv`, mediaType: CSV_TYPE, content: writeCsv(rows) };
  });
  pages.show(paths.screeningXlsx, [screen], async (request) => {
    const rows = await wholeSheet(request);
    const content = await writeXlsx([{ name: text(request.language)('sheet.name'), rows }]);
    return { file: `${fileName(request)}.xlsx`, mediaType: XLSX_TYPE, content };
  });
}

function verdictOf(value: string | null): Verdict | null {
  return verdicts.find((verdict) => verdict === value) ?? null;
}

async function wholeSheet(request: PageRequest) {
  const institution = request.param('institution');
  const { framework, items } = await request.ask(screen, { institution, limit: 10_000 });
  return sheetOf(request.language, framework, items);
}

function fileName({ language, param }: PageRequest): string {
  return `${text(language)('sheet.file')}-${param('institution').replace(/[^\w-]/g, '')}`;
}

async function institutionName(request: PageRequest, institution: string): Promise<string> {
  const { items } = await request.ask(readInstitutions, {});
  return pick(items.find(({ id }) => id === institution)?.name, request.language).text || institution;
}

function filePages(pages: Pages): void {
  pages.form(paths.screenFile, [screenFile], {
    maxBytes: screenLimits.bytes + 100_000,
    fields: ({ language }) => screenFileFields(language),
    async show({ language }, { csrf, errors }) {
      return {
        title: text(language)('drop.title'),
        body: <ScreenFilePage language={language} csrf={csrf} errors={errors} />,
      };
    },
    async submit(request, { files }) {
      const { language, csrf } = request;
      const { file } = files;
      if (!file?.name) throw invalidInput([{ path: 'file', code: 'file-missing' }]);
      const content = Buffer.from(file.bytes).toString('base64');
      const result = await request
        .carryOut(screenFile, { name: file.name.slice(0, 300), content })
        .catch(besideFile);
      const body = (
        <ScreenResultPage
          language={language}
          csrf={csrf}
          result={result}
          packed={packResult(language, result)}
        />
      );
      return { title: text(language)('drop.result'), body, noindex: true };
    },
  });
  pages.button(paths.screenResult, [screenFile], async ({ language }, values) => {
    const { name, framework, lines } = unpackResult(language, String(values.result ?? ''));
    const t = text(language);
    const content = await writeXlsx([{ name: t('sheet.name'), rows: sheetOf(language, framework, lines) }]);
    const bare = name.replace(/\.\w{1,5}$/, '').replace(/[^\p{L}\p{N} _-]/gu, '') || t('sheet.file');
    return { file: `${bare}-${t('sheet.file')}.xlsx`, mediaType: XLSX_TYPE, content };
  });
  pages.show(paths.screenSample, [], async ({ language }) => ({
    file: text(language)('drop.sample.file'),
    mediaType: CSV_TYPE,
    content: readFileSync(join(root, 'data/samples/course-list.csv'), 'utf8'),
  }));
}

const element = z.object({
  id: z.string(),
  obligation: z.enum(obligations),
  result: z.enum(elementResults),
  reason: z.string(),
  params: z.record(z.string(), z.unknown()),
  pointer: z.string().nullable(),
  effortMinutes: z.number(),
});
const pin = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
const judged = {
  verdict: z.enum(verdicts),
  undecided: z.boolean(),
  open: z.number(),
  effortMinutes: z.number(),
  elements: z.array(element),
};
const gap = z.object({
  element: z.string(),
  count: z.number(),
  missing: z.number(),
  invalid: z.number(),
  unknown: z.number(),
  effortMinutes: z.number(),
  totalMinutes: z.number(),
});
const figures = z.object({
  total: z.number(),
  verdicts: z.record(z.enum(verdicts), z.number()),
  undecided: z.number(),
  effortMinutes: z.number(),
  gaps: z.array(gap),
});
const title = z.record(z.string(), z.string());

export function api(api: Api): void {
  sideBySideApi(api);
  const line = z.object({
    id: z.string(),
    title,
    state: z.string(),
    revision: z.number(),
    imported: z.boolean(),
    ...judged,
  });
  api.query(screen, {
    path: '/institutions/{institution}/screening',
    summary: 'Screen the offerings of an institution against the framework, nearest first',
    output: z.object({
      framework: pin,
      figures,
      items: z.array(line),
      next: z.string().nullable(),
      found: z.number(),
    }),
  });
  api.query(assessOffering, {
    path: '/institutions/{institution}/offerings/{offering}/assessment',
    summary: 'Judge one offering against a framework, element by element',
    output: z.object({
      id: z.string(),
      revision: z.number(),
      state: z.string(),
      imported: z.boolean(),
      title,
      assessment: z.looseObject({ framework: pin, verdict: z.enum(verdicts), elements: z.array(element) }),
    }),
  });
  const row = z.object({
    line: z.number(),
    title,
    institution: z.string().nullable(),
    ects: z.number().nullable(),
    ...judged,
  });
  api.task(screenFile, {
    path: '/screen',
    summary: 'Screen a course list that is sent along; nothing is stored',
    maxBytes: Math.ceil(screenLimits.bytes * 1.6),
    output: z.object({
      name: z.string(),
      framework: pin,
      rows: z.number(),
      mapping: z.record(z.string(), z.string()),
      figures,
      items: z.array(row),
      refused: z.array(
        z.object({
          line: z.number(),
          column: z.string().nullable(),
          code: z.string(),
          params: z.record(z.string(), z.unknown()),
          value: z.string().optional(),
        }),
      ),
      warnings: z.record(z.string(), z.number()),
    }),
  });
}
