import { Refusal } from '../../../base/errors.ts';
import { pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readPublished, titleOf } from '../../offerings/index.ts';
import { findSimilar } from '../actions/compare/similar.ts';
import { searchCatalogue } from '../actions/search-catalogue.ts';
import { CataloguePage } from '../pages/catalogue-page.tsx';
import { type CatalogueState, catalogueState, searchAddress } from '../pages/catalogue-state.ts';
import { PublishedPage } from '../pages/published-page.tsx';
import type { FacetName } from '../rules/index/facets.ts';
import { text } from '../text/index.ts';

export function searchPages(pages: Pages): void {
  pages.show(paths.catalogue, [searchCatalogue], showCatalogue);
  pages.show(paths.catalogueOffering, [readPublished, findSimilar], async (request) => {
    const { language, param } = request;
    const which = { institution: param('institution'), offering: param('offering') };
    const page = await request.ask(readPublished, which);
    const { items: similar } = await request.ask(findSimilar, which);
    const summary = pick(page.document.plainSummary, language).text;
    return {
      title: titleOf(language, page.document.title).text,
      body: <PublishedPage language={language} page={page} similar={similar} />,
      ...(summary && { head: <meta name="description" content={summary.slice(0, 300)} /> }),
      ...(page.withdrawnAt && { noindex: true }),
    };
  });
}

/** A cursor of another order or from an old link leads to the first page instead of an error. */
async function showCatalogue(request: PageRequest) {
  const { language, search } = request;
  const state = catalogueState(search);
  try {
    const found = await request.ask(searchCatalogue, { ...state, ...chosenValues(state), language });
    const body = <CataloguePage language={language} state={state} found={found} />;
    return { title: text(language)('catalogue.title'), body, ...(search.size > 0 && { noindex: true }) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'catalogue/wrong-cursor') throw error;
    return { redirect: searchAddress(language, { ...state, cursor: undefined }) };
  }
}

function chosenValues({ chosen }: CatalogueState): Partial<Record<FacetName, string[]>> {
  return Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, [...values]]));
}
