import { type GapOrder, type GapScope, gapOrders, gapScopes } from '../../rules/gaps.ts';

/** What of a gap list is shown; it all stands in the address. */
export type GapChoice = {
  unit: string;
  frameworks: string[];
  scope: GapScope;
  order: GapOrder;
  requirement: string;
  cursor: string;
};

export function gapChoice(search: URLSearchParams): GapChoice {
  return {
    unit: search.get('unit') ?? '',
    frameworks: search.getAll('framework').slice(0, 6),
    scope: gapScopes.find((one) => one === search.get('scope')) ?? 'mandatory',
    order: gapOrders.find((one) => one === search.get('order')) ?? 'effort',
    requirement: search.get('requirement') ?? '',
    cursor: search.get('cursor') ?? '',
  };
}

/** The address of the same list with something else chosen; what is not chosen is left out. */
export function gapHref(
  path: string,
  choice: GapChoice,
  change: Partial<GapChoice> = {},
  fragment = '',
): string {
  const { frameworks, ...rest } = { ...choice, cursor: '', ...change };
  const search = new URLSearchParams();
  for (const framework of frameworks) search.append('framework', framework);
  for (const [name, value] of Object.entries(rest)) {
    if (value && value !== 'mandatory' && value !== 'effort') search.set(name, value);
  }
  const query = search.toString();
  return `${path}${query && '?'}${query}${fragment && '#'}${fragment}`;
}

/** As the questions take it. */
export function gapQuestion({ frameworks, scope, order, requirement }: GapChoice) {
  return { frameworks, scope, order, requirement: requirement || null };
}
