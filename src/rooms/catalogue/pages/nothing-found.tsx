import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { isSearch } from '../rules/search/state.ts';
import { text } from '../text/index.ts';
import { type CatalogueState, searchAddress } from './catalogue-state.ts';

type Props = { language: Language; state: CatalogueState; instead: readonly string[] };

/** Why nothing is shown, and what one can do about it: among it the words of the catalogue that begin so. */
export function NothingFound({ language, state, instead }: Props) {
  const t = text(language);
  if (!isSearch(state)) {
    return <EmptyState title={t('catalogue.nothing')}>{t('catalogue.nothing.help')}</EmptyState>;
  }
  const isNarrowed = Object.keys(state.chosen).length > 0;
  return (
    <EmptyState title={t('catalogue.empty')} icon="search">
      <p>{t('catalogue.empty.help')}</p>
      <ul>
        {state.q !== '' && isNarrowed && (
          <li>
            <a href={searchAddress(language, { q: state.q, chosen: {} })}>{t('catalogue.empty.filters')}</a>
          </li>
        )}
        {instead.length > 0 && (
          <li>
            {t('catalogue.empty.instead')}{' '}
            {instead.map((words, index) => (
              <span key={words}>
                {index > 0 && ' · '}
                <a href={searchAddress(language, { q: words, chosen: {} })}>{words}</a>
              </span>
            ))}
          </li>
        )}
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
