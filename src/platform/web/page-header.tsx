import { paths } from '../../base/paths.ts';
import { AccountMenu } from './page-account.tsx';
import { Icon } from './parts/icon.tsx';
import { Logo } from './parts/logo.tsx';
import type { Screen } from './screen.ts';
import { text } from './text/index.ts';

/** Names of languages stand in the language itself. */
const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** Demo banner, logo, menu, languages and the account. On a narrow screen the menu folds into a <details>, which needs no script. */
export function PageHeader({ screen }: { screen: Screen }) {
  const t = text(screen.language);
  return (
    <header class="page-header">
      {screen.demo && (
        <div class="demo-banner">
          <p class="wide">
            <Icon name="info" />
            {t('page.demo')}
          </p>
        </div>
      )}
      <div class="wide page-header__row">
        <a class="page-header__logo" href={paths.home(screen.language)} aria-label={t('page.home')}>
          <Logo />
        </a>
        <nav class="main-menu" aria-label={t('page.navigation')}>
          <Navigation screen={screen} />
        </nav>
        <div class="page-header__tools">
          <LanguageSwitch screen={screen} />
          {screen.actor ? (
            <AccountMenu screen={screen} name={screen.actor.name} />
          ) : (
            <a class="ds-button page-header__sign-in" data-size="sm" href={screen.signInHref}>
              {t('page.sign-in')}
            </a>
          )}
        </div>
        <details class="folded-menu" data-close-outside>
          <summary>
            <Icon name="menu" />
            <span>{t('page.menu')}</span>
          </summary>
          <div class="folded-menu__panel">
            <nav aria-label={t('page.navigation')}>
              <Navigation screen={screen} />
            </nav>
            <LanguageSwitch screen={screen} />
          </div>
        </details>
      </div>
    </header>
  );
}

function Navigation({ screen }: { screen: Screen }) {
  return (
    <ul>
      {screen.navigation.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? (href === screen.path ? 'page' : 'true') : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function LanguageSwitch({ screen }: { screen: Screen }) {
  return (
    <ul class="languages" aria-label={text(screen.language)('page.languages')}>
      {screen.languageLinks.map(({ language, href }) => (
        <li key={language}>
          <a
            href={href}
            lang={language}
            hreflang={language}
            aria-current={language === screen.language ? 'true' : undefined}
          >
            <span aria-hidden="true">{language.toUpperCase()}</span>
            <span class="ds-sr-only">{ownNames[language]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
