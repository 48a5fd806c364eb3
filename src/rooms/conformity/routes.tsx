import { z } from 'zod';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { type Verdict, verdicts } from '../framework/index.ts';
import { readInstitutions } from '../organisations/index.ts';
import { assessOffering, screen } from './actions/screen.ts';
import { element, figures, judged, pin, title } from './api-shapes.ts';
import { fileApi, filePages } from './file-routes.tsx';
import { listApi, listPages } from './list-routes.tsx';
import { ScreenedOfferingPage } from './pages/screened-offering.tsx';
import { ScreeningPage } from './pages/screening.tsx';
import { sheetOf } from './pages/sheet.ts';
import { effectApi, effectPages } from './routes/effects.tsx';
import { gapApi, gapPages } from './routes/gaps.tsx';
import { recheckApi, recheckPages } from './routes/recheck.tsx';
import { sideBySideApi, sideBySidePages } from './side-by-side-routes.tsx';
import { text } from './text/index.ts';
import { volumeApi, volumePages } from './volumes-routes.tsx';
import { CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from './write-sheet.ts';

const PAGE = 50;

export function pages(pages: Pages): void {
  screeningPages(pages);
  filePages(pages);
  listPages(pages);
  sideBySidePages(pages);
  volumePages(pages);
  gapPages(pages);
  effectPages(pages);
  recheckPages(pages);
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

export function api(api: Api): void {
  sideBySideApi(api);
  volumeApi(api);
  gapApi(api);
  effectApi(api);
  recheckApi(api);
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
  fileApi(api);
  listApi(api);
}
