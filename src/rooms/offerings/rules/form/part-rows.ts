import { type LocalizedText, languages } from '../../../../base/language.ts';
import type { OfferingDocument, Origin, Part } from '../../../framework/index.ts';
import { readSourceValue, sourceValue } from '../lineage/source-value.ts';
import { type DocumentValues, type FormData, MOST_PARTS } from './fields.ts';

/**
 * The parts of a whole as the values of their rows; `other` keeps the languages that the form does not show, `ref` what
 * the part is taken from.
 */
export function partValues({ parts = [] }: OfferingDocument): DocumentValues {
  const values: DocumentValues = {};
  for (const [index, { title, ects, origin, source, ref, outcomes }] of parts.entries()) {
    const name = `parts.${index}`;
    for (const language of languages) values[`${name}.title.${language}`] = title[language] ?? '';
    values[`${name}.ects`] = String(ects ?? '');
    values[`${name}.origin`] = origin ?? '';
    values[`${name}.source`] = source ?? '';
    values[`${name}.ref`] = ref ? sourceValue(ref) : '';
    values[`${name}.outcomes`] = [...(outcomes ?? [])];
    values[`${name}.remove`] = [];
    const other = otherLanguages(title);
    values[`${name}.other`] = Object.keys(other).length > 0 ? JSON.stringify(other) : '';
  }
  return values;
}

/** The rows as they were sent, without those that are empty or were ticked to be removed. */
export function partsFrom(before: OfferingDocument, data: FormData): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < MOST_PARTS; index += 1) {
    const name = `parts.${index}`;
    const part = partOf(data, name, before.parts?.[index]);
    const removed = ((data[`${name}.remove`] ?? []) as string[]).length > 0;
    if (part && !removed) parts.push(part);
  }
  return parts;
}

function partOf(data: FormData, name: string, before: Part | undefined): Part | undefined {
  const title = { ...readOther(data[`${name}.other`]), ...(data[`${name}.title`] as LocalizedText | null) };
  const ects = (data[`${name}.ects`] ?? null) as number | null;
  const origin = (data[`${name}.origin`] ?? null) as Origin | null;
  const source = (data[`${name}.source`] ?? '') as string;
  const ref = readSourceValue(data[`${name}.ref`] as string | null);
  const outcomes = (data[`${name}.outcomes`] ?? []) as string[];
  if (Object.keys(title).length === 0 && ects === null && origin === null && source === '') return undefined;
  return {
    title,
    ...((ects !== null || before?.ects === null) && { ects }),
    ...((origin !== null || before?.origin === null) && { origin }),
    ...((source !== '' || before?.source === '') && { source }),
    ...(outcomes.length > 0 && { outcomes }),
    ...(ref && { ref }),
  };
}

function otherLanguages(title: LocalizedText): LocalizedText {
  const shown: readonly string[] = languages;
  return Object.fromEntries(Object.entries(title).filter(([tag]) => !shown.includes(tag)));
}

/** What a row carries along. Rows move when others are removed, so it cannot be looked up by their number. */
function readOther(sent: unknown): LocalizedText {
  try {
    const other: unknown = JSON.parse(typeof sent === 'string' && sent ? sent : '{}');
    if (typeof other !== 'object' || other === null) return {};
    return Object.fromEntries(Object.entries(other).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}

/** Credits of all parts together; null where one does not tell its own, or there are none. */
export function sumOfParts(parts: readonly Pick<Part, 'ects'>[] = []): number | null {
  if (parts.length === 0 || parts.some(({ ects }) => typeof ects !== 'number')) return null;
  return rounded(parts.map(({ ects }) => ects ?? 0));
}

/** Percents together, or null where no share is told. */
export function sumOfShares(mix: OfferingDocument['deliveryMix'] = {}): number | null {
  const shares = Object.values(mix);
  return shares.length === 0 ? null : rounded(shares);
}

/** Sums of decimals without their binary dust. */
function rounded(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100;
}
