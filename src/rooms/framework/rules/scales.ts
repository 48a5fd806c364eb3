import type { Language } from '../../../base/language.ts';

type Texts = Record<Language, string>;

/** Where a scale or a mapping comes from; `standing`: whether it can be looked up, or waits for a decision. */
export type Source = {
  reference: Texts;
  standing: 'published' | 'proposal';
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  date?: string;
  url?: string;
  note?: Texts;
};

export type Level = { id: string; label: Texts; descriptor: Texts; passes?: boolean; uri?: string };

/** A scale file, data/schemas/scale.json: its levels, the lowest first. */
export type Scale = {
  id: string;
  version: string;
  kind: 'level' | 'grade';
  title: Texts;
  description: Texts;
  source: Source;
  levels: Level[];
};

/** What the first level is beside the others: the same, a part of them, more than they are, or only near them. */
export type Relation = 'exact' | 'narrower' | 'broader' | 'related';

export type MappedLevel = { from: string; to: string[]; relation: Relation; note?: Texts };

/** What one source says of the levels of one scale on another. */
export type Mapping = {
  id: string;
  version: string;
  from: string;
  to: string;
  source: Source;
  rows: MappedLevel[];
};
