import type { Language } from '../../../base/language.ts';
import { publicUrls } from '../../../base/paths.ts';
import { searchParamsOf } from '../rules/search/state.ts';
import type { CatalogueState } from './catalogue-state.ts';

/** The address of the news of a search. */
export function feedAddress(language: Language, { q, chosen }: CatalogueState): string {
  const params = searchParamsOf({ q, chosen });
  return params.size > 0 ? `${publicUrls.searchFeed(language)}?${params}` : publicUrls.searchFeed(language);
}

/** Tells a reader of feeds, in the head of the page, that this search has one. */
export function FeedLink({ language, state }: { language: Language; state: CatalogueState }) {
  return <link rel="alternate" type="application/atom+xml" href={feedAddress(language, state)} />;
}
