import type { Language } from '../../../base/language.ts';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import type { Verdict } from '../../framework/index.ts';
import { verdictWords } from './sheet.ts';

const tones: Record<Verdict, Tone> = { conforms: 'success', nearly: 'warning', not: 'neutral' };

/** The verdict in a word; where the source is silent, that nothing can be said yet. */
export function VerdictTag({
  language,
  verdict,
  undecided,
}: {
  language: Language;
  verdict: Verdict;
  undecided: boolean;
}) {
  return <StatusTag tone={tones[verdict]}>{verdictWords(language, { verdict, undecided })}</StatusTag>;
}
