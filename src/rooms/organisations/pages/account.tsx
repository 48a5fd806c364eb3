import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { MemberRole } from '../../../base/roles.ts';
import type { Field } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { deliveries } from '../rules/delivery.ts';
import { text } from '../text/index.ts';
import { roleWords } from './role-words.ts';

/** How she wants to be mailed. */
export function deliveryField(language: Language): Field {
  const t = text(language);
  return {
    kind: 'radios',
    name: 'delivery',
    label: t('account.delivery'),
    hint: t('account.delivery.hint'),
    options: deliveries.map((delivery) => ({ value: delivery, label: t(`delivery/${delivery}`) })),
  };
}

type Account = {
  email: string;
  memberships: readonly { institution: string; institutionName: LocalizedText; role: MemberRole }[];
};

/** Somebody's own details, roles and sessions. */
export function AccountPage({
  language,
  form,
  account,
  next,
}: {
  language: Language;
  form: FormState;
  account: Account;
  /** Where to go on to after saving. */
  next: string | null;
}) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('account')} lead={t('account.lead')} />
      <div class="stack">
        <Definitions items={[{ term: t('account.email'), value: account.email }]} />
        <Form
          language={language}
          action={`${paths.account(language)}${next ? `?next=${encodeURIComponent(next)}` : ''}`}
          submitLabel={t('account.save')}
          {...form}
        />
      </div>
      <Section
        title={t('account.roles')}
        actions={<a href={paths.rights(language)}>{t('account.rights')}</a>}
      >
        {account.memberships.length === 0 ? (
          <p>{t('account.no-roles')}</p>
        ) : (
          <ul class="ds-list">
            {account.memberships.map(({ institution, institutionName, role }, index) => (
              <li
                key={index}
              >{`${pick(institutionName, language).text || institution}: ${roleWords(language, role)}`}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('account.sessions')} lead={t('account.sessions.lead')}>
        <ActionButton
          action={paths.signOutEverywhere(language)}
          csrf={form.csrf}
          variant="secondary"
          icon="sign-out"
        >
          {t('account.sign-out-everywhere')}
        </ActionButton>
      </Section>
    </>
  );
}
