import type { LocalizedText } from '../base/language.ts';

/** What an outcome rests on: `uri` is an ESCO concept. */
export type OfferedSkill = { readonly uri: string; readonly label: LocalizedText };

/** Something the learner can do afterwards. */
export type OfferedOutcome = {
  readonly id: string;
  readonly text: LocalizedText;
  readonly skills: readonly OfferedSkill[];
};

/** When and how it is held. Days are YYYY-MM-DD, both ends included; `url` is where one enrols. */
export type OfferedInstance = {
  readonly id: string;
  readonly starts: string;
  readonly ends: string;
  readonly enrolFrom: string;
  readonly enrolUntil: string;
  readonly seats: number | null;
  readonly language: string;
  readonly mode: OfferedMode;
  readonly place: string | null;
  /** In euros; null: not told. */
  readonly price: number | null;
  readonly url: string;
};

export type OfferedMode = 'presential' | 'online' | 'blended' | 'project' | 'work-place';

/** Who provides it. `url` is its stable address here, `code` the national code of the institution. */
export type OfferedProvider = {
  readonly code: string;
  readonly url: string;
  readonly name: LocalizedText;
  readonly homepage: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
};

/**
 * One published offering, as all formats of others are written from it: no standard's words, and nothing that only
 * the institution may know. Texts hold no empty ones; lists are empty where nothing is told.
 */
export type Offered = {
  readonly id: string;
  /** Its stable address, which no change of title touches. */
  readonly url: string;
  /** The pages about it, by the language of the page. */
  readonly pages: Readonly<Record<string, string>>;
  readonly provider: OfferedProvider;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly summary: LocalizedText;
  /** Key in the institution's own system. */
  readonly code: string | null;
  /** Languages of instruction, BCP 47. */
  readonly languages: readonly string[];
  readonly ects: number | null;
  readonly hours: number | null;
  /** ISCED-F 2013 code. */
  readonly field: string | null;
  readonly eqf: number | null;
  /** The level in the national framework, and the address of that level here. */
  readonly nqf: { readonly level: number; readonly url: string } | null;
  readonly outcomes: readonly OfferedOutcome[];
  readonly modes: readonly OfferedMode[];
  readonly assessments: readonly string[];
  readonly criteria: readonly LocalizedText[];
  /** In euros; 0 is free of charge; null: not told. */
  readonly price: number | null;
  readonly prerequisites: LocalizedText;
  readonly targetGroup: LocalizedText;
  readonly certificate: 'electronic' | 'paper' | 'none' | null;
  readonly form: string | null;
  readonly origin: string | null;
  readonly published: Date;
  readonly instances: readonly OfferedInstance[];
};

/** Whether there is any text. */
export function isTold(text: LocalizedText): boolean {
  return Object.keys(text).length > 0;
}
