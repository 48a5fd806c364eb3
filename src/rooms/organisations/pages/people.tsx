import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { Member, Unit } from '../store/institutions.ts';
import { text } from '../text/index.ts';
import { roleWords } from './role-words.ts';

type Props = { language: Language; institution: string; items: readonly Member[]; units: readonly Unit[] };

/** Who has which role, with the way to invite and to end. */
export function PeoplePage({ language, institution, items, units }: Props) {
  const t = text(language);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const invite = (
    <a class="ds-button" href={paths.invitePerson(language, { institution })}>
      {t('people.invite')}
    </a>
  );
  return (
    <>
      <PageHead title={t('people')} lead={t('people.lead')} actions={invite} />
      <DataTable<Member>
        language={language}
        caption={t('people')}
        hideCaption
        rows={items}
        rowKey={(row) => row.membership}
        empty={<EmptyState title={t('people.empty')} icon="people" />}
        columns={[
          { key: 'name', header: t('people.name'), rowHeader: true, cell: (row) => row.name },
          { key: 'email', header: t('people.email'), cell: (row) => row.email },
          { key: 'role', header: t('people.role'), cell: (row) => roleWords(language, row.role) },
          {
            key: 'unit',
            header: t('people.unit'),
            cell: (row) => <UnitName language={language} name={names.get(row.unit ?? '')} />,
          },
          { key: 'since', header: t('people.since'), cell: (row) => formatDate(language, row.since) },
          {
            key: 'end',
            header: t('people.action'),
            hiddenHeader: true,
            cell: (row) => <EndLink language={language} institution={institution} row={row} />,
          },
        ]}
      />
    </>
  );
}

function UnitName({ language, name }: { language: Language; name: LocalizedText | undefined }) {
  if (!name) return <>{text(language)('people.whole')}</>;
  const shown = pick(name, language);
  return <span lang={shown.language}>{shown.text}</span>;
}

function EndLink({ language, institution, row }: { language: Language; institution: string; row: Member }) {
  const t = text(language);
  return (
    <a
      href={paths.endMembership(language, { institution, membership: row.membership })}
      aria-label={t('people.end.whom', { name: row.name, role: roleWords(language, row.role) })}
    >
      {t('people.end')}
    </a>
  );
}

export function InvitePage({
  language,
  institution,
  form,
}: {
  language: Language;
  institution: string;
  form: FormState;
}) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('people.invite')} lead={t('people.invite.lead')} />
      <Form
        language={language}
        action={paths.invitePerson(language, { institution })}
        submitLabel={t('people.invite')}
        cancel={{ href: paths.people(language, { institution }) }}
        {...form}
      />
    </>
  );
}

export function EndRolePage({
  language,
  csrf,
  institution,
  member,
}: {
  language: Language;
  csrf: string;
  institution: string;
  member: Member;
}) {
  const t = text(language);
  return (
    <Confirm
      language={language}
      question={t('people.end.question', { name: member.name, role: roleWords(language, member.role) })}
      consequences={[t('people.end.consequence')]}
      action={paths.endMembership(language, { institution, membership: member.membership })}
      csrf={csrf}
      confirmLabel={t('people.end')}
      cancelHref={paths.people(language, { institution })}
      danger
    />
  );
}
