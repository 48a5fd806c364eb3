import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';
import { Icon } from './icon.tsx';

export type Cursor = { readonly previous?: string | undefined; readonly next?: string | undefined };

/** Links to the page before and after; nothing where there is only one page. */
export function Pagination({ language, cursor }: { language: Language; cursor: Cursor }) {
  const t = text(language);
  if (!cursor.previous && !cursor.next) return null;
  return (
    <nav class="pagination" aria-label={t('pages.label')}>
      {cursor.previous && (
        <a class="ds-button" data-variant="secondary" rel="prev" href={cursor.previous}>
          <Icon name="arrow-left" />
          {t('pages.previous')}
        </a>
      )}
      {cursor.next && (
        <a class="ds-button pagination__next" data-variant="secondary" rel="next" href={cursor.next}>
          {t('pages.next')}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}
