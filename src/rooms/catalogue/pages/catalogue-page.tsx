import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { ChosenFacets, type FacetGroup, Facets } from '../../../platform/web/facets.tsx';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { Card } from '../../../platform/web/parts/card.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import type { IconName } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../platform/web/parts/pagination.tsx';
import { Kept, SearchField } from '../../../platform/web/parts/search-field.tsx';
import { WithTerms } from '../../../platform/web/terms.tsx';
import { priceWords, titleOf, Written, word } from '../../offerings/index.ts';
import type { CatalogueResult } from '../actions/search-catalogue.ts';
import { catalogueOrders } from '../rules/orders.ts';
import type { CatalogueLine } from '../store/search.ts';
import { text } from '../text/index.ts';
import { type CatalogueState, chosenFacets, facetNames, searchAddress } from './catalogue-state.ts';

type Props = { language: Language; state: CatalogueState; found: CatalogueResult };

/** The public catalogue. All that one chooses is in the address, and every choice is a link or a GET form. */
export function CataloguePage({ language, state, found }: Props) {
  const t = text(language);
  const here = paths.catalogue(language);
  const { q: _q, ...withoutWords } = keep(state);
  const names = new Map(found.institutions.map(({ id, name }) => [id, pick(name, language).text || id]));
  return (
    <>
      <PageHead
        title={t('catalogue.title')}
        lead={<WithTerms language={language}>{t('catalogue.lead')}</WithTerms>}
        actions={<a href={paths.publishedVolumes(language)}>{t('catalogue.volumes')}</a>}
      />
      <SearchField
        action={here}
        value={state.q}
        label={t('catalogue.search')}
        submitLabel={t('catalogue.submit')}
        keep={withoutWords}
      />
      <div class="columns" data-side="start">
        <Facets
          language={language}
          action={here}
          groups={groupsOf(language, state, found, names)}
          keep={{ ...(state.q && { q: state.q }), ...(state.sort && { sort: state.sort }) }}
          clearHref={searchAddress(language, { q: state.q, ...(state.sort && { sort: state.sort }) })}
        />
        <Results language={language} state={state} found={found} names={names} />
      </div>
    </>
  );
}

function keep({ cursor: _cursor, ...state }: CatalogueState): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(state).filter(([, value]) => value !== undefined && value.length > 0),
  );
}

function groupsOf(
  language: Language,
  state: CatalogueState,
  found: CatalogueResult,
  names: Map<string, string>,
): FacetGroup[] {
  return facetNames.map((name) => {
    const chosen: readonly string[] = state[name] ?? [];
    const counted = found.facets[name];
    const gone = chosen
      .filter((value) => !counted.some((one) => one.value === value))
      .map((value) => ({ value, count: 0 }));
    const options = [...counted, ...gone].map(({ value, count }) => {
      const label = name === 'institution' ? (names.get(value) ?? value) : word(language, name, value);
      return { value, label, count, checked: chosen.includes(value) };
    });
    options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language));
    return { name, legend: text(language)(`facet/${name}`), options, open: true };
  });
}

type ResultProps = Props & { names: Map<string, string> };

function Results({ language, state, found, names }: ResultProps) {
  const t = text(language);
  const chosen = chosenFacets(language, state, names);
  return (
    <section aria-labelledby="results">
      <div class="section__head">
        <h2 id="results">{t('catalogue.found', { total: found.total })}</h2>
        <SortForm language={language} state={state} />
      </div>
      <ChosenFacets language={language} items={chosen} />
      {found.items.length === 0 ? (
        <NothingFound language={language} state={state} />
      ) : (
        <ul class="card-list plain-list">
          {found.items.map((item) => (
            <li key={item.id}>
              <ResultCard
                language={language}
                item={item}
                institution={names.get(item.institution) ?? item.institution}
              />
            </li>
          ))}
        </ul>
      )}
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

function ResultCard({
  language,
  item,
  institution,
}: {
  language: Language;
  item: CatalogueLine;
  institution: string;
}) {
  const title = titleOf(language, item.title);
  const facts: { icon: IconName; text: string }[] = [
    { icon: 'clock', text: item.ects === null ? '' : formatCredits(language, item.ects) },
    { icon: 'layers', text: item.level ? word(language, 'level', item.level) : '' },
    { icon: 'place', text: item.modes.map((mode) => word(language, 'mode', mode)).join(', ') },
    { icon: 'badge', text: priceWords(language, item.price) },
    {
      icon: 'calendar',
      text: item.starts
        ? text(language)('catalogue.starts', { date: formatDate(language, item.starts) })
        : '',
    },
  ];
  return (
    <Card
      title={title.text}
      titleLanguage={title.language}
      href={paths.catalogueOffering(language, { institution: item.institution, offering: item.id })}
      eyebrow={institution}
      facts={facts.filter((fact) => fact.text !== '')}
    >
      <p>
        <Written language={language} text={item.summary} />
      </p>
    </Card>
  );
}

function NothingFound({ language, state }: { language: Language; state: CatalogueState }) {
  const t = text(language);
  if (!state.q && facetNames.every((name) => (state[name] ?? []).length === 0)) {
    return <EmptyState title={t('catalogue.nothing')}>{t('catalogue.nothing.help')}</EmptyState>;
  }
  return (
    <EmptyState title={t('catalogue.empty')} icon="search">
      <p>{t('catalogue.empty.help')}</p>
      <ul>
        <li>{t('catalogue.empty.shorter')}</li>
        <li>
          <a href={paths.catalogue(language)}>{t('catalogue.empty.clear')}</a>
        </li>
        <li>
          <a href={paths.tellNeed(language)}>{t('catalogue.empty.need')}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
