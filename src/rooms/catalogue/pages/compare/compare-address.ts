import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { type Choice, choiceName } from '../../rules/compare/choice.ts';

/** What the address of a comparison says: which offerings, how they are shown, and what is being searched for. */
export type CompareState = {
  chosen: readonly Choice[];
  view: 'exact' | 'employer';
  onlyDifferences: boolean;
  q: string;
};

export function compareAddress(language: Language, state: Partial<CompareState>): string {
  const search = new URLSearchParams(
    (state.chosen ?? []).map((choice): [string, string] => ['o', choiceName(choice)]),
  );
  if (state.view === 'employer') search.set('view', 'employer');
  if (state.onlyDifferences) search.set('only', 'differences');
  if (state.q) search.set('q', state.q);
  return search.size > 0 ? `${paths.compare(language)}?${search}` : paths.compare(language);
}
