import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Actor } from '../../../../platform/actor.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { TeamPage as Data } from '../../actions/team/team.ts';
import { teamRoles } from '../../rules/team/team-roles.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { Written } from '../written.tsx';

type Place = { institution: string; offering: string };
type Props = { language: Language; actor: Actor; at: Place; team: Data; form: FormState; may: May };
/** Whether she may gather the team, and end the roles of others. */
type May = { add: boolean; remove: boolean };
type Row = Data['items'][number];

export function teamFields(language: Language, { candidates }: Pick<Data, 'candidates'>): Field[] {
  const t = text(language);
  return [
    {
      kind: 'select',
      name: 'person',
      label: t('team.person'),
      required: true,
      options: candidates.map(({ person, name }) => ({ value: person, label: name })),
    },
    {
      kind: 'radios',
      name: 'role',
      label: t('team.role'),
      required: true,
      options: teamRoles.map((role) => ({
        value: role,
        label: t(`team-role/${role}`),
        hint: t(`team-role/${role}.may`),
      })),
    },
  ];
}

/** Who designs an offering together, with what right, and a form to take somebody in. */
export function TeamPage({ language, actor, at, team, form, may }: Props) {
  const t = text(language);
  const title = titleOf(language, team.title);
  return (
    <>
      <TeamCrumbs language={language} at={at} team={team} />
      <PageHead
        eyebrow={<span lang={title.language}>{title.text}</span>}
        title={t('team')}
        lead={t('team.lead')}
      />
      <DataTable
        language={language}
        caption={t('team')}
        hideCaption
        rows={team.items}
        rowKey={({ id }) => id}
        columns={columns(language, actor, at, may)}
        empty={<EmptyState title={t('team.none')}>{t('team.none.help')}</EmptyState>}
      />
      {may.add && (
        <Section title={t('team.add')}>
          <Form language={language} {...form} action={paths.team(language, at)} submitLabel={t('team.add')} />
        </Section>
      )}
    </>
  );
}

export function TeamCrumbs({
  language,
  at,
  team,
  last,
}: {
  language: Language;
  at: Place;
  team: Data;
  last?: string;
}) {
  const t = text(language);
  const title = titleOf(language, team.title);
  return (
    <Breadcrumbs
      language={language}
      crumbs={[
        { label: t('list.title'), href: paths.offerings(language, { institution: at.institution }) },
        {
          label: title.text,
          href: paths.offering(language, at),
          ...(title.language && { language: title.language }),
        },
        last ? { label: t('team'), href: paths.team(language, at) } : { label: t('team') },
        ...(last ? [{ label: last }] : []),
      ]}
    />
  );
}

function columns(language: Language, actor: Actor, at: Place, may: May): Column<Row>[] {
  const t = text(language);
  return [
    { key: 'person', header: t('team.person'), rowHeader: true, cell: ({ name }) => name },
    { key: 'role', header: t('team.role'), cell: ({ role }) => t(`team-role/${role}`) },
    { key: 'may', header: t('team.may'), cell: ({ role }) => t(`team-role/${role}.may`) },
    {
      key: 'units',
      header: t('team.units'),
      cell: ({ units }) =>
        units.map((unit, index) => (
          <span key={index}>
            {index > 0 && ', '}
            {unit === null ? t('team.whole') : <Written language={language} text={unit} />}
          </span>
        )),
    },
    { key: 'since', header: t('team.since'), cell: ({ addedAt }) => formatDate(language, addedAt) },
    {
      key: 'actions',
      header: t('team.actions'),
      hiddenHeader: true,
      cell: ({ id, person, name, role }) => {
        const own = person === actor.person;
        if (!own && !may.remove) return '';
        return (
          <a
            href={paths.leaveTeam(language, { ...at, member: id })}
            aria-label={own ? undefined : t('team.remove.named', { name, role: t(`team-role/${role}`) })}
          >
            {t(own ? 'team.leave' : 'team.remove')}
          </a>
        );
      },
    },
  ];
}
