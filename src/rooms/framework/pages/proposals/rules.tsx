import type { Language } from '../../../../base/language.ts';
import { CONSORTIUM } from '../../../../platform/actions/index.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { text } from '../../text/index.ts';

/** How a decision comes about, in the words of rules/proposals/decision.ts. */
export function ProposalRules({ language, institution }: { language: Language; institution: string }) {
  const t = text(language);
  const joint = institution === CONSORTIUM;
  return (
    <Section title={t('proposal.rules')} id="rules">
      <ul class="ds-list">
        <li>{t(`proposal.rules.who.${joint ? 'consortium' : 'institution'}`)}</li>
        <li>{t('proposal.rules.vote', { voters: joint ? 'institutions' : 'people' })}</li>
        <li>{t('proposal.rules.consensus')}</li>
        <li>{t('proposal.rules.alone')}</li>
      </ul>
    </Section>
  );
}
