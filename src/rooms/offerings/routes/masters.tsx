import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import { CSV_TYPE, type CsvCell, writeCsv } from '../../../platform/web/csv.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { writeXlsx, XLSX_TYPE } from '../../../platform/web/xlsx.ts';
import { readImported } from '../actions/masters/read-imported.ts';
import { readMasters } from '../actions/masters/read-masters.ts';
import { setMasters } from '../actions/masters/set-masters.ts';
import { ImportedPage, type ReturnFile, returnFiles } from '../pages/masters/imported-page.tsx';
import { MastersPage } from '../pages/masters/masters-page.tsx';
import { returnSheet } from '../pages/masters/return-sheet.ts';
import {
  masterFields,
  mastersFrom,
  masterValues,
  SetMastersPage,
} from '../pages/masters/set-masters-page.tsx';
import { asMessages, asOoapi, type ReturnLine } from '../rules/return-file.ts';
import { text } from '../text/index.ts';

export function masterPages(pages: Pages): void {
  pages.show(paths.dataMasters, [readMasters], async (request) => {
    const { language, actor, param } = request;
    const institution = param('institution');
    const maySet = can(actor, 'offerings.set-masters', institution);
    const data = await request.ask(readMasters, { institution });
    const body = <MastersPage language={language} institution={institution} data={data} maySet={maySet} />;
    return { title: text(language)('masters.title'), body };
  });
  pages.form(paths.setDataMasters, [setMasters], {
    fields: async (request) => masterFields(request.language, await mastersOf(request)),
    values: async (request) => masterValues(await mastersOf(request)),
    async show({ language, param }, form) {
      const body = <SetMastersPage language={language} institution={param('institution')} form={form} />;
      return { title: text(language)('masters.change'), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const institution = request.param('institution');
      const masters = mastersFrom(await mastersOf(request), data);
      await request.perform(setMasters, { institution, system: String(data.system ?? ''), masters }, once);
      const flash = { kind: 'success', text: text(language)('masters.saved') } as const;
      return { redirect: paths.dataMasters(language, { institution }), flash };
    },
  });
  pages.show(paths.importedOfferings, [readImported], showImported);
}

const mastersOf = (request: PageRequest) =>
  request.ask(readMasters, { institution: request.param('institution') });

async function showImported(request: PageRequest): Promise<PageAnswer> {
  const { language, search, param } = request;
  const institution = param('institution');
  const run = search.get('run');
  const as = returnFiles.find((file) => file === search.get('as'));
  if (as) return fileOf(request, as, await allLines(request, institution, run));
  const cursor = search.get('cursor');
  const { items, total, next } = await request.ask(readImported, { institution, run, cursor });
  const props = { language, institution, run, items, total, next, cursor };
  return {
    title: text(language)(run ? 'return.title.run' : 'return.title'),
    body: <ImportedPage {...props} />,
  };
}

const AT_A_TIME = 1000;

async function allLines(
  request: PageRequest,
  institution: string,
  run: string | null,
): Promise<ReturnLine[]> {
  const lines: ReturnLine[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await request.ask(readImported, { institution, run, cursor, limit: AT_A_TIME });
    lines.push(...page.items);
    cursor = page.next;
  }
  return lines;
}

async function fileOf(
  { language }: PageRequest,
  as: ReturnFile,
  lines: readonly ReturnLine[],
): Promise<PageAnswer> {
  const t = text(language);
  const bare = `opinko-${t('return.sheet')}`;
  const json = (name: string, content: unknown): PageAnswer => {
    return { file: name, mediaType: 'application/json', content: JSON.stringify(content, null, 2) };
  };
  if (as === 'json') return json(`${bare}.json`, { items: lines });
  if (as === 'ooapi') return json(`${bare}-ooapi.json`, asOoapi(lines));
  if (as === 'course-messages') return json(`${bare}-messages.json`, asMessages(lines));
  const rows: CsvCell[][] = returnSheet(language, lines);
  if (as === 'csv') return { file: `${bare}.csv`, mediaType: CSV_TYPE, content: writeCsv(rows) };
  const content = await writeXlsx([{ name: t('return.sheet'), rows }]);
  return { file: `${bare}.xlsx`, mediaType: XLSX_TYPE, content };
}
