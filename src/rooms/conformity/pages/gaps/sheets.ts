import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { text as frameworkText } from '../../../framework/index.ts';
import { placeOf } from '../../../offerings/index.ts';
import type { ConsortiumGaps } from '../../actions/gaps/read-all-gaps.ts';
import type { GapList, LackingOffering } from '../../actions/gaps/read-gaps.ts';
import { type GapLine, gapKinds, type OfferingGap } from '../../rules/gaps.ts';
import { text } from '../../text/index.ts';
import type { SheetCell } from '../sheet.ts';
import { kindWords } from './lacking-table.tsx';

type Rows = SheetCell[][];

/** The requirements as a sheet; the first row is the header. */
export function requirementRows(language: Language, lines: readonly GapLine[]): Rows {
  const t = text(language);
  const header = [
    t('screening.element'),
    t('gaps.sheet.obligation'),
    t('gaps.sheet.frameworks'),
    t('gaps.count'),
    ...gapKinds.map((kind) => t(`element/${kind}`)),
    t('gaps.sheet.minutes'),
    t('gaps.sheet.total'),
  ];
  return [
    header,
    ...lines.map((line) => [
      ...requirementCells(language, line),
      line.count,
      ...gapKinds.map((kind) => line[kind]),
      line.effortMinutes,
      line.totalMinutes,
    ]),
  ];
}

function requirementCells(language: Language, { title, obligation, asked }: GapLine): SheetCell[] {
  const frameworks = asked.map(({ framework: { id, version } }) => `${id}@${version}`).join(', ');
  return [title[language], frameworkText(language)(`obligation/${obligation}`), frameworks];
}

/** Every gap of every offering as a row, in the order of the list, each with the address of its field. */
export function gapRows(language: Language, institution: string, list: GapList, baseUrl: string): Rows {
  const t = text(language);
  const lines = new Map(list.requirements.map((line) => [line.key, line]));
  const units = new Map(list.units.map(({ id, name }) => [id, pick(name, language).text]));
  const header = [
    t('screening.offering'),
    t('gaps.unit'),
    t('screening.element'),
    t('gaps.sheet.obligation'),
    t('gaps.sheet.frameworks'),
    t('gaps.sheet.kind'),
    t('gaps.sheet.reason'),
    t('gaps.sheet.minutes'),
    t('gaps.sheet.address'),
  ];
  const row = (offering: LackingOffering, gap: OfferingGap): SheetCell[] => {
    const form = paths.editOffering(language, { institution, offering: offering.id });
    const line = lines.get(gap.requirement);
    return [
      pick(offering.title, language).text,
      (offering.unit && units.get(offering.unit)) || '',
      ...(line ? requirementCells(language, line) : ['', '', '']),
      t(`element/${gap.kind}`),
      gap.kind === 'invalid' ? kindWords(language, gap) : '',
      gap.effortMinutes,
      `${baseUrl}${form}${gap.pointer ? `#${placeOf(gap.pointer)}` : ''}`,
    ];
  };
  return [header, ...list.items.flatMap((offering) => offering.gaps.map((gap) => row(offering, gap)))];
}

/** Institution by institution, requirement by requirement: how many offerings lack it, and the work. */
export function institutionRows(
  language: Language,
  { institutions, requirements }: ConsortiumGaps,
  nameOf: (institution: string) => string,
): Rows {
  const t = text(language);
  const header = [t('sheet.institution'), ...(requirementRows(language, [])[0] ?? [])];
  const rows = institutions.flatMap(({ institution, lines }) =>
    requirements.flatMap((requirement) => {
      const line = lines[requirement.key];
      if (!line) return [];
      const [, cells = []] = requirementRows(language, [{ ...requirement, ...line }]);
      return [[nameOf(institution), ...cells]];
    }),
  );
  return [header, ...rows];
}
