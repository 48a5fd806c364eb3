import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { text } from '../../text/index.ts';

/** From the list of offerings to what concerns their way. */
export function WayLinks({ language, institution }: { language: Language; institution: string }) {
  const t = text(language);
  const links = [
    { href: paths.ideas(language, { institution }), label: t('idea.list') },
    { href: paths.overdue(language, { institution }), label: t('overdue.title') },
    { href: paths.process(language, { institution }), label: t('process.title') },
    { href: paths.times(language, { institution }), label: t('times.title') },
  ];
  return (
    <nav class="actions" aria-label={t('way.links')}>
      {links.map(({ href, label }) => (
        <a key={href} class="ds-button" data-variant="tertiary" href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}
