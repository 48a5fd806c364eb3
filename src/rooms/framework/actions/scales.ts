import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { query } from '../../../platform/actions/index.ts';
import { conflicts, mapLevel, oriented } from '../rules/map-level.ts';
import type { Mapping, Scale } from '../rules/scales.ts';
import { allScales } from '../scales.ts';

/** The scales with the number of levels on which sources disagree, and the files that could not be read. */
export const listScales = query({
  name: 'framework.list-scales',
  input: z.object({}),
  async run() {
    const { scales, mappings, problems } = allScales();
    const items = scales.map(({ levels, description: _, ...head }) => ({
      ...head,
      levels: levels.length,
      conflicts: conflictsOf(head.id, scales, mappings),
    }));
    return { items, problems };
  },
});

function conflictsOf(id: string, scales: readonly Scale[], mappings: readonly Mapping[]): number {
  return scales.flatMap((other) => conflicts(oriented(mappings, id, other.id))).length;
}

/**
 * One scale: its levels, and each of them on every scale that a source relates it to.
 * @throws Refusal not-found
 */
export const readScale = query({
  name: 'framework.read-scale',
  input: z.object({ scale: z.string().max(63) }),
  async run(_work, { scale: id }) {
    const { scales, mappings } = allScales();
    const scale = scales.find((one) => one.id === id);
    if (!scale) throw notFound();
    return { scale, onOthers: scales.flatMap((other) => onOther(scale, other, mappings)) };
  },
});

/** A scale seen from another one, after the sources that relate the two. */
export type OnOther = ReturnType<typeof onOther>[number];

function onOther({ id, levels }: Scale, other: Scale, mappings: readonly Mapping[]) {
  const between = oriented(mappings, id, other.id);
  if (between.length === 0) return [];
  return [
    {
      scale: {
        id: other.id,
        title: other.title,
        levels: other.levels.map(({ id, label }) => ({ id, label })),
      },
      sources: between.map(({ id: mapping, version, source }) => ({ mapping, version, source })),
      levels: levels.map((level) => ({ level: level.id, ...mapLevel(mappings, id, level.id, other) })),
    },
  ];
}
