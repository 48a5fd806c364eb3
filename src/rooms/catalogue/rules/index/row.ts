import { type Id, sha256 } from '../../../../base/ids.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { enrolmentHindrance, titleKey } from '../../../offerings/index.ts';
import { ectsRange, facetToken, priceRange, samplesOf, scoreToken } from './facets.ts';
import { type DocumentWords, documentWords, type Form } from './words.ts';

/** Raised whenever these rules make other rows of the same offering: then all are made anew, in the background. */
export const INDEX_VERSION = 1;

const MOST_SKILLS = 30;

/** Days are YYYY-MM-DD. */
export type Window = {
  starts: string;
  enrolFrom: string;
  enrolUntil: string;
  seats: number | null;
  seatsTaken: number;
};

export type Indexed = {
  institution: string;
  offering: Id;
  document: OfferingDocument;
  publishedAt: Date;
  implementations: readonly Window[];
};

/** A row of the index, and what it adds to the known words and skills. */
export type IndexRow = {
  institution: string;
  offering: Id;
  score: number;
  facets: string[];
  /** For `::tsvector`. */
  head: string;
  words: string[];
  ects: number;
  publishedAt: Date;
  titleKeys: { fi: string; sv: string; en: string };
  changesOn: string | null;
  forms: Form[];
  skills: { token: string; uri: string; label: LocalizedText }[];
};

/** @param today YYYY-MM-DD in the program's time zone: what can be enrolled in depends on it */
export function indexRow(indexed: Indexed, today: string): IndexRow {
  const { institution, offering, document, publishedAt, implementations } = indexed;
  const words = documentWords(document);
  const skills = skillsOf(document);
  const facets = [...facetsOf(indexed, today), ...skills.map(({ token }) => token)];
  const score = scoreOf(document, publishedAt);
  const inHead = [...words.title, ...words.skills].map((one) => `=t:${one}`);
  return {
    institution,
    offering,
    score,
    facets,
    head: headOf(words),
    words: [...words.stems, ...inHead, ...facets, ...samplesOf(offering), scoreToken(score)],
    ects: document.ects ?? 0,
    publishedAt,
    titleKeys: {
      fi: titleKey(document.title, 'fi'),
      sv: titleKey(document.title, 'sv'),
      en: titleKey(document.title, 'en'),
    },
    changesOn: nextChange(implementations, today),
    forms: words.forms,
    skills,
  };
}

/** Stems hold only a–z and 0–9. */
function headOf({ title, skills }: DocumentWords): string {
  const placed = [...title.map((one) => [one, 'A']), ...skills.map((one) => [one, 'B'])];
  return placed.map(([one, weight], at) => `${one}:${at + 1}${weight}`).join(' ');
}

function skillsOf({ outcomes = [] }: OfferingDocument) {
  const skills = new Map(outcomes.flatMap((one) => one.skills ?? []).map((skill) => [skill.uri, skill]));
  return [...skills.values()]
    .slice(0, MOST_SKILLS)
    .map(({ uri, label }) => ({ token: facetToken('skill', sha256(uri).slice(0, 12)), uri, label }));
}

function facetsOf(indexed: Indexed, today: string): string[] {
  const { institution, document, implementations } = indexed;
  const { field, level, mode = [], language = [], ects, price, origin } = document;
  const coming = implementations
    .filter((one) => !['over', 'full'].includes(enrolmentHindrance(one, today) ?? ''))
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));
  const [next] = coming;
  const isOpen = coming.some((one) => enrolmentHindrance(one, today) === null);
  const tokens = [
    facetToken('institution', institution),
    field && facetToken('field', field.slice(0, 2)),
    level?.competence && facetToken('level', level.competence),
    ...mode.map((one) => facetToken('mode', one)),
    ...language.map((tag) => facetToken('taught', tag.slice(0, 12))),
    ectsRange(ects) && facetToken('ects', ectsRange(ects) ?? ''),
    priceRange(price) && facetToken('price', priceRange(price) ?? ''),
    origin && facetToken('origin', origin),
    next && facetToken('start', next.starts.slice(0, 7).replace('-', '')),
    isOpen && facetToken('open', 'yes'),
  ];
  return [...new Set(tokens.filter((token): token is string => Boolean(token)))];
}

/** Four steps of how well it is described, within the quarter of a year in which it was published. */
function scoreOf(document: OfferingDocument, publishedAt: Date): number {
  const quarter = (publishedAt.getUTCFullYear() - 2020) * 4 + Math.floor(publishedAt.getUTCMonth() / 3);
  const { plainSummary, outcomes = [], relevance } = document;
  const told = [plainSummary, outcomes.some((one) => (one.skills ?? []).length > 0), relevance];
  return Math.max(0, quarter) * 4 + told.filter(Boolean).length;
}

/** The first day after today on which an enrolment opens, or is over. */
function nextChange(implementations: readonly Window[], today: string): string | null {
  const days = implementations.flatMap(({ enrolFrom, enrolUntil }) => [enrolFrom, dayAfter(enrolUntil)]);
  return days.filter((day) => day > today).sort()[0] ?? null;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
