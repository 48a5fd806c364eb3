import classes from '../../../../data/vocabularies/completion-classes.json' with { type: 'json' };
import events from '../../../../data/vocabularies/learning-events.json' with { type: 'json' };
import type { Language } from '../../../base/language.ts';

type Texts = Record<Language, string>;

/** Something that has been learned or done, and for which an institution may grant something. */
export type LearningEvent = { code: string; label: Texts; description: Texts };

/** In the order in which they are shown. */
export const learningEvents: readonly LearningEvent[] = events.concepts;

/** How a completion is classed in the national study register. */
export const completionClasses: readonly { code: string; label: Texts }[] = classes.concepts;
