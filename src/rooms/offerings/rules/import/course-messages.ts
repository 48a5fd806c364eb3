import type { LocalizedText } from '../../../../base/language.ts';
import type { Part } from '../../../framework/index.ts';
import { isThing, type Thing, plainText as text, thing, things } from './json-thing.ts';
import type { JsonItem } from './scan-json.ts';
import type { SourceRow } from './source-row.ts';

const LISTS = ['courseUnits', 'studyModules', 'realisations'] as const;
const SINGLE = ['courseUnit', 'studyModule', 'realisation'] as const;

/**
 * Whether this is a message of the cross-institution study service, or a thing out of one: a study element
 * ("opintoelementti"), that is a course unit or a study module, or a realisation of one.
 */
export function isCourseMessage(item: Thing): boolean {
  const carries = LISTS.some((key) => Array.isArray(item[key])) || SINGLE.some((key) => isThing(item[key]));
  return carries || typeof item.studyElementId === 'string' || typeof item.realisationId === 'string';
}

/**
 * The study elements of a message as rows: course units, study modules and what they are made of, unless that can be
 * taken with the whole only. A realisation alone does not say what is learnt, and is refused with that reason.
 * @see CSCfi/Ristiinopiskelupalvelu, messageschemas/v9: studyElement, courseunit, studyModule, organisationReference
 */
export function messageRows(item: Thing, { text: source }: Pick<JsonItem, 'text'>): SourceRow[] {
  return elementsOf(item).map((element) => {
    const id = text(element.studyElementId ?? element.realisationId);
    const row = { at: id ? Math.max(0, source.indexOf(`"${id}"`)) : 0 };
    if (element.realisationId !== undefined) {
      return { ...row, cells: cellsOf(element), refused: 'offerings/import-realisation-alone' as const };
    }
    return { ...row, cells: cellsOf(element), ...besideCells(element, id) };
  });
}

function elementsOf(item: Thing): Thing[] {
  const carried = [
    ...LISTS.flatMap((key) => things(item[key])),
    ...SINGLE.map((key) => item[key]).filter(isThing),
  ];
  if (carried.length > 0) return carried.flatMap(elementsOf);
  const inner = things(item.subElements).filter((element) => element.onlyEnrollableWithParent !== true);
  return [item, ...inner.flatMap(elementsOf)];
}

const isModule = ({ type, subElements }: Thing) => type === 'STUDY_MODULE' || Array.isArray(subElements);

function besideCells(element: Thing, id: string | undefined): Omit<SourceRow, 'at' | 'cells'> {
  const kind = isModule(element) ? 'studyModule' : 'courseUnit';
  const parts = things(element.subElements).map(partOf);
  const until = text(element.validityEndDate);
  const off = element.status === 'CANCELLED' || element.status === 'ARCHIVED';
  return {
    ...(id && { origin: { kind, id } }),
    ...(until && { until: until.slice(0, 10) }),
    ...(off && { refused: 'offerings/import-called-off' as const }),
    ...(parts.length > 0 && { besides: { parts } }),
    remarks: [
      ...(spread(element) ? [{ column: 'creditsMin', code: 'offerings/import-credits-range' as const }] : []),
      ...(things(element.realisations).length > 0
        ? [{ column: 'realisations', code: 'offerings/import-dates-stay' as const }]
        : []),
    ],
  };
}

function cellsOf(element: Thing): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined) cells.set(name, value);
  };
  const main = thing(
    things(element.organisationReferences).find((one) => Number(one.organisationRole) === 1)?.target,
  );
  putTexts(cells, 'name', localised(element.name));
  putTexts(cells, 'description', joined(element.description, element.content));
  putTexts(cells, 'objective', localised(element.objective));
  putTexts(cells, 'preconditions', localised(element.preconditions));
  putTexts(cells, 'furtherInformation', localised(element.furtherInformation));
  put('studyElementIdentifierCode', codeOf(element));
  put('credits', creditsOf(element));
  put('teachingLanguage', lines(element.teachingLanguage)?.replace(/^se$/gm, 'sme'));
  put('assessmentScale', scales[text(element.assessmentScale) ?? '']);
  put('assessmentType', assessmentOf(element));
  put('minEduGuidanceArea', lines(element.minEduGuidanceArea));
  put('organisationTkCode', text(main.organisationTkCode));
  put('organisationName', Object.values(localised(main.organisationName) ?? {})[0]);
  put('origin', isModule(element) ? 'study-module' : 'study-unit');
  put('form', things(element.cooperationNetworks).length > 0 ? 'cooperation' : undefined);
  return cells;
}

/** The code that people know it by; the technical id changes with each version in some systems. */
function codeOf(element: Thing): string | undefined {
  const { studyElementIdentifierCode: code, studyElementPermanentId: lasting, studyElementId: id } = element;
  return text(code) ?? text(lasting) ?? text(id);
}

/** VIRTA's scales: 1 five steps, 2 passed or failed; the third, of the second national language, has no like here. */
const scales: Record<string, string> = { 1: '0-5', 2: 'pass-fail' };

const itemTypes: Record<string, string> = { EXAM: 'exam', INDEPENDENT_WORK: 'assignment' };

function assessmentOf({ completionOptions }: Thing): string | undefined {
  const items = things(completionOptions).flatMap((option) => things(option.assessmentItems));
  const types = items.map(({ type }) => itemTypes[text(type) ?? '']).filter((type) => type !== undefined);
  return types.length > 0 ? [...new Set(types)].join('\n') : undefined;
}

/** Both are the same where there is one size; of a choice of sizes nothing is said, which the row remarks. */
function creditsOf(element: Thing): string | undefined {
  const { credits, creditsMin: least, creditsMax: most } = element;
  if (spread(element)) return undefined;
  return text(credits) ?? text(most) ?? text(least);
}

function spread({ credits, creditsMin: least, creditsMax: most }: Thing): boolean {
  const both = text(least) !== undefined && text(most) !== undefined;
  return text(credits) === undefined && both && Number(least) !== Number(most);
}

function partOf(element: Thing): Part {
  const credits = creditsOf(element);
  const source = codeOf(element);
  return {
    title: localised(element.name) ?? {},
    ...(credits !== undefined && { ects: Number(credits) }),
    ...(source && { source: source.slice(0, 200) }),
    origin: isModule(element) ? 'study-module' : 'study-unit',
  };
}

/** {"values": {"fi": …}}; undefined where nothing is said. */
function localised(value: unknown): LocalizedText | undefined {
  if (!isThing(value)) return undefined;
  const texts = Object.entries(thing(value.values)).filter(([, one]) => typeof one === 'string');
  return Object.fromEntries(texts) as LocalizedText;
}

function joined(first: unknown, second: unknown): LocalizedText | undefined {
  const [before, after] = [localised(first), localised(second)];
  if (!before || !after) return before ?? after;
  const tags = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const both = (tag: string) => [...new Set([before[tag], after[tag]].filter(Boolean))].join('\n\n');
  return Object.fromEntries(tags.map((tag) => [tag, both(tag)]));
}

function putTexts(cells: Map<string, string>, column: string, texts: LocalizedText | undefined): void {
  for (const [language, value] of Object.entries(texts ?? {}))
    cells.set(`${column}.${language}`, value ?? '');
}

function lines(values: unknown): string | undefined {
  return Array.isArray(values) ? values.map((value) => text(value) ?? '').join('\n') : undefined;
}
