import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { compareOfferings } from '../actions/compare/compare.ts';
import { readOverlap } from '../actions/compare/read-overlap.ts';
import { searchCatalogue } from '../actions/search-catalogue.ts';
import type { CompareState } from '../pages/compare/compare-address.ts';
import { ComparePage } from '../pages/compare/compare-page.tsx';
import { OverlapPage } from '../pages/compare/overlap-page.tsx';
import { choiceName, MOST_COMPARED, readChoices } from '../rules/compare/choice.ts';
import { text } from '../text/index.ts';

export function comparePages(pages: Pages): void {
  pages.show(paths.compare, [compareOfferings, searchCatalogue], showComparison);
  pages.show(paths.overlap, [readOverlap], async (request) => {
    const { language, param } = request;
    const page = await request.ask(readOverlap, {
      institution: param('institution'),
      offering: param('offering'),
      otherInstitution: param('otherInstitution'),
      other: param('other'),
    });
    const body = <OverlapPage language={language} page={page} />;
    return { title: text(language)('overlap.title'), body, noindex: true };
  });
}

async function showComparison(request: PageRequest) {
  const { language, search } = request;
  const all = readChoices(search.getAll('o'));
  const state: CompareState = {
    chosen: all.slice(0, MOST_COMPARED),
    view: search.get('view') === 'employer' ? 'employer' : 'exact',
    onlyDifferences: search.get('only') === 'differences',
    q: (search.get('q') ?? '').trim().slice(0, 400),
  };
  const comparison = await request.ask(compareOfferings, { o: state.chosen.map(choiceName) });
  const found = state.q ? await request.ask(searchCatalogue, { q: state.q, language, limit: 10 }) : null;
  const body = (
    <ComparePage
      language={language}
      state={state}
      comparison={comparison}
      tooMany={all.length > MOST_COMPARED}
      found={found?.items ?? null}
    />
  );
  return { title: text(language)('compare.title'), body, ...(search.size > 0 && { noindex: true }) };
}
