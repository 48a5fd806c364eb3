import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';

export type Crumb = { readonly label: string; readonly href?: string; readonly language?: string };

/** The way from the front page to here; the last crumb is this page and no link. */
export function Breadcrumbs({ language, crumbs }: { language: Language; crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label={text(language)('page.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? (
              <a href={crumb.href} lang={crumb.language}>
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page" lang={crumb.language}>
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
