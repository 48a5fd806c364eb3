import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Framework, FrameworkElement, Obligation, Relation } from './framework.ts';
import { valuesOf } from './how-checked.ts';

type Bounds = Framework['creditBounds'];

/** In what two linked elements differ, worked out from the two files. Values are those of a vocabulary. */
export type Difference =
  | { kind: 'obligation'; from: Obligation; to: Obligation }
  | { kind: 'credits'; from: Bounds; to: Bounds }
  | { kind: 'values'; onlyFrom: string[]; onlyTo: string[] }
  | { kind: 'check' };

/** Two linked elements, or one that the other framework has nothing like (`relation` null). */
export type WalkRow = {
  from: string | null;
  to: string | null;
  relation: Relation | null;
  differences: Difference[];
};

const inverse: Record<Relation, Relation> = {
  exact: 'exact',
  broader: 'narrower',
  narrower: 'broader',
  related: 'related',
};

/**
 * Lays two frameworks side by side along the links of their elements, whichever of the two files holds the link
 * (SKOS mapping properties, SKOS Reference §10). The relation is read from `from` to `to`: broader means that the
 * element of `to` asks for more.
 */
export function crossWalk(from: Framework, to: Framework): WalkRow[] {
  const linked = from.elements.flatMap((element): WalkRow[] => {
    const pairs = pairsOf(element, from, to);
    if (pairs.length === 0) return [{ from: element.id, to: null, relation: null, differences: [] }];
    return pairs.map(({ other, relation }) => ({
      from: element.id,
      to: other.id,
      relation,
      differences: differencesOf(element, other, from, to),
    }));
  });
  const met = new Set(linked.map((row) => row.to));
  const left = to.elements.filter(({ id }) => !met.has(id));
  return [...linked, ...left.map(({ id }) => ({ from: null, to: id, relation: null, differences: [] }))];
}

type Pair = { other: FrameworkElement; relation: Relation };

/** What the element's own file says goes before what the other file says of it. */
function pairsOf(element: FrameworkElement, from: Framework, to: Framework): Pair[] {
  return to.elements.flatMap((other) => {
    const own = element.links?.find((link) => link.framework === to.id && link.element === other.id);
    if (own) return [{ other, relation: own.relation }];
    const back = other.links?.find((link) => link.framework === from.id && link.element === element.id);
    return back ? [{ other, relation: inverse[back.relation] }] : [];
  });
}

function differencesOf(
  a: FrameworkElement,
  b: FrameworkElement,
  from: Framework,
  to: Framework,
): Difference[] {
  const differences: Difference[] = [];
  if (a.obligation !== b.obligation)
    differences.push({ kind: 'obligation', from: a.obligation, to: b.obligation });
  if (a.appliesTo === 'credential' || b.appliesTo === 'credential') return differences;
  const bounded = [a, b].every(({ predicates }) => predicates?.some(({ name }) => name === 'creditBounds'));
  if (bounded && canonicalJson(from.creditBounds) !== canonicalJson(to.creditBounds))
    differences.push({ kind: 'credits', from: from.creditBounds, to: to.creditBounds });
  const values = valueDifference(valuesOf(a), valuesOf(b));
  if (values) differences.push(values);
  else if (checkOf(a) !== checkOf(b)) differences.push({ kind: 'check' });
  return differences;
}

function valueDifference(a: string[] | undefined, b: string[] | undefined): Difference | undefined {
  if (!a || !b) return undefined;
  const onlyFrom = a.filter((value) => !b.includes(value));
  const onlyTo = b.filter((value) => !a.includes(value));
  return onlyFrom.length + onlyTo.length > 0 ? { kind: 'values', onlyFrom, onlyTo } : undefined;
}

function checkOf({ check, predicates = [] }: Extract<FrameworkElement, { appliesTo: 'offering' }>): string {
  return canonicalJson({ check, predicates });
}
