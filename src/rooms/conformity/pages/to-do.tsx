import type { Language } from '../../../base/language.ts';
import {
  type ElementAssessment,
  type FrameworkPin,
  text as frameworkText,
  reasonWords,
} from '../../framework/index.ts';
import { placeOf } from '../../offerings/index.ts';
import { isOpenMandatory } from '../rules/screening.ts';
import { text } from '../text/index.ts';
import { elementTitle } from './sheet.ts';

type Props = {
  language: Language;
  framework: FrameworkPin;
  elements: readonly ElementAssessment[];
  /** The form in which the offering is put right; without it nothing is linked. */
  formHref?: string;
};

/** What is not in order yet, each with its word and, where it can be put right here, a link to the very field. */
export function ToDo({ language, framework, elements, formHref }: Props) {
  const t = text(language);
  const f = frameworkText(language);
  const open = elements.filter(isOpenMandatory);
  if (open.length === 0) return <>{t('screening.nothing-open')}</>;
  return (
    <details class="to-do">
      <summary>{t('screening.open', { count: open.length })}</summary>
      <ul>
        {open.map(({ id, result, pointer, ...why }) => (
          <li key={id}>
            {formHref && pointer ? (
              <a href={`${formHref}#${placeOf(pointer)}`}>{elementTitle(language, framework, id)}</a>
            ) : (
              elementTitle(language, framework, id)
            )}
            {`: ${result === 'invalid' ? reasonWords(language, { ...why, pointer }) : f(`result/${result}`)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
