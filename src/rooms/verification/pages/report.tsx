import type { Language } from '../../../base/language.ts';
import { Icon, type IconName } from '../../../platform/web/parts/icon.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { StepReport, StepResult, VerificationReport } from '../../../standards/verify/index.ts';
import { text } from '../text/index.ts';
import { findingWords, verdictWords } from './finding-words.ts';

type Props = { language: Language; report: VerificationReport };

const colours = { valid: 'success', invalid: 'danger', unknown: 'warning' } as const;

/** The verdict as a headline, and the finding that decided it, or the caller's own words for it. */
export function Verdict({ language, report, children }: Props & { children?: preact.ComponentChildren }) {
  const t = text(language);
  const { verdict, code, params } = report;
  return (
    <Notice language={language} kind={colours[verdict]} title={verdictWords(language, report)}>
      {children ?? <p>{code === 'valid' ? t('verdict.valid.text') : findingWords(language, code, params)}</p>}
      {verdict === 'unknown' && <p>{t('verdict.unknown.text')}</p>}
    </Notice>
  );
}

/** Every step of the verification: a word, a sentence, and the technical detail for those who want it. */
export function VerificationSteps({ language, report, id = 'steps' }: Props & { id?: string }) {
  return (
    <Section title={text(language)('steps.title')} id={id}>
      <ol class="checklist">
        {report.steps.map((step) => (
          <Step key={step.step} language={language} step={step} />
        ))}
      </ol>
    </Section>
  );
}

const signs: Record<StepResult, { state: string; icon: IconName }> = {
  ok: { state: 'met', icon: 'check' },
  error: { state: 'missing', icon: 'cross' },
  unknown: { state: 'unknown', icon: 'question' },
  skipped: { state: 'not-applicable', icon: 'minus' },
};

function Step({ language, step }: { language: Language; step: StepReport }) {
  const t = text(language);
  const { state, icon } = signs[step.result];
  return (
    <li class="check" data-state={state} data-step={step.step} data-result={step.result}>
      <span class="check__sign">
        <Icon name={icon} />
      </span>
      <div class="check__text">
        <p class="check__title">{t(`steps.${step.step}`)}</p>
        <div class="check__detail">
          <p>{findingWords(language, step.code, step.params)}</p>
          <Details language={language} step={step} />
        </div>
      </div>
      <span class="check__word">{t(`result.${step.result}`)}</span>
    </li>
  );
}

function Details({ language, step }: { language: Language; step: StepReport }) {
  const t = text(language);
  const problems = step.problems ?? [];
  return (
    <details>
      <summary>{t('steps.details')}</summary>
      <dl class="definitions">
        <div>
          <dt>{t('steps.code')}</dt>
          <dd>
            <code>{step.code}</code>
          </dd>
        </div>
        {Object.entries(step.params).map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code class="long-code">{String(value)}</code>
            </dd>
          </div>
        ))}
        {problems.length > 0 && (
          <div>
            <dt>{t('steps.problems')}</dt>
            <dd>
              <ul>
                {problems.slice(0, 20).map(({ path, code }) => (
                  <li key={path + code}>
                    <code>{`${path}: ${code}`}</code>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
