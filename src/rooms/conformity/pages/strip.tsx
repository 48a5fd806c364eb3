import type { Language } from '../../../base/language.ts';
import { CheckSign } from '../../../platform/web/parts/checklist.tsx';
import { type ElementAssessment, type FrameworkPin, text as frameworkText } from '../../framework/index.ts';
import { text } from '../text/index.ts';
import { elementTitle } from './sheet.ts';

/**
 * All mandatory elements of one offering in a row: a sign each for the eye, and for those who listen the words, with
 * what is not in order only, so that a long list can be listened to.
 */
export function ElementStrip({
  language,
  framework,
  elements,
}: {
  language: Language;
  framework: FrameworkPin;
  elements: readonly ElementAssessment[];
}) {
  const t = text(language);
  const mandatory = elements.filter(({ obligation }) => obligation === 'mandatory');
  const met = mandatory.filter(({ result }) => result === 'met').length;
  return (
    <>
      <span class="element-strip" aria-hidden="true">
        {mandatory.map(({ id, result }) => (
          <CheckSign
            key={id}
            state={result}
            title={`${elementTitle(language, framework, id)}: ${frameworkText(language)(`result/${result}`)}`}
          />
        ))}
      </span>
      <span class="element-strip__count">{t('screening.met', { met, all: mandatory.length })}</span>
    </>
  );
}
