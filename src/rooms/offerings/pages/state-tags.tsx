import type { Language } from '../../../base/language.ts';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import type { Verdict } from '../../framework/index.ts';
import { type Standing, standingOf } from '../rules/judge.ts';
import type { OfferingState } from '../rules/workflow.ts';
import { standingWord, stateWord } from './words.ts';

const tones: Record<OfferingState, Tone> = {
  idea: 'neutral',
  design: 'neutral',
  review: 'info',
  approved: 'accent',
  published: 'success',
  running: 'success',
  ended: 'neutral',
  withdrawn: 'neutral',
};
const standingTones: Record<Standing, Tone> = {
  conforms: 'success',
  nearly: 'warning',
  not: 'danger',
  undecided: 'neutral',
};

export function StateTag({ language, state }: { language: Language; state: OfferingState }) {
  return <StatusTag tone={tones[state]}>{stateWord(language, state)}</StatusTag>;
}

type VerdictProps = { language: Language; verdict: Verdict; undecided: boolean };

/** The verdict; where nothing is wrong and the source is only silent, that nothing can be said yet. */
export function VerdictTag({ language, verdict, undecided }: VerdictProps) {
  const standing = standingOf({ verdict, undecided });
  return <StatusTag tone={standingTones[standing]}>{standingWord(language, standing)}</StatusTag>;
}
