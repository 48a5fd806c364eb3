import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { ErrorSummary } from '../../../platform/web/error-summary.tsx';
import type { Field, FormValues } from '../../../platform/web/form.ts';
import { FieldView } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { badgeUse, type GrantDecision } from '../rules/decide-grants.ts';
import { certificateKinds } from '../rules/grants.ts';
import { text } from '../text/index.ts';
import type { AwardView } from '../views.ts';
import { eventLabel, grantWords, spanWords } from './grant-words.ts';

type Props = {
  language: Language;
  decision: GrantDecision | null;
  /** Address of the page on which it is decided otherwise, for her who may. */
  change?: string;
};

/** What an award came with, and why. */
export function AwardGrants({ language, decision, change }: Props) {
  const t = text(language);
  const grants = decision?.grants;
  return (
    <Section id="grants" title={t('decision.title')}>
      {decision && grants ? (
        <>
          <p>
            {t('decision.given', { event: eventLabel(language, decision.event) })}{' '}
            {grantWords(language, grants).join(', ')}.
          </p>
          <Why language={language} decision={decision} />
          {grants.badge && <p>{t(`decision.use.${badgeUse(decision.event)}`)}</p>}
        </>
      ) : (
        <p>{t('decision.none')}</p>
      )}
      {change && (
        <p>
          <a href={change}>{t('decision.change')}</a>
        </p>
      )}
    </Section>
  );
}

function Why({ language, decision: { day, rule, reason } }: { language: Language; decision: GrantDecision }) {
  const t = text(language);
  if (reason !== null) return <p>{t('decision.otherwise', { reason })}</p>;
  if (!rule) return null;
  const span = spanWords(language, rule);
  return <p>{t('decision.why', { day: formatDate(language, day), span, reason: rule.reason })}</p>;
}

type FormProps = { language: Language; award: AwardView; form: FormState };

/** The question before it is decided otherwise. */
export function DecideGrantsPage({ language, award: { institution, id }, form }: FormProps) {
  const t = text(language);
  return (
    <Confirm
      language={language}
      question={t('decision.change')}
      consequences={[t('decision.change.added'), t('decision.change.kept'), t('decision.change.seen')]}
      action={paths.decideGrants(language, { institution, award: id })}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t('decision.save')}
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

export function decisionFields(language: Language): Field[] {
  const t = text(language);
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`rules.${value}`) }));
  const kinds = certificateKinds.map((value) => ({ value, label: t(`rules.certificate.${value}`) }));
  return [
    { kind: 'radios', name: 'credits', label: t('rules.credits'), required: true, options },
    { kind: 'radios', name: 'badge', label: t('rules.badge'), required: true, options },
    {
      kind: 'radios',
      name: 'certificate',
      label: t('rules.certificate'),
      required: true,
      options: kinds,
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: t('decision.reason'),
      hint: t('revoke.reason.hint'),
      required: true,
      maxLength: 500,
      rows: 3,
    },
  ];
}

export function decisionValues(decision: GrantDecision | null): FormValues {
  const grants = decision?.grants;
  if (!grants) return {};
  const word = (yes: boolean) => (yes ? 'yes' : 'no');
  return { credits: word(grants.credits), badge: word(grants.badge), certificate: grants.certificate };
}
