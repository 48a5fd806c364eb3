import type { Language } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import { ChosenFacets, Facets } from '../../../platform/web/facets.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../platform/web/parts/pagination.tsx';
import { Kept, SearchField } from '../../../platform/web/parts/search-field.tsx';
import { WithTerms } from '../../../platform/web/terms.tsx';
import type { CatalogueResult } from '../actions/search-catalogue.ts';
import { catalogueOrders } from '../rules/orders.ts';
import { searchParamsOf } from '../rules/search/state.ts';
import { text } from '../text/index.ts';
import { type CatalogueState, chosenFacets, searchAddress } from './catalogue-state.ts';
import { CompareChoice, CompareForm } from './compare/compare-choice.tsx';
import { facetGroups, namesOf, roundly } from './facet-groups.ts';
import type { Names } from './facet-words.ts';
import { NothingFound } from './nothing-found.tsx';
import { ResultCard } from './result-card.tsx';
import { type Keeper, KeepSearch } from './saved/keep-search.tsx';
import { Widened } from './widened.tsx';

type Props = {
  language: Language;
  state: CatalogueState;
  found: CatalogueResult;
  keeper: Keeper /** What may be searched where nothing was found. */;
  instead: readonly string[];
};

/** The public catalogue. All that one chooses is in the address, and every choice is a link or a GET form. */
export function CataloguePage(props: Props) {
  const { language, state, found, keeper } = props;
  const t = text(language);
  const here = paths.catalogue(language);
  const { q: _q, ...withoutWords } = keep(state);
  const names = namesOf(language, found);
  return (
    <>
      <PageHead
        title={t('catalogue.title')}
        lead={<WithTerms language={language}>{t('catalogue.lead')}</WithTerms>}
        actions={
          <>
            <a href={paths.publishedVolumes(language)}>{t('catalogue.volumes')}</a>
            {keeper.csrf && <a href={paths.savedSearches(language)}>{t('saved.title')}</a>}
          </>
        }
      />
      <SearchField
        action={here}
        value={state.q}
        label={t('catalogue.search')}
        submitLabel={t('catalogue.submit')}
        suggest={`${publicUrls.suggestions}?language=${language}`}
        keep={withoutWords}
      />
      <div class="columns" data-side="start">
        <Facets
          language={language}
          action={here}
          groups={facetGroups(language, state.chosen, found, names)}
          keep={{ ...(state.q && { q: state.q }), ...(state.sort && { sort: state.sort }) }}
          clearHref={searchAddress(language, {
            q: state.q,
            chosen: {},
            ...(state.sort && { sort: state.sort }),
          })}
        />
        <Results {...props} names={names} />
      </div>
    </>
  );
}

function keep(state: CatalogueState): Record<string, string | readonly string[]> {
  const search = searchParamsOf(state);
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

function Results({ language, state, found, names, keeper, instead }: Props & { names: Names }) {
  const t = text(language);
  const { total, about } = found;
  return (
    <section aria-labelledby="results">
      <div class="section__head">
        <h2 id="results">
          {about ? t('catalogue.found.about', { total: roundly(total) }) : t('catalogue.found', { total })}
        </h2>
        <SortForm language={language} state={state} />
      </div>
      <KeepSearch language={language} state={state} keeper={keeper} />
      <ChosenFacets language={language} items={chosenFacets(language, state, names)} />
      {found.widened && <Widened language={language} state={state} widened={found.widened} />}
      {about && <p class="hint">{t('catalogue.about')}</p>}
      {found.items.length === 0 ? (
        <NothingFound language={language} state={state} instead={instead} />
      ) : (
        <ul class="card-list plain-list">
          {found.items.map((item) => (
            <li key={item.id}>
              <CompareChoice
                language={language}
                institution={item.institution}
                id={item.id}
                title={item.title}
              />
              <ResultCard
                language={language}
                item={item}
                institution={names.get(`institution:${item.institution}`) ?? item.institution}
              />
            </li>
          ))}
        </ul>
      )}
      {found.cut && !found.next && <p>{t('catalogue.cut')}</p>}
      {found.items.length > 0 && <CompareForm language={language} />}
      <Pagination
        language={language}
        cursor={{
          ...(state.cursor && { previous: searchAddress(language, { ...state, cursor: undefined }) }),
          ...(found.next && { next: searchAddress(language, { ...state, cursor: found.next }) }),
        }}
      />
    </section>
  );
}

function SortForm({ language, state }: { language: Language; state: CatalogueState }) {
  const t = text(language);
  const { sort: _sort, ...rest } = keep(state);
  const orders = catalogueOrders.filter((order) => order !== 'relevance' || state.q);
  const now = state.sort ?? orders[0];
  return (
    <form class="table-filter" method="get" action={paths.catalogue(language)}>
      <Kept values={rest} />
      <label for="sort">{t('catalogue.sort')}</label>
      <div class="table-filter__row">
        <select class="ds-input" data-size="sm" id="sort" name="sort">
          {orders.map((order) => (
            <option key={order} value={order} selected={order === now}>
              {t(`sort/${order}`)}
            </option>
          ))}
        </select>
        <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
          {t('catalogue.sort.apply')}
        </button>
      </div>
    </form>
  );
}
