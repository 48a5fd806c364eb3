import { CONSORTIUM } from '../platform/actions/index.ts';
import type { OfferingDocument } from '../rooms/framework/index.ts';
import { importOfferings, mapColumns, uploadList } from '../rooms/offerings/index.ts';
import type { DemoOffering } from './data.ts';
import type { Stage } from './stage.ts';

const IMPORTED = -21;
const ADMINISTRATOR = 'consortium';

/**
 * What the institutions' study systems know of some courses comes in as course lists: one for the courses of which
 * hardly anything is told, one for those that are described. The rows are written by runs in the background.
 */
export async function seedCourseLists(stage: Stage): Promise<void> {
  const imported = stage.data.offerings.filter((offering) => offering.imported);
  const described = imported.filter(({ document }) => document.outcomes);
  await importList(
    stage,
    'opintojaksot.csv',
    imported.filter((offering) => !described.includes(offering)),
    columns,
  );
  await importList(stage, 'kuvatut-opintojaksot.csv', described, [...columns, ...moreColumns]);
}

async function importList(
  stage: Stage,
  name: string,
  offerings: readonly DemoOffering[],
  cells: readonly Column[],
): Promise<void> {
  const rows = [
    cells.map(({ header }) => header),
    ...offerings.map((one) => cells.map(({ cell }) => cell(one))),
  ];
  const content = Buffer.from(rows.map((row) => row.map(quoted).join(';')).join('\r\n')).toString('base64');
  const act = <I>(input: I) => ({ institution: CONSORTIUM, ...input });
  const { upload } = await stage.act(ADMINISTRATOR, IMPORTED, uploadList, act({ name, content }));
  const mapping = Object.fromEntries(cells.map(({ header, field }) => [header, field]));
  await stage.act(ADMINISTRATOR, IMPORTED, mapColumns, act({ upload, mapping }));
  await stage.act(ADMINISTRATOR, IMPORTED, importOfferings, act({ upload }));
}

type Mapping = NonNullable<Parameters<typeof mapColumns.run>[1]>['mapping'];
type Column = { header: string; field: Mapping[string]; cell: (offering: DemoOffering) => string };

const told = (
  header: string,
  field: Column['field'],
  say: (document: OfferingDocument) => string | undefined,
): Column => {
  return { header, field, cell: ({ document }) => say(document) ?? '' };
};

const columns: readonly Column[] = [
  { header: 'Korkeakoulu', field: 'institution', cell: ({ institution }) => institution },
  told('Tunnus', 'code', ({ source }) => source?.code),
  told('Nimi', 'title.fi', ({ title }) => title.fi),
  told('Nimi ruotsiksi', 'title.sv', ({ title }) => title.sv),
  told('Nimi englanniksi', 'title.en', ({ title }) => title.en),
  told('Laajuus (op)', 'ects', ({ ects }) => String(ects)),
  told('Opetuskieli', 'language', ({ language }) => language?.join(', ')),
];

const outcomes = (language: string) => (document: OfferingDocument) =>
  document.outcomes?.flatMap(({ text }) => text[language] ?? []).join('\n');

const moreColumns: readonly Column[] = [
  told('Kuvaus', 'description.fi', ({ description }) => description?.fi),
  told('Kuvaus ruotsiksi', 'description.sv', ({ description }) => description?.sv),
  told('Kuvaus englanniksi', 'description.en', ({ description }) => description?.en),
  told('Osaamistavoitteet', 'outcomes.fi', outcomes('fi')),
  told('Osaamistavoitteet englanniksi', 'outcomes.en', outcomes('en')),
  told('ISCED', 'isced', ({ field }) => field ?? ''),
  told('EQF', 'eqf', ({ level }) => String(level?.eqf ?? '')),
  told('Arviointi', 'assessmentTypes', ({ assessment }) => assessment?.types?.join(', ')),
  told('Osallistumistapa', 'mode', ({ mode }) => mode?.join(', ')),
];

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
