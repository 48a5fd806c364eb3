import type { Language } from '../../../base/language.ts';
import { Checklist, ChecklistItem, type CheckState, Meter } from '../../../platform/web/parts/checklist.tsx';
import {
  type Assessment,
  currentFramework,
  type ElementAssessment,
  text as frameworkText,
} from '../../framework/index.ts';
import { openElements } from '../rules/open-elements.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  assessment: Assessment;
  /** Address of the form in which things are put right; '' for the page that one is on; null: no links. */
  formHref: string | null;
};

/** How far the mandatory elements are, and what is missing, with the place to mend it. */
export function MissingList({ language, assessment, formHref }: Props) {
  const t = text(language);
  const open = openElements(assessment);
  return (
    <div class="missing-list">
      <Meter language={language} label={t('missing.progress')} counts={countsOf(assessment)} />
      {open.length === 0 ? (
        <p>{t('page.all-met')}</p>
      ) : (
        <>
          <p>{t('missing.effort', { minutes: assessment.effortMinutes })}</p>
          <Elements language={language} elements={open} formHref={formHref} />
        </>
      )}
    </div>
  );
}

/** All elements of the framework that concern an offering, met or not. */
export function RequirementList({ language, assessment, formHref }: Props) {
  const elements = assessment.elements.filter(({ result }) => result !== 'not-applicable');
  return <Elements language={language} elements={elements} formHref={formHref} />;
}

function countsOf({ counts }: Assessment): Partial<Record<CheckState, number>> {
  const { 'not-applicable': _later, ...rest } = counts.mandatory;
  return rest;
}

type ElementsProps = { language: Language; elements: readonly ElementAssessment[]; formHref: string | null };

function Elements({ language, elements, formHref }: ElementsProps) {
  const { framework } = currentFramework();
  return (
    <Checklist>
      {elements.map((element) => {
        const known = framework.elements.find(({ id }) => id === element.id);
        const href = formHref !== null && element.pointer ? `${formHref}#${placeOf(element.pointer)}` : null;
        return (
          <ChecklistItem
            key={element.id}
            language={language}
            state={element.result}
            title={known?.title[language] ?? element.id}
            action={
              href && element.result !== 'met' ? { href, label: text(language)('missing.fix') } : undefined
            }
          >
            {detailOf(language, element, known?.explanation[language])}
          </ChecklistItem>
        );
      })}
    </Checklist>
  );
}

/** Where something is simply absent its explanation helps more than the word "missing", which stands beside it. */
function detailOf(
  language: Language,
  { result, reason, params }: ElementAssessment,
  explanation: string | undefined,
) {
  if (result === 'met') return undefined;
  if (result === 'missing' && explanation) return explanation;
  return frameworkText(language)(reason, params);
}

/** The id that the form gives to the field at a JSON pointer. */
export function placeOf(pointer: string): string {
  const path = pointer.slice(1);
  if (/^outcomes(\/\d+)?$/.test(path)) return 'outcomes';
  return `form-${path.replace(/[^\w-]+/g, '-')}`;
}
