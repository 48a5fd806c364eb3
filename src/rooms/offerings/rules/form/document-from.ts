import { type LocalizedText, languages } from '../../../../base/language.ts';
import { deliveryShares, type OfferingDocument, type Outcome } from '../../../framework/index.ts';
import { type FormData, listParts, localizedParts, MOST_OUTCOMES, singleParts } from './fields.ts';
import { nextOutcomeId } from './form-values.ts';
import { partsFrom } from './part-rows.ts';

type Parts = Record<string, unknown>;

/**
 * The document after its form was sent. What the form does not show (other languages, skills, the source) stays. A
 * field that was left empty and of which the document said nothing stays unsaid; one that was emptied is known to be
 * empty.
 */
export function documentFrom(before: OfferingDocument, data: FormData): OfferingDocument {
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
  const rows = outcomeRows(before, data);
  put(
    document,
    'outcomes',
    rows.map((row) => row.outcome),
  );
  within(document, 'assessment', {
    types: inOrder(before.assessment?.types, data['assessment.types']),
    gradeScale: data['assessment.gradeScale'] ?? undefined,
    criteria: [...foreignCriteria(before), ...rows.flatMap((row) => criteriaOf(before, row))],
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

/** Ticked boxes come in the form's order; what was there before keeps its own. */
function inOrder(before: readonly string[] = [], ticked: unknown): string[] {
  const now = (ticked ?? []) as string[];
  return [
    ...before.filter((value) => now.includes(value)),
    ...now.filter((value) => !before.includes(value)),
  ];
}

/** The languages of the form as they were written; all others as they were. */
function merged(before: LocalizedText | undefined, written: unknown): LocalizedText {
  const others = Object.entries(before ?? {}).filter(
    ([tag]) => !(languages as readonly string[]).includes(tag),
  );
  return { ...Object.fromEntries(others), ...(written as LocalizedText | null) };
}

type Row = { outcome: Outcome; criteria: LocalizedText };

function outcomeRows(before: OfferingDocument, data: FormData): Row[] {
  const rows: Row[] = [];
  const taken = (before.outcomes ?? []).map((outcome) => outcome.id);
  for (let index = 0; index < MOST_OUTCOMES; index += 1) {
    const written = (data[`outcomes.${index}.text`] ?? {}) as LocalizedText;
    const criteria = (data[`outcomes.${index}.criteria`] ?? {}) as LocalizedText;
    if (isEmpty(written) && isEmpty(criteria)) continue;
    const id = rowId(data[`outcomes.${index}.id`], rows, taken);
    const previous = before.outcomes?.find((outcome) => outcome.id === id);
    rows.push({ outcome: { ...previous, id, text: merged(previous?.text, written) }, criteria });
  }
  return rows;
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
function criteriaOf({ assessment }: OfferingDocument, { outcome, criteria }: Row): Criterion[] {
  const previous = (assessment?.criteria ?? []).filter((criterion) => criterion.outcome === outcome.id);
  const columns = languages.map((language) =>
    (criteria[language] ?? '').split('\n').map((line) => line.trim().replace(/^[–-]$/, '')),
  );
  const count = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, line) => {
    const written = Object.fromEntries(
      languages.flatMap((language, at) => (columns[at]?.[line] ? [[language, columns[at][line]]] : [])),
    );
    return { outcome: outcome.id, text: merged(previous[line]?.text, written) };
  }).filter((criterion) => !isEmpty(criterion.text));
}
