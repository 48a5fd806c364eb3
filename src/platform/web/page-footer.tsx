import type { Language } from '../../base/language.ts';
import { paths, publicUrls } from '../../base/paths.ts';
import { Logo } from './parts/logo.tsx';
import { text } from './text/index.ts';

export function PageFooter({ language }: { language: Language }) {
  const t = text(language);
  const links = [
    { href: paths.catalogue(language), label: t('page.footer.catalogue') },
    { href: paths.tellNeed(language), label: t('page.footer.need') },
    { href: paths.verify(language), label: t('page.footer.verify') },
    { href: paths.frameworks(language), label: t('page.footer.frameworks') },
    { href: paths.glossary(language), label: t('page.footer.glossary') },
    { href: paths.skills(language), label: t('page.footer.skills') },
    { href: publicUrls.api, label: t('page.footer.api') },
  ];
  return (
    <footer class="page-footer">
      <div class="wide page-footer__row">
        <div>
          <Logo />
          <p>{t('page.promise')}</p>
        </div>
        <nav aria-label={t('page.footer')}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
