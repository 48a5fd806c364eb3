import { type LocalizedText, languages } from '../../../../base/language.ts';
import { deliveryShares, type OfferingDocument, type Outcome } from '../../../framework/index.ts';
import {
  type FormData,
  listParts,
  localizedParts,
  MOST_OUTCOMES,
  MOST_SKILLS,
  paceFigures,
  resourceFigures,
  singleParts,
} from './fields.ts';
import { nextOutcomeId } from './form-values.ts';
import { partsFrom } from './part-rows.ts';

type Parts = Record<string, unknown>;

/** What has to be known beside the form: the languages in which it shows the texts, and the names of chosen skills. */
export type FormContext = {
  shown?: readonly string[];
  /** URI → label, of skills that the document does not have yet. One that is in neither is left out. */
  skills?: ReadonlyMap<string, LocalizedText>;
};
type Context = Required<FormContext>;

/**
 * The document after its form was sent. What the form does not show (other languages, the source) stays. A
 * field that was left empty and of which the document said nothing stays unsaid; one that was emptied is known to be
 * empty.
 */
export function documentFrom(
  before: OfferingDocument,
  data: FormData,
  { shown = languages, skills = new Map() }: FormContext = {},
): OfferingDocument {
  const context = { shown, skills };
  const merged = (old: LocalizedText | undefined, written: unknown) => mergedText(old, written, shown);
  const document = structuredClone(before) as OfferingDocument & Parts;
  for (const part of localizedParts) put(document, part, merged(before[part], data[part]));
  for (const part of singleParts) put(document, part, data[part] ?? null);
  for (const part of listParts) put(document, part, inOrder(before[part], data[part]));
  put(
    document,
    'awardingCountry',
    data.awardingCountry ? String(data.awardingCountry).toUpperCase() : undefined,
  );
  put(
    document,
    'price',
    typeof data['price.amount'] === 'number' ? { amount: data['price.amount'], currency: 'EUR' } : null,
  );
  put(document, 'deliveryMix', mixFrom(data));
  put(document, 'parts', partsFrom(before, data));
  const number = (name: string) => (data[name] ? Number(data[name]) : null);
  within(document, 'level', {
    competence: data['level.competence'] ?? null,
    eqf: number('level.eqf'),
    nqf: number('level.nqf'),
  });
  const description = merged(before.qualityAssurance?.description, data['qualityAssurance.description']);
  within(document, 'qualityAssurance', { type: data['qualityAssurance.type'] ?? null, description });
  const standalone = data['stackability.standalone'];
  within(document, 'stackability', {
    standalone: standalone ? standalone === 'yes' : undefined,
    text: merged(before.stackability?.text, data['stackability.text']),
  });
  put(document, 'pace', paceFrom(data));
  const note = merged(before.resources?.note, data['resources.note']);
  put(document, 'resources', {
    ...figures(data, 'resources', resourceFigures),
    ...((before.resources?.note || !isEmpty(note)) && { note }),
  });
  const rows = outcomeRows(before, data, context);
  put(
    document,
    'outcomes',
    rows.map((row) => row.outcome),
  );
  within(document, 'assessment', {
    types: inOrder(before.assessment?.types, data['assessment.types']),
    gradeScale: data['assessment.gradeScale'] ?? undefined,
    criteria: [...foreignCriteria(before), ...rows.flatMap((row) => criteriaOf(before, row, shown))],
  });
  return document;
}

/** Sets a part, unless nothing was written and nothing was said before; `undefined` takes it away. */
function put(parts: Parts, name: string, value: unknown): void {
  if (value === undefined) delete parts[name];
  else if (Object.hasOwn(parts, name) || !isEmpty(value)) parts[name] = value;
}

