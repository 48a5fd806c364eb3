/** The way to a claim: names of members, positions in lists, and `null` for every element of a list (SD-JWT VC §9.1). */
export type ClaimPath = readonly (string | number | null)[];

/** Whether two ways lead to the same claim, or one to a part of the other's. */
export function leadsTogether(a: ClaimPath, b: ClaimPath): boolean {
  const shared = Math.min(a.length, b.length);
  for (let step = 0; step < shared; step += 1) if (!isSameStep(a[step]!, b[step]!)) return false;
  return true;
}

function isSameStep(a: string | number | null, b: string | number | null): boolean {
  return a === b || (a === null && typeof b === 'number') || (b === null && typeof a === 'number');
}

/** Which claims can be held back, as a tree made of their paths. */
export type Concealment = {
  readonly isConcealed: boolean;
  readonly parts: ReadonlyMap<string | number | null, Concealment>;
};

type Growing = { isConcealed: boolean; parts: Map<string | number | null, Growing> };

/** The tree for a list of paths; make it once for all credentials of a kind. */
export function concealmentOf(paths: readonly ClaimPath[]): Concealment {
  const root: Growing = { isConcealed: false, parts: new Map() };
  for (const path of paths) {
    let place = root;
    for (const step of path) {
      const next = place.parts.get(step) ?? { isConcealed: false, parts: new Map() };
      place.parts.set(step, next);
      place = next;
    }
    place.isConcealed = true;
  }
  return root;
}
