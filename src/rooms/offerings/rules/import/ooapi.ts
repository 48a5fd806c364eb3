import type { LocalizedText } from '../../../../base/language.ts';
import type { Outcome, Part } from '../../../framework/index.ts';
import { isThing, plainText as string, type Thing, thing, things } from './json-thing.ts';
import { deliveryNames, eqfOf } from './ooapi-values.ts';
import type { JsonItem } from './scan-json.ts';
import type { SourceRow } from './source-row.ts';
import { assessmentWords } from './value-names.ts';

const IDS = ['courseId', 'programmeId', 'courseOfferingId', 'programmeOfferingId'] as const;

/** Whether this is a course, a programme or an offering of one, as the Open Education API v6 answers it. */
export function isOoapi(item: Thing): boolean {
  const named = things(item.name).some(
    ({ language, value }) => language !== undefined && value !== undefined,
  );
  return IDS.some((key) => typeof item[key] === 'string') || (named && isThing(item.primaryCode));
}

const UNEXPANDED = 'offerings/import-outcomes-unexpanded' as const;
const DATES = 'offerings/import-dates-stay' as const;

/**
 * One row for a course (CourseProperties), a programme (ProgrammeProperties) or an offering of which the course or
 * programme is expanded. What the answer leaves out or has as null says nothing; an id that is not expanded neither.
 * @see https://openonderwijsapi.nl/v6.0 schemas Course, Programme, LearningOutcome, StudyLoadDescriptor, Cost
 */
export function ooapiRows(item: Thing, { text }: Pick<JsonItem, 'text'>): SourceRow[] {
  const about = isThing(item.course) ? item.course : isThing(item.programme) ? item.programme : item;
  const kind = about.programmeId !== undefined || about.programmeType !== undefined ? 'programme' : 'course';
  const id = string(about[`${kind}Id`]);
  const unexpanded =
    !Array.isArray(about.learningOutcomes) &&
    Array.isArray(about.learningOutcomeIds) &&
    about.learningOutcomeIds.length > 0;
  const alone = about === item && (item.courseOfferingId ?? item.programmeOfferingId) !== undefined;
  return [
    {
      at: id ? Math.max(0, text.indexOf(`"${id}"`)) : 0,
      cells: cellsOf(about, kind, item),
      besides: besidesOf(about),
      ...(id && { origin: { kind, id } }),
      ...(dayOf(about.validTo) && { until: dayOf(about.validTo)! }),
      ...(alone && { refused: 'offerings/import-offering-alone' as const }),
      ...(item.state === 'cancelled' && { refused: 'offerings/import-called-off' as const }),
      remarks: [
        ...(unexpanded ? [{ column: 'learningOutcomes', code: UNEXPANDED }] : []),
        ...(string(item.startDateTime) ? [{ column: 'startDateTime', code: DATES }] : []),
      ],
    },
  ];
}

function cellsOf(about: Thing, kind: 'course' | 'programme', offering: Thing): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined) cells.set(name, value);
  };
  putTexts(cells, 'name', about.name);
  putTexts(cells, 'description', about.description);
  putTexts(cells, 'admissionRequirements', about.admissionRequirements);
  putTexts(cells, 'qualificationRequirements', about.qualificationRequirements);
  putTexts(cells, 'enrolment', about.enrolment);
  const outcomes = outcomeLines(about);
  if (outcomes.size === 0 && Array.isArray(about.learningOutcomes)) put('learningOutcomes', '');
  for (const [language, lines] of outcomes) put(`learningOutcomes.${language}`, lines);
  put(
    'primaryCode',
    string(thing(about.primaryCode).code) ?? string(about.abbreviation) ?? string(about[`${kind}Id`]),
  );
  put('studyLoad (ects)', loadIn(about, ['ects']));
  put('studyLoad (hour)', loadIn(about, ['hour', 'sbu']));
  put('teachingLanguages', list(offering.teachingLanguages ?? about.teachingLanguages, taughtIn));
  put(
    'modesOfDelivery',
    list(offering.modesOfDelivery ?? about.modesOfDelivery, (mode) => deliveryNames[mode] ?? mode),
  );
  put('fieldsOfStudy', string(about.fieldsOfStudy)?.slice(0, 4));
  put('eqf', eqfOf(string(about.levelOfQualification), string(about.level)));
  put('assessment', assessmentOf(about.assessment));
  put('certificate', about.formalDocument === 'no_official_document' ? 'none' : undefined);
  put('price', priceOf(offering.priceInformation));
  put('link', string(about.link));
  put('origin', kind === 'programme' ? 'study-module' : 'study-unit');
  put('institution', institutionOf(about.organisation));
  return cells;
}

