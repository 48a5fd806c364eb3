import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';
import { Icon } from './icon.tsx';

export type StepView = {
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly note?: string;
  readonly href?: string;
};

/** Where somebody is on a way of several steps. */
export function Steps({
  language,
  label,
  steps,
}: {
  language: Language;
  label: string;
  steps: readonly StepView[];
}) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="steps__mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span class="steps__text">
            {step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            <StateWord language={language} state={step.state} />
            {step.note && <small>{step.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function StateWord({ language, state }: { language: Language; state: StepView['state'] }) {
  if (state === 'ahead') return null;
  return <span class="ds-sr-only">{` (${text(language)(`steps.${state}`)})`}</span>;
}
