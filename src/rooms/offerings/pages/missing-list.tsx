import type { Language } from '../../../base/language.ts';
import { Checklist, ChecklistItem, type CheckState, Meter } from '../../../platform/web/parts/checklist.tsx';
import {
  type Assessment,
  type ElementAssessment,
  pinnedFramework,
  reasonWords,
} from '../../framework/index.ts';
import { openElements } from '../rules/open-elements.ts';
import { text } from '../text/index.ts';
import { placeOf } from './place-of.ts';

type Props = {
  language: Language;
  /** One for each framework. */
  reports: readonly Assessment[];
  /** Address of the form in which things are put right; '' for the page that one is on; null: no links. */
  formHref: string | null;
  /** Reports that have been told above: a gap that they tell is not told again. */
  toldBefore?: readonly Assessment[];
  /** Where one reads how others have written what this element asks for; null where it is nothing that is written. */
  wordingHref?: WordingHref | undefined;
};

export type WordingHref = (report: Assessment, element: ElementAssessment) => string | null;

/** How far the mandatory elements are, and what is missing, with the place to mend it; by framework where there are several. */
export function MissingList({ language, reports, formHref, toldBefore = [], wordingHref }: Props) {
  return (
    <>
      {reports.map((report, index) => (
        <Missing
          key={report.framework.id}
          language={language}
          report={report}
          toldBefore={[...toldBefore, ...reports.slice(0, index)]}
          formHref={formHref}
          wordingHref={wordingHref}
          named={reports.length > 1}
        />
      ))}
    </>
  );
}

type MissingProps = {
  language: Language;
  report: Assessment;
  toldBefore: readonly Assessment[];
  formHref: string | null;
  wordingHref: WordingHref | undefined;
  named: boolean;
};

/** A gap that another framework before it asks for in the same way is one gap, and was told there. */
function Missing({ language, report, toldBefore, formHref, wordingHref, named }: MissingProps) {
  const t = text(language);
  const open = openElements(report).filter((element) => !isToldBefore(report, element, toldBefore));
  const minutes = open.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0);
  return (
    <div class="missing-list">
      {named && (
        <h3>{pinnedFramework(report.framework)?.framework.title[language] ?? report.framework.id}</h3>
      )}
      <Meter language={language} label={t('missing.progress')} counts={countsOf(report)} />
      {open.length === 0 ? (
        <p>{t(report.verdict === 'conforms' ? 'page.all-met' : 'missing.told-before')}</p>
      ) : (
        <>
          <p>{t('missing.effort', { minutes })}</p>
          <Elements
            language={language}
            report={report}
            elements={open}
            formHref={formHref}
            wordingHref={wordingHref}
          />
        </>
      )}
    </div>
  );
}

function isToldBefore(
  { framework }: Assessment,
  { id }: ElementAssessment,
  toldBefore: readonly Assessment[],
): boolean {
  const element = pinnedFramework(framework)?.framework.elements.find((one) => one.id === id);
  return (element?.links ?? []).some(
    (link) =>
      link.relation === 'exact' &&
      toldBefore.some(
        (other) =>
          other.framework.id === link.framework && openElements(other).some((one) => one.id === link.element),
      ),
  );
}

/** All elements of the frameworks that concern an offering, met or not. */
export function RequirementList({ language, reports, formHref }: Props) {
  return (
    <>
      {reports.map((report) => (
        <Elements
          key={report.framework.id}
          language={language}
          report={report}
          elements={report.elements.filter(({ result }) => result !== 'not-applicable')}
          formHref={formHref}
        />
      ))}
    </>
  );
}

function countsOf({ counts }: Assessment): Partial<Record<CheckState, number>> {
  const { 'not-applicable': _later, ...rest } = counts.mandatory;
  return rest;
}

type ElementsProps = {
  language: Language;
  report: Assessment;
  elements: readonly ElementAssessment[];
  formHref: string | null;
  wordingHref?: WordingHref | undefined;
};

function Elements({ language, report, elements, formHref, wordingHref }: ElementsProps) {
  const framework = pinnedFramework(report.framework)?.framework;
  return (
    <Checklist>
      {elements.map((element) => {
        const known = framework?.elements.find(({ id }) => id === element.id);
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
            <WordingLink
              language={language}
              href={wordingHref?.(report, element) ?? null}
              title={known?.title[language] ?? element.id}
            />
          </ChecklistItem>
        );
      })}
    </Checklist>
  );
}

function WordingLink({ language, href, title }: { language: Language; href: string | null; title: string }) {
  const t = text(language);
  if (!href) return null;
  return (
    <p>
      <a href={href} aria-label={t('wording.link.of', { title })}>
        {t('wording.link')}
      </a>
    </p>
  );
}

/** Where something is simply absent its explanation helps more than the word "missing", which stands beside it. */
function detailOf(language: Language, element: ElementAssessment, explanation: string | undefined) {
  if (element.result === 'met') return undefined;
  if (element.result === 'missing' && explanation) return explanation;
  return reasonWords(language, element);
}