/** Texts by language, a column each; the country behind a language does not matter to a reader ('en-GB' is 'en'). */
function putTexts(cells: Map<string, string>, column: string, texts: unknown): void {
  const written = Object.entries(textsOf(texts));
  const own = written.filter(([language]) => OWN.has(language));
  for (const [language, value] of own) cells.set(`${column}.${language}`, value ?? '');
  // Texts in other languages go beside the cells; the column that they belong to has to be there all the same.
  if (own.length === 0 && written.length > 0) cells.set(column, '');
}

const OWN = new Set(['fi', 'sv', 'en']);

function textsOf(texts: unknown): LocalizedText {
  const found: LocalizedText = {};
  for (const { language, value } of things(texts)) {
    const tag = primaryTag(string(language) ?? '');
    if (tag && typeof value === 'string') found[tag] ??= value;
  }
  return found;
}

const primaryTag = (tag: string) => tag.replace(/[-_].*$/, '').toLowerCase();

/** 'se' is Northern Sámi here, and not Swedish as in many a course list. */
const taughtIn = (tag: string) => primaryTag(tag).replace(/^se$/, 'sme');

function outcomesOf(about: Thing): Outcome[] {
  return things(about.learningOutcomes).map((outcome, index) => {
    const id = string(outcome.learningOutcomeId) ?? `o${index + 1}`;
    return { id: id.slice(0, 64), text: textsOf(outcome.name) };
  });
}

function outcomeLines(about: Thing): Map<string, string> {
  const outcomes = outcomesOf(about).map(({ text }) => text);
  const languages = [...new Set(outcomes.flatMap((text) => Object.keys(text)))].filter((tag) => OWN.has(tag));
  return new Map(
    languages.map((tag) => [tag, outcomes.map((text) => (text[tag] ?? '').replace(/\s+/g, ' ')).join('\n')]),
  );
}

const foreign = (texts: unknown): LocalizedText =>
  Object.fromEntries(Object.entries(textsOf(texts)).filter(([tag]) => !OWN.has(tag)));

function besidesOf(about: Thing): NonNullable<SourceRow['besides']> {
  const outcomes = outcomesOf(about);
  const parts = things(about.children).map(partOf);
  return {
    title: foreign(about.name),
    description: foreign(about.description),
    prerequisites: foreign(about.admissionRequirements),
    ...(outcomes.length > 0 && { outcomes }),
    ...(parts.length > 0 && { parts }),
  };
}

function partOf(child: Thing): Part {
  const source = string(thing(child.primaryCode).code);
  const ects = loadIn(child, ['ects']);
  return {
    title: textsOf(child.name),
    ...(ects !== undefined && { ects: Number(ects) }),
    ...(source && { source: source.slice(0, 200) }),
    origin: 'study-module',
  };
}

function loadIn(about: Thing, units: readonly string[]): string | undefined {
  const loads = Array.isArray(about.studyLoad) ? things(about.studyLoad) : [thing(about.studyLoad)];
  return string(loads.find(({ studyLoadUnit }) => units.includes(String(studyLoadUnit)))?.value);
}

/** The kinds of assessment that the first text names; the text itself where none is known, so that this is told. */
function assessmentOf(texts: unknown): string | undefined {
  const [first] = Object.values(textsOf(texts));
  if (first === undefined) return undefined;
  const named = assessmentWords(first);
  return named.length > 0 ? named.join('\n') : first.slice(0, 200);
}

function priceOf(costs: unknown): string | undefined {
  const all = things(costs).filter(
    ({ currency }) => currency === undefined || currency === null || currency === 'EUR',
  );
  return string((all.find(({ costType }) => costType === 'total_costs') ?? all[0])?.amount);
}

/** Only a code of an institution says whose it is: the organisation may as well be a faculty. */
function institutionOf(organisation: unknown): string | undefined {
  const codes = [thing(thing(organisation).primaryCode), ...things(thing(organisation).otherCodes)];
  return string(codes.find(({ codeType }) => codeType === 'institution_code')?.code);
}

const dayOf = (time: unknown) => /^\d{4}-\d{2}-\d{2}/.exec(string(time) ?? '')?.[0];

function list(values: unknown, word: (value: string) => string): string | undefined {
  if (!Array.isArray(values)) return undefined;
  return [...new Set(values.filter((value) => typeof value === 'string').map(word))].join('\n');
}
