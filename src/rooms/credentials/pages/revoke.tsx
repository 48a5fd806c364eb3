import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { ErrorSummary } from '../../../platform/web/error-summary.tsx';
import { FieldView } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { text } from '../text/index.ts';
import type { AwardView } from '../views.ts';

type Props = { language: Language; award: AwardView; form: FormState };

/** The question before a credential is revoked, with the reason that its holder and others will read. */
export function RevokePage({ language, award, form }: Props) {
  const t = text(language);
  const { institution, id, record } = award;
  const title = pick(record.offering.title, language).text;
  return (
    <Confirm
      language={language}
      question={t('revoke.question')}
      consequences={[
        t('revoke.what', { name: record.holder.name, title }),
        t('revoke.forever'),
        t('revoke.told'),
        t('revoke.shown'),
      ]}
      action={paths.revokeAward(language, { institution, award: id })}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t('award.revoke')}
      cancelHref={paths.award(language, { institution, award: id })}
      danger
    >
      <ErrorSummary language={language} fields={form.fields} errors={form.errors} formId="form" />
      {form.fields.map((field) => (
        <FieldView
          key={field.name}
          language={language}
          field={field}
          values={form.values}
          errors={form.errors}
        />
      ))}
    </Confirm>
  );
}
