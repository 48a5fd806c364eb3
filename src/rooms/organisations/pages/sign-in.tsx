import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { text } from '../text/index.ts';

type DemoPerson = { id: string; name: string; memberships: { institution: string; role: string }[] };
type Props = {
  language: Language;
  form: FormState;
  next: string;
  lost: boolean;
  demo: readonly DemoPerson[];
};

/** Two ways in: a link by mail, and on a demonstration the invented people. */
export function SignInPage({ language, form, next, lost, demo }: Props) {
  const t = text(language);
  return (
    <>
      <h1>{t('sign-in')}</h1>
      {lost && (
        <p class="ds-alert" data-color="info">
          {t('sign-in.lost')}
        </p>
      )}
      {demo.length > 0 && <DemoPeople language={language} form={form} next={next} demo={demo} />}
      <section>
        <h2>{t('sign-in.by-mail')}</h2>
        <p>{t('sign-in.by-mail.intro')}</p>
        <Form
          language={language}
          action={`${paths.signIn(language)}?next=${encodeURIComponent(next)}`}
          submitLabel={t('sign-in.send')}
          {...form}
        />
      </section>
    </>
  );
}

function DemoPeople({ language, form, next, demo }: Omit<Props, 'lost'>) {
  const t = text(language);
  const key = (role: string) => t(`role.${role}` as 'role.planner');
  return (
    <section>
      <h2>{t('sign-in.demo')}</h2>
      <p>{t('sign-in.demo.intro')}</p>
      <form method="post" action={`${paths.signInDemo(language)}?next=${encodeURIComponent(next)}`}>
        <input type="hidden" name="_csrf" value={form.csrf} />
        <ul class="person-list">
          {demo.map((person) => (
            <li key={person.id}>
              <button
                type="submit"
                class="ds-button"
                data-variant="secondary"
                name="person"
                value={person.id}
              >
                {person.name}
              </button>{' '}
              <span>
                {person.memberships
                  .map(({ institution, role }) => `${institution} · ${key(role)}`)
                  .join(', ') || t('learner')}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </section>
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
      <h1>{t('sign-in.confirm')}</h1>
      <p>{t('sign-in.confirm.body')}</p>
      <form method="post" action={paths.signInByLink(language, { token })}>
        <input type="hidden" name="_csrf" value={csrf} />
        <button type="submit" class="ds-button">
          {t('sign-in')}
        </button>
      </form>
    </>
  );
}

export function LinkSent({ language, demo }: { language: Language; demo: boolean }) {
  const t = text(language);
  return (
    <>
      <h1>{t('sign-in.sent')}</h1>
      <p>{t('sign-in.sent.body')}</p>
      {demo && <p>{t('sign-in.outbox')}</p>}
    </>
  );
}
