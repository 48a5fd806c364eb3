import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { Card } from '../../../../platform/web/parts/card.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { searchStateOf } from '../../rules/search/state.ts';
import type { SavedSearch } from '../../store/saved.ts';
import { text } from '../../text/index.ts';
import { chosenFacets, searchAddress } from '../catalogue-state.ts';
import type { Names } from '../facet-words.ts';

type Props = { language: Language; csrf: string; items: readonly SavedSearch[]; names: Names };

/** The searches that a person keeps, each with the way to its results and a button that stops its messages. */
export function SavedPage({ language, csrf, items, names }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        title={t('saved.title')}
        lead={t('saved.lead')}
        actions={<a href={paths.catalogue(language)}>{t('catalogue.title')}</a>}
      />
      {items.length === 0 ? (
        <EmptyState title={t('saved.none')} icon="search">
          <p>{t('saved.none.help')}</p>
        </EmptyState>
      ) : (
        <ul class="card-list plain-list">
          {items.map((saved) => {
            const state = searchStateOf(new URLSearchParams(saved.params));
            const name = searchName(language, saved.params, names);
            return (
              <li key={saved.id}>
                <Card level={2} title={name} href={searchAddress(language, state)}>
                  <p>{t('saved.since', { date: formatDate(language, saved.createdAt) })}</p>
                  <ActionButton
                    action={paths.stopSearch(language, { search: saved.id })}
                    csrf={csrf}
                    variant="secondary"
                  >
                    {t('saved.stop')}
                    <span class="ds-sr-only">{`: ${name}`}</span>
                  </ActionButton>
                </Card>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** A search in words: what was typed, and the chosen facets. */
export function searchName(language: Language, params: string, names: Names): string {
  const state = searchStateOf(new URLSearchParams(params));
  const chosen = chosenFacets(language, state, names).map(({ label }) => label);
  const parts = [state.q, ...chosen].filter(Boolean);
  return parts.join(' · ') || text(language)('saved.all');
}
