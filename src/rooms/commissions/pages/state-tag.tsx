import type { Language } from '../../../base/language.ts';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import type { QuoteState } from '../rules/workflow.ts';
import { text } from '../text/index.ts';

const tones: Record<QuoteState, Tone> = {
  asked: 'warning',
  draft: 'neutral',
  sent: 'info',
  accepted: 'success',
  declined: 'danger',
  'change-asked': 'warning',
  prepared: 'success',
  withdrawn: 'neutral',
};

export function StateTag({ language, state }: { language: Language; state: QuoteState }) {
  return <StatusTag tone={tones[state]}>{text(language)(`state/${state}`)}</StatusTag>;
}
