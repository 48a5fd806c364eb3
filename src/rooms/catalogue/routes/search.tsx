import { Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import {
  offered,
  type PublishedPage as PublishedData,
  readLineage,
  readPublished,
  titleOf,
} from '../../offerings/index.ts';
import { findSimilar } from '../actions/compare/similar.ts';
import { searchCatalogue } from '../actions/search-catalogue.ts';
import { suggestWords } from '../actions/suggest-words.ts';
import { CataloguePage } from '../pages/catalogue-page.tsx';
import { type CatalogueState, catalogueState, searchAddress } from '../pages/catalogue-state.ts';
import { FeedLink } from '../pages/feed-link.tsx';
import { PublishedHead } from '../pages/published-head.tsx';
import { PublishedPage } from '../pages/published-page.tsx';
import { isSearch, searchInputOf, searchParamsOf } from '../rules/search/state.ts';
import { text } from '../text/index.ts';

export function searchPages(pages: Pages): void {
  pages.show(paths.catalogue, [searchCatalogue, suggestWords], showCatalogue);
  pages.show(paths.catalogueOffering, [readPublished, findSimilar, readLineage], async (request) => {
    const { language, param } = request;
    const which = { institution: param('institution'), offering: param('offering') };
    const page = await request.ask(readPublished, which);
    const { items: similar } = await request.ask(findSimilar, which);
    const lineage = await request.ask(readLineage, { ...which, live: true });
    return {
      title: titleOf(language, page.document.title).text,
      body: <PublishedPage {...{ language, page, similar, lineage }} />,
      ...(page.withdrawnAt ? { noindex: true } : { head: headOf(request, page) }),
    };
  });
}

/** What the page tells to search engines and to where it is shared. */
function headOf({ language, platform }: PageRequest, page: PublishedData) {
  const { institutionName: name, institutionHomepage: homepage, institutionCountry: country } = page;
  const told = offered(platform.config.BASE_URL, page, { name, homepage, country }, page.implementations);
  return <PublishedHead language={language} offered={told} />;
}

/** A cursor of another order or from an old link leads to the first page instead of an error. */
async function showCatalogue(request: PageRequest) {
  const { language, search } = request;
  const state = catalogueState(search);
  try {
    const found = await request.ask(searchCatalogue, {
      ...searchInputOf(state),
      language,
      ...(state.cursor && { cursor: state.cursor }),
    });
    // Where nothing is found, words that begin as the last one does.
    const instead =
      found.total === 0 && state.q ? await request.ask(suggestWords, { q: state.q, language }) : null;
    const body = (
      <CataloguePage
        language={language}
        state={state}
        found={found}
        keeper={keeperOf(request, state)}
        instead={instead?.words ?? []}
      />
    );
    return {
      title: text(language)('catalogue.title'),
      body,
      head: <FeedLink language={language} state={state} />,
      ...(search.size > 0 && { noindex: true }),
    };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'catalogue/wrong-cursor') throw error;
    return { redirect: searchAddress(language, { ...state, cursor: undefined }) };
  }
}

/** Who is signed in keeps a search with a button; others are led to signing in. */
function keeperOf({ actor, csrf }: PageRequest, state: CatalogueState) {
  const params = isSearch(state) ? String(searchParamsOf(state)) : '';
  return { csrf: actor.person ? csrf : null, params };
}
