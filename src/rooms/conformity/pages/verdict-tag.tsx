import type { Language } from '../../../base/language.ts';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import { text as frameworkText, type Verdict } from '../../framework/index.ts';
import { text } from '../text/index.ts';

const tones: Record<Verdict, Tone> = { conforms: 'success', nearly: 'warning', not: 'neutral' };

/** The verdict in a word; where only information is lacking, that too. */
export function VerdictTag({
  language,
  verdict,
  undecided,
}: {
  language: Language;
  verdict: Verdict;
  undecided: boolean;
}) {
  return (
    <>
      <StatusTag tone={tones[verdict]}>{frameworkText(language)(`verdict/${verdict}`)}</StatusTag>
      {undecided && <small class="undecided">{text(language)('screening.undecided')}</small>}
    </>
  );
}
