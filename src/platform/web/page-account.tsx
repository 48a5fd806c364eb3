import { paths } from '../../base/paths.ts';
import { Icon } from './parts/icon.tsx';
import type { Screen } from './screen.ts';
import { text } from './text/index.ts';

/** Notices and the menu behind the person's name; signing out is a POST, so that no link can do it. */
export function AccountMenu({ screen, name }: { screen: Screen; name: string }) {
  const { language, unread = 0 } = screen;
  const t = text(language);
  return (
    <>
      <a class="inbox-link" href={paths.inbox(language)}>
        <Icon name="bell" />
        <span class="ds-sr-only">{t('page.inbox')}</span>
        {unread > 0 && (
          <span class="inbox-link__count">
            <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
            <span class="ds-sr-only">{t('page.unread', { count: unread })}</span>
          </span>
        )}
      </a>
      <details class="account-menu" data-close-outside>
        <summary aria-label={t('page.account', { name })}>
          <span class="account-menu__initials" aria-hidden="true" translate={false}>
            {initials(name)}
          </span>
          <span class="account-menu__name" aria-hidden="true">
            {name}
          </span>
          <Icon name="chevron-down" />
        </summary>
        <div class="account-menu__panel">
          <p class="account-menu__who">{name}</p>
          <a href={paths.account(language)}>
            <Icon name="user" />
            {t('page.account-settings')}
          </a>
          <form method="post" action={screen.signOutHref}>
            <input type="hidden" name="_csrf" value={screen.csrf} />
            <button type="submit">
              <Icon name="sign-out" />
              {t('page.sign-out')}
            </button>
          </form>
        </div>
      </details>
    </>
  );
}

/** First letters of the first and the last name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
