import type { MappedLevel, Mapping, Relation, Scale, Source } from './scales.ts';

/** What one source says of one level: `to` are levels of the other scale. */
export type Saying = Omit<MappedLevel, 'from'> & { mapping: string; source: Source };

/** Sources that name different levels for the same one, or relate it differently to the same levels. */
export type Conflict = {
  from: string;
  to: string;
  level: string;
  about: 'levels' | 'relation';
  sayings: Saying[];
};

/** A level on another scale: all levels that any source names, lowest first, and whether the sources agree. */
export type LevelOnScale = { levels: string[]; sources: Saying[]; conflict: Conflict['about'] | null };

const backwards: Record<Relation, Relation> = {
  exact: 'exact',
  related: 'related',
  narrower: 'broader',
  broader: 'narrower',
};

/**
 * What sources say of the levels of `from` on `to`, also those that are written the other way round: when 1–5 are each
 * a part of "passed", "passed" is more than each of 1–5.
 */
export function oriented(mappings: readonly Mapping[], from: string, to: string): Mapping[] {
  return mappings.flatMap((mapping) => {
    if (mapping.from === from && mapping.to === to) return [mapping];
    return mapping.from === to && mapping.to === from ? [reversed(mapping)] : [];
  });
}

function reversed({ rows, from, to, ...rest }: Mapping): Mapping {
  const turned = new Map<string, MappedLevel>();
  for (const row of rows) {
    for (const level of row.to) {
      const known = turned.get(level);
      if (!known)
        turned.set(level, { ...row, from: level, to: [row.from], relation: backwards[row.relation] });
      else turned.set(level, together(known, row));
    }
  }
  return { ...rest, from: to, to: from, rows: [...turned.values()] };
}

/** Several levels that are each a part of one, or the same as it, are joined under the looser of their relations. */
function together(known: MappedLevel, row: MappedLevel): MappedLevel {
  const relation = backwards[row.relation] === known.relation ? known.relation : 'related';
  return { ...known, to: [...known.to, row.from], relation };
}

/**
 * Where sources disagree, level by level. A source that says nothing of a level disagrees with nobody.
 * @param mappings of any scales; only those from the same scale to the same other one are compared
 */
export function conflicts(mappings: readonly Mapping[]): Conflict[] {
  const said = new Map<string, { from: string; to: string; level: string; sayings: Saying[] }>();
  for (const { id, from, to, source, rows } of mappings) {
    for (const { from: level, ...row } of rows) {
      const key = JSON.stringify([from, to, level]);
      const entry = said.get(key) ?? { from, to, level, sayings: [] };
      said.set(key, { ...entry, sayings: [...entry.sayings, { ...row, mapping: id, source }] });
    }
  }
  return [...said.values()].flatMap((entry) => {
    const about = disagreement(entry.sayings);
    return about ? [{ ...entry, about }] : [];
  });
}

function disagreement(sayings: readonly Saying[]): Conflict['about'] | null {
  const differ = (of: (saying: Saying) => string) => new Set(sayings.map(of)).size > 1;
  if (differ(({ to }) => [...to].sort().join(' '))) return 'levels';
  return differ(({ relation }) => relation) ? 'relation' : null;
}

/**
 * One level on another scale, after every source that speaks of it.
 * @param mappings any mappings; those between the two scales are used, in both directions
 * @param level id of a level of `from`
 */
export function mapLevel(
  mappings: readonly Mapping[],
  from: string,
  level: string,
  to: Pick<Scale, 'id' | 'levels'>,
): LevelOnScale {
  const between = oriented(mappings, from, to.id);
  const sources = between.flatMap(({ id, source, rows }) =>
    rows.filter((row) => row.from === level).map(({ from: _, ...row }) => ({ ...row, mapping: id, source })),
  );
  const named = new Set(sources.flatMap((saying) => saying.to));
  return {
    levels: to.levels.map(({ id }) => id).filter((id) => named.has(id)),
    sources,
    conflict: conflicts(between).find((conflict) => conflict.level === level)?.about ?? null,
  };
}
