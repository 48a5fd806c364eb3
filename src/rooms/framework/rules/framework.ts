import type { Language } from '../../../base/language.ts';

export type Obligation = 'mandatory' | 'optional';
type Texts = Record<Language, string>;

/** A check that JSON Schema cannot express. `at` is a JSON pointer; `letters` and `words` are smallest counts. */
export type Predicate =
  | { name: 'creditBounds' }
  | { name: 'countryCode'; at: string }
  | { name: 'saysSomething'; at: string; letters?: number; words?: number }
  | { name: 'outcomesSaySomething'; letters?: number; words?: number }
  | { name: 'outcomesDiffer' };

type ElementFacts = {
  id: string;
  obligation: Obligation;
  title: Texts;
  explanation: Texts;
  source: string;
  elm?: string;
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

/** A framework file, data/schemas/framework.json. */
export type Framework = {
  id: string;
  version: string;
  status: 'in-force' | 'draft';
  title: Texts;
  source: { reference: string; date?: string; url?: string; note?: string };
  /** ECTS credits, both bounds allowed. */
  creditBounds: { minimum: number; maximum: number };
  nearly: { unmetAtMost: number; alwaysMet: string[] };
  elements: FrameworkElement[];
};