function within(document: Parts, name: string, values: Parts): void {
  const inner = { ...(document[name] as Parts | undefined) };
  for (const [key, value] of Object.entries(values)) put(inner, key, value);
  put(document, name, inner);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** A share that is not told is left out: nobody says that it is nought. */
function mixFrom(data: FormData): NonNullable<OfferingDocument['deliveryMix']> {
  const told = deliveryShares.map((share) => [share, data[`deliveryMix.${share}`]] as const);
  return Object.fromEntries(told.filter(([, percent]) => typeof percent === 'number'));
}

function paceFrom(data: FormData): NonNullable<OfferingDocument['pace']> {
  const own = data['pace.ownPace'];
  return { ...figures(data, 'pace', paceFigures), ...(own ? { ownPace: own === 'yes' } : {}) };
}

/** A figure that is not told is left out, like a share. */
function figures(data: FormData, part: string, names: readonly string[]): Record<string, number> {
  const told = names.map((name) => [name, data[`${part}.${name}`]] as const);
  return Object.fromEntries(told.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

/** Ticked boxes come in the form's order; what was there before keeps its own. */
function inOrder(before: readonly string[] = [], ticked: unknown): string[] {
  const now = (ticked ?? []) as string[];
  return [
    ...before.filter((value) => now.includes(value)),
    ...now.filter((value) => !before.includes(value)),
  ];
}

/** The languages of the form as they were written; all others as they were. */
function mergedText(
  before: LocalizedText | undefined,
  written: unknown,
  shown: readonly string[],
): LocalizedText {
  const others = Object.entries(before ?? {}).filter(([tag]) => !shown.includes(tag));
  return { ...Object.fromEntries(others), ...(written as LocalizedText | null) };
}

type Row = { outcome: Outcome; criteria: LocalizedText };

function outcomeRows(before: OfferingDocument, data: FormData, context: Context): Row[] {
  const rows: Row[] = [];
  const taken = (before.outcomes ?? []).map((outcome) => outcome.id);
  for (let index = 0; index < MOST_OUTCOMES; index += 1) {
    const written = (data[`outcomes.${index}.text`] ?? {}) as LocalizedText;
    const criteria = (data[`outcomes.${index}.criteria`] ?? {}) as LocalizedText;
    if (isEmpty(written) && isEmpty(criteria)) continue;
    const id = rowId(data[`outcomes.${index}.id`], rows, taken);
    const previous = before.outcomes?.find((outcome) => outcome.id === id);
    const outcome: Outcome = { ...previous, id, text: mergedText(previous?.text, written, context.shown) };
    put(outcome as Parts, 'level', data[`outcomes.${index}.level`] ?? null);
    const known = before.outcomes?.flatMap(({ skills = [] }) => skills) ?? [];
    put(outcome as Parts, 'skills', skillsFrom(data[`outcomes.${index}.skills`], known, context));
    rows.push({ outcome, criteria });
  }
  return rows;
}

/** The ticked skills: those of the document as they are written there, new ones by their names in the table. */
function skillsFrom(
  ticked: unknown,
  known: NonNullable<Outcome['skills']>,
  { skills }: Context,
): NonNullable<Outcome['skills']> {
  return ((ticked ?? []) as string[]).slice(0, MOST_SKILLS).flatMap((uri) => {
    const label = known.find((skill) => skill.uri === uri)?.label ?? skills.get(uri);
    return label ? [{ uri, label }] : [];
  });
}

function rowId(posted: unknown, rows: readonly Row[], taken: readonly string[]): string {
  const used = rows.map((row) => row.outcome.id);
  const usable = typeof posted === 'string' && /^[\w.:-]{1,64}$/.test(posted) && !used.includes(posted);
  return usable ? posted : nextOutcomeId([...taken, ...used]);
}

type Criterion = { outcome: string; text: LocalizedText };

/** Criteria that belong to none of the outcomes: the form does not show them. */
function foreignCriteria({ assessment, outcomes = [] }: OfferingDocument): Criterion[] {
  const ids = new Set(outcomes.map((outcome) => outcome.id));
  return (assessment?.criteria ?? []).filter((criterion) => !ids.has(criterion.outcome));
}

/** One criterion a line; the lines of the three languages stand side by side. */
function criteriaOf(
  { assessment }: OfferingDocument,
  { outcome, criteria }: Row,
  shown: readonly string[],
): Criterion[] {
  const previous = (assessment?.criteria ?? []).filter((criterion) => criterion.outcome === outcome.id);
  const columns = shown.map((language) =>
    (criteria[language] ?? '').split('\n').map((line) => line.trim().replace(/^[–-]$/, '')),
  );
  const count = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, line) => {
    const written = Object.fromEntries(
      shown.flatMap((language, at) => (columns[at]?.[line] ? [[language, columns[at][line]]] : [])),
    );
    return { outcome: outcome.id, text: mergedText(previous[line]?.text, written, shown) };
  }).filter((criterion) => !isEmpty(criterion.text));
}
