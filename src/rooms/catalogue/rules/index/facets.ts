import type { Id } from '../../../../base/ids.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

/** By what a search may be narrowed; the names stand in addresses. `taught` is the language of instruction. */
export const facetNames = [
  'institution',
  'field',
  'level',
  'mode',
  'taught',
  'ects',
  'start',
  'price',
  'skill',
  'origin',
  'open',
] as const;
export type FacetName = (typeof facetNames)[number];

export const ectsRanges = ['2', '5', '10', '30', 'more'] as const;
export const priceRanges = ['free', '100', '300', 'more'] as const;
export const starts = ['now', 'soon', 'later'] as const;
export const openValues = ['yes'] as const;

/** The first letters of the words that stand for a facet in the index. */
const letters: Record<FacetName, string> = {
  institution: 'i',
  field: 'f',
  level: 'l',
  mode: 'm',
  taught: 'g',
  ects: 'e',
  start: 's',
  price: 'r',
  skill: 'k',
  origin: 'o',
  open: 'n',
};

/** The word that stands for a value of a facet. */
export function facetToken(name: FacetName, value: string): string {
  return `=${letters[name]}:${value}`;
}

/** What all words of a facet begin with. */
export function facetPrefix(name: FacetName): string {
  return `=${letters[name]}:`;
}

/** Up to 2, 5, 10, 30 credits, or more; null where nobody has said. */
export function ectsRange(ects: number | null | undefined): (typeof ectsRanges)[number] | null {
  if (typeof ects !== 'number') return null;
  return ects <= 2 ? '2' : ects <= 5 ? '5' : ects <= 10 ? '10' : ects <= 30 ? '30' : 'more';
}

/** Free, up to 100 or 300 euros, or more; null where nobody has said. */
export function priceRange(price: OfferingDocument['price']): (typeof priceRanges)[number] | null {
  if (!price) return null;
  const { amount } = price;
  return amount === 0 ? 'free' : amount <= 100 ? '100' : amount <= 300 ? '300' : 'more';
}

/** The month, YYYYMM, that is so many months after the one of `today` (YYYY-MM-DD). */
export function monthFrom(today: string, distance: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + distance;
  return `${Math.floor(months / 12)}${String((months % 12) + 1).padStart(2, '0')}`;
}

const spans: Record<(typeof starts)[number], readonly [from: number, to: number]> = {
  now: [-24, 0],
  soon: [1, 3],
  later: [4, 36],
};

/** In which of the three times an offering starts that starts in this month (YYYYMM): now is until the month's end. */
export function startOf(today: string, month: string): (typeof starts)[number] {
  if (month <= monthFrom(today, 0)) return 'now';
  return month <= monthFrom(today, 3) ? 'soon' : 'later';
}

/** The words that stand for the chosen values of a facet. */
export function tokensOf(name: FacetName, values: readonly string[], today: string): string[] {
  if (name !== 'start') return values.map((value) => facetToken(name, value));
  return starts
    .filter((one) => values.includes(one))
    .flatMap((one) => {
      const [from, to] = spans[one];
      return Array.from({ length: to - from + 1 }, (_, i) => facetToken('start', monthFrom(today, from + i)));
    });
}

/** Shares of the catalogue that can be read alone, to estimate numbers: one of so many offerings. */
export const sampleRates = [4, 16, 64, 256, 1024] as const;
export type SampleRate = (typeof sampleRates)[number];

export function sampleToken(rate: SampleRate): string {
  return `=x:${rate}`;
}

/** In which samples an offering is; ids end in random digits. */
export function samplesOf(id: Id): string[] {
  const place = Number.parseInt(id.slice(-5), 16) % 1024;
  return sampleRates.filter((rate) => place % rate === 0).map(sampleToken);
}

export function scoreToken(score: number): string {
  return `=y:${score}`;
}
