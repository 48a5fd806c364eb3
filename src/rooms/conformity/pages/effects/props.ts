import type { Language } from '../../../../base/language.ts';
import type { EffectsView } from '../../actions/effects/read-effects.ts';
import type { EffectChoice } from './address.ts';

/** What the page of a version's effects shows. */
export type EffectsProps = {
  language: Language;
  view: EffectsView;
  choice: EffectChoice;
  csrf: string;
  mayStart: boolean;
  nameOf: (institution: string) => string;
};
export type Outcome = NonNullable<EffectsView['outcome']>;
