import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { pick } from '../../../base/language.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate, formatDateTime } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { LetterView } from '../actions/letters.ts';
import { text } from '../text/index.ts';
import { QuoteFactsList } from './facts.tsx';

type Props = {
  language: Language;
  title: string;
  lead?: ComponentChildren;
  action: string;
  submitLabel: string;
  cancelHref: string;
  form: FormState;
};

/** A form of this room: a heading and its fields. */
export function CommissionForm({ language, title, lead, action, submitLabel, cancelHref, form }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={title} lead={lead} />
      <Form
        language={language}
        action={action}
        submitLabel={submitLabel}
        cancel={{ href: cancelHref, label: t('cancel') }}
        {...form}
      />
    </>
  );
}

type LetterProps = { language: Language; letter: LetterView; action: string; form: FormState };

/** A quote as the customer reads and answers it. */
export function LetterPage({ language, letter, action, form }: LetterProps) {
  const t = text(language);
  const { facts } = letter;
  return (
    <>
      <PageHead
        title={t('letter.title', { title: facts.title })}
        lead={t('letter.from', {
          institution: pick(letter.institutionName, language).text,
          customer: facts.customer,
        })}
      />
      <Standing language={language} letter={letter} />
      <Section title={t('facts')}>
        <QuoteFactsList language={language} facts={facts} />
        <p>
          <small>
            {t('version.number', { version: letter.version })}
            {', '}
            {t('fingerprint').toLowerCase()}: <code>{letter.factsSha256.slice(0, 16)}</code>
          </small>
        </p>
      </Section>
      {letter.standing === 'open' && (
        <Section title={t('letter.answer')} lead={t('letter.answer.lead')}>
          <Form language={language} action={action} submitLabel={t('letter.submit')} {...form} />
        </Section>
      )}
    </>
  );
}

function Standing({ language, letter }: { language: Language; letter: LetterView }) {
  const t = text(language);
  const { standing, answer, answeredAt, answeredBy, expiresOn } = letter;
  if (standing === 'open') return null;
  if (standing === 'answered' && answer && answeredAt) {
    const at = formatDateTime(language, answeredAt);
    return (
      <Notice language={language} kind="success">
        {t('letter.answered', { answer: t(`answer/${answer}`), name: answeredBy ?? '', at })}
      </Notice>
    );
  }
  return (
    <Notice language={language} kind="warning">
      {standing === 'expired'
        ? t('letter.expired', { date: formatDate(language, expiresOn) })
        : t('letter.replaced')}
    </Notice>
  );
}
