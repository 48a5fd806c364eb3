import { type EffectDirection, effectDirections } from '../../rules/effect.ts';

/** Which of the offerings are listed; it stands in the address. */
export type EffectChoice = {
  of: string;
  direction: EffectDirection | '';
  cursor: string;
  /** 'run': what was worked out in the background. */
  from: 'run' | '';
};

export function effectChoice(search: URLSearchParams): EffectChoice {
  return {
    of: search.get('of') ?? '',
    direction: effectDirections.find((one) => one === search.get('direction')) ?? '',
    cursor: search.get('cursor') ?? '',
    from: search.get('from') === 'run' ? 'run' : '',
  };
}

export function effectHref(
  path: string,
  choice: EffectChoice,
  change: Partial<EffectChoice> = {},
  fragment = '#list',
): string {
  const all = Object.entries({ ...choice, cursor: '', ...change }).filter(([, value]) => value !== '');
  const search = new URLSearchParams(all).toString();
  return `${path}${search && '?'}${search}${fragment}`;
}
