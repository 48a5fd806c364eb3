import type { Language } from '../../../../base/language.ts';
import {
  type FrameworkPin,
  text as frameworkText,
  pinnedFramework,
  reasonWords,
  type Verdict,
} from '../../../framework/index.ts';
import type { EffectsView } from '../../actions/effects/read-effects.ts';
import type { Effect, ElementEffect } from '../../rules/effect.ts';
import { text } from '../../text/index.ts';

type Pins = Pick<EffectsView, 'framework' | 'before'>;

/** What an element is called in the version, or where it is dropped in what is in force. */
export function changedTitle(language: Language, { framework, before }: Pins, id: string): string {
  return titleIn(language, framework, id) ?? (before && titleIn(language, before, id)) ?? id;
}

function titleIn(language: Language, pin: FrameworkPin, id: string): string | undefined {
  return pinnedFramework(pin)?.framework.elements.find((element) => element.id === id)?.title[language];
}

/** 'Melkein → Ei täytä', or that the result stays. */
export function verdictChange(
  language: Language,
  { before, after }: Pick<Effect, 'before' | 'after'>,
): string {
  const t = text(language);
  const word = (verdict: Verdict) => frameworkText(language)(`verdict/${verdict}`);
  if (before === null) return word(after);
  if (before === after) return t('effects.same', { verdict: word(after) });
  return t('effects.change', { before: word(before), after: word(after) });
}

/** 'Laajuus: kunnossa → ei kelpaa' */
export function elementChange(language: Language, pins: Pins, element: ElementEffect): string {
  const t = text(language);
  const f = frameworkText(language);
  const { before, after, reason, params, pointer } = element;
  const now = () =>
    after === 'invalid' && reason
      ? reasonWords(language, { reason, params, pointer })
      : f(`result/${after!}`);
  const requirement = changedTitle(language, pins, element.id);
  if (!pins.before) return t('effects.element.new', { requirement, after: now() });
  return t('effects.element', {
    requirement,
    before: before ? f(`result/${before}`) : t('effects.new'),
    after: after ? now() : t('effects.gone'),
  });
}
