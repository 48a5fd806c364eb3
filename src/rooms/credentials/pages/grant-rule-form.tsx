import { type Language, type LocalizedText, languages, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { ErrorSummary } from '../../../platform/web/error-summary.tsx';
import type { Field, FormValues } from '../../../platform/web/form.ts';
import { FieldView, Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { certificateKinds, type GrantRule } from '../rules/grants.ts';
import { completionClasses, learningEvents } from '../rules/learning-events.ts';
import { text } from '../text/index.ts';
import { eventLabel, grantWords, spanWords } from './grant-words.ts';

type Props = {
  language: Language;
  institution: { id: string; name: LocalizedText };
  action: string;
  form: FormState;
};

/** The form of a rule; a changed rule is a new one from a day on. */
export function GrantRuleForm({ language, institution, action, form }: Props) {
  const t = text(language);
  const name = pick(institution.name, language);
  return (
    <>
      <PageHead
        eyebrow={<span lang={name.language}>{name.text}</span>}
        title={t('rules.set')}
        lead={t('rules.set.lead')}
      />
      <Form
        language={language}
        action={action}
        submitLabel={t('rules.save')}
        cancel={{ href: paths.grantRules(language, { institution: institution.id }) }}
        {...form}
      />
    </>
  );
}

export function ruleFields(language: Language): Field[] {
  const t = text(language);
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`rules.${value}`) }));
  const credits = { kind: 'number', min: 0, max: 1000, step: 0.01 } as const;
  return [
    {
      kind: 'radios',
      name: 'event',
      label: t('rules.event'),
      required: true,
      options: learningEvents.map(({ code, label, description }) => ({
        value: code,
        label: label[language],
        hint: description[language],
      })),
    },
    { ...credits, name: 'ectsFrom', label: t('rules.ects-from'), hint: t('rules.ects-from.hint') },
    { ...credits, name: 'ectsTo', label: t('rules.ects-to'), hint: t('rules.ects-to.hint') },
    { kind: 'radios', name: 'credits', label: t('rules.credits'), required: true, options: yesNo },
    { kind: 'radios', name: 'badge', label: t('rules.badge'), required: true, options: yesNo },
    {
      kind: 'radios',
      name: 'certificate',
      label: t('rules.certificate'),
      required: true,
      options: certificateKinds.map((value) => ({ value, label: t(`rules.certificate.${value}`) })),
    },
    {
      kind: 'select',
      name: 'registerClass',
      label: t('rules.register'),
      hint: t('rules.register.hint'),
      options: completionClasses.map(({ code, label }) => ({
        value: code,
        label: `${code} ${label[language]}`,
      })),
    },
    { kind: 'localized', name: 'note', label: t('rules.note'), hint: t('rules.note.hint'), maxLength: 1000 },
    {
      kind: 'date',
      name: 'validFrom',
      label: t('rules.valid-from'),
      hint: t('rules.valid-from.hint'),
      required: true,
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: t('rules.reason'),
      hint: t('rules.reason.hint'),
      required: true,
      maxLength: 1000,
      rows: 3,
    },
  ];
}

/** A rule as values of the form, to be changed: the day and the reason are those of the change. */
export function valuesOf(rule: GrantRule): FormValues {
  return {
    event: rule.event,
    ectsFrom: rule.ectsFrom === null ? '' : String(rule.ectsFrom),
    ectsTo: rule.ectsTo === null ? '' : String(rule.ectsTo),
    credits: rule.credits ? 'yes' : 'no',
    badge: rule.badge ? 'yes' : 'no',
    certificate: rule.certificate,
    registerClass: rule.registerClass ?? '',
    ...Object.fromEntries(languages.map((language) => [`note.${language}`, rule.note[language] ?? ''])),
  };
}

type EndProps = Omit<Props, 'institution'> & { rule: GrantRule };

/** The question before a rule is ended without another one. */
export function EndGrantRulePage({ language, rule, action, form }: EndProps) {
  const t = text(language);
  const { institution } = rule;
  return (
    <Confirm
      language={language}
      question={t('rules.end.question')}
      consequences={[
        t('rules.end.what', {
          event: eventLabel(language, rule.event),
          span: spanWords(language, rule),
          grants: grantWords(language, rule).join(', '),
        }),
        t('rules.end.then'),
        t('rules.end.kept'),
      ]}
      action={action}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t('rules.end')}
      cancelHref={paths.grantRules(language, { institution })}
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

export function endFields(language: Language): Field[] {
  const t = text(language);
  return [
    { kind: 'date', name: 'lastDay', label: t('rules.last-day'), required: true },
    {
      kind: 'textarea',
      name: 'reason',
      label: t('rules.end.reason'),
      required: true,
      maxLength: 1000,
      rows: 3,
    },
  ];
}
