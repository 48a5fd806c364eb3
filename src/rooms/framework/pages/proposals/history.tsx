import type { Language } from '../../../../base/language.ts';
import { formatDateTime } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { ProposalPage } from '../../actions/proposals/read.ts';
import { text } from '../../text/index.ts';
import { speakerName } from './words.tsx';

type Props = { language: Language; page: ProposalPage };
type Step = ProposalPage['steps'][number];

/** Who did what and when, the newest first; changed votes too. */
export function ProposalHistory({ language, page }: Props) {
  return (
    <Section title={text(language)('proposal.history')} id="history">
      <ol class="history" reversed>
        {page.steps.toReversed().map((step) => (
          <li key={step.id}>
            <strong>{didWhat(language, page, step)}</strong>
            {` · ${step.name} · ${speakerName(language, page.institutions, step.speaksFor)} · `}
            <time dateTime={new Date(step.at).toISOString()}>{formatDateTime(language, step.at)}</time>
            {step.verb === 'withdraw' && step.text && <blockquote>{step.text}</blockquote>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function didWhat(language: Language, page: ProposalPage, { verb, choice }: Step): string {
  const t = text(language);
  if (verb === 'decide') return t('proposal.history.outcome', { outcome: page.state });
  const word = choice ? t(`proposal-choice/${choice}`).toLowerCase() : '';
  return t(`proposal-step/${verb}`, { choice: word });
}
