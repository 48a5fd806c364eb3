import type { Language } from '../../../base/language.ts';
import type { Field, FormValues } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import { formatDate } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { Granted } from '../rules/grants.ts';
import { text } from '../text/index.ts';
import { grantWords, spanWords, validityWords } from './grant-words.ts';

/** The question as it stands in the address, and its answer once it has been asked. */
export type Asked = { fields: readonly Field[]; values: FormValues; answer?: Granted; day?: string };

/** The question what is granted for something, and its answer with the rule that decides. */
export function WhatIsGranted({ language, asked }: { language: Language; asked: Asked }) {
  const t = text(language);
  return (
    <Section id="ask" title={t('rules.ask')} lead={t('rules.ask.lead')}>
      {asked.answer && <Answer language={language} asked={asked} />}
      <Form
        language={language}
        id="what"
        action="#ask"
        method="get"
        fields={asked.fields}
        values={asked.values}
        submitLabel={t('rules.ask.button')}
      />
    </Section>
  );
}

function Answer({ language, asked: { answer, day } }: { language: Language; asked: Asked }) {
  const t = text(language);
  const on = formatDate(language, day ?? '');
  if (!answer?.rule) {
    return (
      <Notice language={language} kind="info" title={t('rules.answer.none')} live>
        {t('rules.answer.none.why', { day: on })}
      </Notice>
    );
  }
  return (
    <Notice language={language} kind="success" title={grantWords(language, answer.rule).join(', ')} live>
      {t('rules.answer.why', {
        span: spanWords(language, answer.rule),
        validity: validityWords(language, answer.rule),
        reason: answer.rule.reason,
      })}
    </Notice>
  );
}
