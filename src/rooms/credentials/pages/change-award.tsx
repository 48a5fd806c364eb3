import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { ErrorSummary } from '../../../platform/web/error-summary.tsx';
import type { Field } from '../../../platform/web/form.ts';
import { FieldView } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { passingGrades } from '../rules/succession.ts';
import { text } from '../text/index.ts';
import type { AwardView } from '../views.ts';

/** What can be done to an award on this page; revoking, which is for good, has a page of its own. */
export const pageChanges = ['suspend', 'resume', 'expire', 'replace', 'renew'] as const;
export type PageChange = (typeof pageChanges)[number];

const LONGEST_REASON = 500;

type Props = { language: Language; award: AwardView; change: PageChange; form: FormState };

/** The question before an award is changed: what it means for whom, and the reason that its holder will read. */
export function ChangeAwardPage({ language, award, change, form }: Props) {
  const t = text(language);
  const { institution, id, record } = award;
  const title = pick(record.offering.title, language).text;
  return (
    <Confirm
      language={language}
      question={t(`change.${change}.question`)}
      consequences={[
        t('revoke.what', { name: record.holder.name, title }),
        t(`change.${change}.what`),
        t(`change.${change}.others`),
        t('revoke.told'),
      ]}
      action={paths.changeAward(language, { institution, award: id, change })}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t(`change.${change}`)}
      cancelHref={paths.award(language, { institution, award: id })}
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

/** The fields of a change. */
export function changeFields(language: Language, change: PageChange, award: AwardView): Field[] {
  const t = text(language);
  const reason: Field = {
    kind: 'textarea',
    name: 'reason',
    label: t('revoke.reason'),
    hint: t('revoke.reason.hint'),
    required: true,
    maxLength: LONGEST_REASON,
    rows: 3,
  };
  if (change === 'replace') return [...correctionFields(language, award), reason];
  if (change !== 'expire' && change !== 'renew') return [reason];
  const until: Field = {
    kind: 'date',
    name: 'until',
    label: t('change.until'),
    ...(change === 'expire' ? { required: true } : { hint: t('change.until.open') }),
  };
  return [until, reason];
}

function correctionFields(language: Language, { record: { holder, grade } }: AwardView): Field[] {
  const t = text(language);
  const name: Field = {
    kind: 'text',
    name: 'name',
    label: t('change.name'),
    hint: t('change.name.now', { name: holder.name }),
    maxLength: 200,
  };
  const others = passingGrades(grade).filter((value) => value !== grade?.value);
  if (!grade || others.length === 0) return [name];
  const options = others.map((value) => ({ value, label: value }));
  const hint = t('change.grade.now', { grade: grade.value });
  return [name, { kind: 'select', name: 'grade', label: t('change.grade'), hint, options }];
}
