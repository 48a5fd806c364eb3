import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { TeamPage } from '../../actions/team/team.ts';
import { text } from '../../text/index.ts';
import { TeamCrumbs } from './team-page.tsx';

type Props = {
  language: Language;
  at: { institution: string; offering: string };
  team: TeamPage;
  member: TeamPage['items'][number];
  /** It is her own role. */
  own: boolean;
  form: FormState;
};

/** The question before a role in a team ends. */
export function LeavePage({ language, at, team, member, own, form }: Props) {
  const t = text(language);
  const { id, name } = member;
  const role = t(`team-role/${member.role}`);
  const label = t(own ? 'team.leave' : 'team.remove');
  return (
    <>
      <TeamCrumbs language={language} at={at} team={team} last={label} />
      <PageHead title={own ? t('team.leave.ask', { role }) : t('team.remove.ask', { name, role })} />
      <ul class="ds-list">
        <li>{t('team.remove.1')}</li>
        <li>{t('team.remove.2')}</li>
      </ul>
      <Form
        language={language}
        {...form}
        action={paths.leaveTeam(language, { ...at, member: id })}
        submitLabel={label}
        cancel={{ href: paths.team(language, at) }}
      />
    </>
  );
}
