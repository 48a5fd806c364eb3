/** One offering points to another: it is derived from it, or has it as a part. The ends are '<institution>/<id>'. */
export type Link = { from: string; to: string };

/** The name of an offering in links. */
export function placeOf({ institution, id }: { institution: string; id: string }): string {
  return `${institution}/${id}`;
}

/**
 * The way by which an offering would come back to itself if it pointed to `targets`, itself first and last; null where
 * it would not. `links` are those of the others, of any length and in any order.
 */
export function circleOf(own: string, targets: readonly string[], links: readonly Link[]): string[] | null {
  const onward = new Map<string, string[]>();
  for (const { from, to } of links) onward.set(from, [...(onward.get(from) ?? []), to]);
  const seen = new Set<string>();
  const waiting = [...targets].reverse().map((target) => [own, target]);
  for (let way = waiting.pop(); way; way = waiting.pop()) {
    const last = way.at(-1)!;
    if (last === own) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of onward.get(last) ?? []) waiting.push([...way, next]);
  }
  return null;
}
