import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { text } from '../../text/index.ts';

/** Who is in the team, on the offering's own page. */
export function TeamSection({ language, page }: { language: Language; page: OfferingPage }) {
  const t = text(language);
  const { institution, id, team, names } = page;
  const href = paths.team(language, { institution, offering: id });
  return (
    <Section title={t('team')} id="team" actions={<a href={href}>{t('team.gather')}</a>}>
      {team.length === 0 && <p>{t('team.none')}.</p>}
      {team.length > 0 && (
        <ul>
          {team.map(({ id: member, person, role }) => (
            <li key={member}>
              {names[person] ?? t('page.unknown-person')}
              {', '}
              {t(`team-role/${role}`)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
