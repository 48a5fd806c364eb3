import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { text } from '../text/index.ts';

type Props = { language: Language; form: FormState; next: string; lost: boolean; demo: ComponentChildren };

/** Two ways in: a link by mail, and on a demonstration the invented people. */
export function SignInPage({ language, form, next, lost, demo }: Props) {
  const t = text(language);
  const action = `${paths.signIn(language)}?next=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHead title={t('sign-in')} />
      {lost && (
        <Notice language={language} kind="info" live>
          {t('sign-in.lost')}
        </Notice>
      )}
      {demo}
      <Section title={t('sign-in.by-mail')} lead={t('sign-in.by-mail.intro')}>
        <Form language={language} action={action} submitLabel={t('sign-in.send')} {...form} />
      </Section>
    </>
  );
}

/** The link was opened: a button uses it up, so that mail scanners that follow links do not. */
export function ConfirmSignIn({
  language,
  csrf,
  token,
}: {
  language: Language;
  csrf: string;
  token: string;
}) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('sign-in.confirm')} lead={t('sign-in.confirm.body')} />
      <ActionButton action={paths.signInByLink(language, { token })} csrf={csrf}>
        {t('sign-in')}
      </ActionButton>
    </>
  );
}

export function LinkSent({ language, demo }: { language: Language; demo: boolean }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('sign-in.sent')} lead={t('sign-in.sent.body')} />
      {demo && (
        <Notice language={language} kind="info">
          <a href={paths.outbox(language)}>{t('sign-in.outbox')}</a>
        </Notice>
      )}
    </>
  );
}
