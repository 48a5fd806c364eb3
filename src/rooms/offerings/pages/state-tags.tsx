import type { Language } from '../../../base/language.ts';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import type { Verdict } from '../../framework/index.ts';
import type { OfferingState } from '../rules/workflow.ts';
import { text } from '../text/index.ts';
import { stateWord, word } from './words.ts';

const tones: Record<OfferingState, Tone> = {
  draft: 'neutral',
  'in-review': 'info',
  approved: 'accent',
  published: 'success',
  withdrawn: 'neutral',
};
const verdictTones: Record<Verdict, Tone> = { conforms: 'success', nearly: 'warning', not: 'danger' };

export function StateTag({ language, state }: { language: Language; state: OfferingState }) {
  return <StatusTag tone={tones[state]}>{stateWord(language, state)}</StatusTag>;
}

type VerdictProps = { language: Language; verdict: Verdict; undecided?: boolean };

/** The verdict; where nothing is wrong and the source is only silent, that nothing can be said yet. */
export function VerdictTag({ language, verdict, undecided = false }: VerdictProps) {
  if (undecided && verdict === 'not')
    return <StatusTag tone="neutral">{text(language)('page.undecided')}</StatusTag>;
  return <StatusTag tone={verdictTones[verdict]}>{word(language, 'verdict', verdict)}</StatusTag>;
}
