import nationalMapping from '../../../../data/scales/mappings/fi-nqf-eqf.json' with { type: 'json' };
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
export const relations = ['exact', 'narrower', 'broader', 'related'] as const;
export type Relation = (typeof relations)[number];

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

const nationalMappings = [nationalMapping as Mapping];

/**
 * The levels of the European Qualifications Framework (1–8, in ascending order) that a level of a national scale was
 * referenced to.
 * @param scaleId id of the national scale ('fi-nqf')
 * @param level id of the level, or its number
 * @returns no levels where the scale or the level is not known: then nothing can be said against a claimed level
 */
export function nationalToEqf(scaleId: string, level: string | number): { eqf: number[] } {
  const rows = nationalMappings.filter(({ from }) => from === scaleId).flatMap((mapping) => mapping.rows);
  const levels = rows.filter(({ from }) => from === String(level)).flatMap(({ to }) => to.map(Number));
  return { eqf: [...new Set(levels)].sort((a, b) => a - b) };
}
