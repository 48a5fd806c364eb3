import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { text } from '../text/index.ts';

/** Where the first administrator of an empty program signs up. */
export function FirstAdministratorPage({
  language,
  token,
  form,
}: {
  language: Language;
  token: string;
  form: FormState;
}) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('first-administrator')} lead={t('first-administrator.lead')} />
      <Form
        language={language}
        action={paths.firstAdministrator(language, { token })}
        submitLabel={t('first-administrator.claim')}
        {...form}
      />
    </>
  );
}
