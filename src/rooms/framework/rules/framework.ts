import type { Language } from '../../../base/language.ts';

export const obligations = ['mandatory', 'recommended', 'optional'] as const;
export type Obligation = (typeof obligations)[number];
export type Texts = Record<Language, string>;

/**
 * Which word lists read a text (`wording/`). A released edition stays as it is, so that a judgement can be repeated;
 * better lists are another edition, and frameworks choose it in a new version.
 */
type WordingEdition = 1;

/** A check that JSON Schema cannot express. `at` is a JSON pointer; `letters` and `words` are smallest counts. */
export type Predicate = (
  | { name: 'creditBounds' }
  | { name: 'countryCode'; at: string }
  | { name: 'saysSomething'; at: string; letters?: number; words?: number }
  | { name: 'outcomesSaySomething'; letters?: number; words?: number }
  | { name: 'outcomesDiffer' }
  /** National level to the European levels it may have: in the file, so that a judgement can be repeated. */
  | { name: 'levelsAgree'; eqfOf: Record<string, number[]> }
  | { name: 'partsAddUp' }
  | { name: 'sharesAddUp'; at: string; total: number }
  /** National code of an institution to its country, ISO 3166-1; of institutions that are not in it nothing is said. */
  | { name: 'countryOfInstitution'; countryOf: Record<string, string> }
  | { name: 'namesOne'; at: string; edition: WordingEdition }
  | { name: 'answers'; at: string; unless?: string; address?: boolean; edition: WordingEdition }
  | { name: 'outcomesTellDeeds'; edition: WordingEdition }
  | { name: 'outcomesDistinct'; edition: WordingEdition }
) & {
  /** false: writing cannot mend it, the offering itself would have to be another one. */
  mendable?: boolean;
};

export const relations = ['exact', 'broader', 'narrower', 'related'] as const;
export type Relation = (typeof relations)[number];

/** An element of another framework that asks for the same, for more (broader), for a part of it, or for something near. */
export type Link = { framework: string; element: string; relation: Relation };

type ElementFacts = {
  id: string;
  obligation: Obligation;
  title: Texts;
  explanation: Texts;
  source: string;
  /** Property of the European Learning Model, and the URI of the vocabulary its values come from. */
  elm?: string;
  vocabulary?: string;
  links?: Link[];
};

/** An element that can be judged while an offering is designed. */
export type OfferingElement = ElementFacts & {
  appliesTo: 'offering';
  /** A planner's work to mend it, in minutes. */
  effortMinutes: number;
  /** JSON pointer of the place where it is mended. */
  field: string;
  /** The keys that speak of it; the default is `field` alone. */
  evidence?: string[];
  /** JSON Schema 2020-12 on the offering document. */
  check: Record<string, unknown>;
  predicates?: Predicate[];
};

/**
 * An element that exists only once a credential has been issued to somebody (its holder, its date). The issuing
 * system puts it there without anybody's work, so the design of an offering is neither praised nor blamed for it.
 */
export type CredentialElement = ElementFacts & {
  appliesTo: 'credential';
  effortMinutes?: number;
  field?: string;
  evidence?: string[];
};

export type FrameworkElement = OfferingElement | CredentialElement;

/** Which framework in which version. */
export type FrameworkVersion = { framework: string; version: string };

/** 'id@version', as addresses and commands name a version. */
export const nameOfVersion = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`;

/** A framework file, data/schemas/framework.json. */
export type Framework = {
  $schema?: string;
  id: string;
  version: string;
  /** What its publisher says of it; whether it has been adopted is not in the file. */
  status: 'in-force' | 'draft';
  /** What its publisher calls this state of it: 'draft 2024'. */
  edition?: Texts;
  title: Texts;
  source: { reference: string; date?: string; url?: string; note?: string };
  basedOn?: FrameworkVersion[];
  /** ECTS credits, both bounds allowed. */
  creditBounds: { minimum: number; maximum: number };
  /** When what does not conform is near to it: all conditions given hold. `effortAtMost` in minutes. */
  nearly: { effortAtMost?: number; unmetAtMost?: number; alwaysMet?: string[] };
  elements: FrameworkElement[];
};
