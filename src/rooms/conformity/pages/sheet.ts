import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import {
  type ElementAssessment,
  type FrameworkPin,
  text as frameworkText,
  pinnedFramework,
  reasonWords,
  type Verdict,
} from '../../framework/index.ts';
import { isOpenMandatory, isUndecided, shownElements } from '../rules/screening.ts';
import { text } from '../text/index.ts';

/** A cell of a sheet; a text stays a text, whatever it begins with. */
export type SheetCell = string | number;

/** One line of a result, of a stored offering or of a row of a file. */
export type SheetLine = {
  title: LocalizedText;
  verdict: Verdict;
  undecided: boolean;
  effortMinutes: number;
  elements: readonly ElementAssessment[];
  line?: number;
  institution?: string | null;
  ects?: number | null;
};

type Column = { header: string; cell: (line: SheetLine) => SheetCell };

/** A result as a sheet: one row an offering, one column an element, in words. The first row is the header. */
export function sheetOf(
  language: Language,
  framework: FrameworkPin,
  lines: readonly SheetLine[],
): SheetCell[][] {
  const columns = columnsOf(language, framework, lines[0]);
  return [columns.map(({ header }) => header), ...lines.map((line) => columns.map(({ cell }) => cell(line)))];
}

function columnsOf(language: Language, framework: FrameworkPin, sample: SheetLine | undefined): Column[] {
  const t = text(language);
  const f = frameworkText(language);
  const ofFile: Column[] = [
    { header: t('sheet.line'), cell: ({ line }) => line ?? '' },
    { header: t('sheet.institution'), cell: ({ institution }) => institution ?? '' },
    { header: t('sheet.credits'), cell: ({ ects }) => ects ?? '' },
  ];
  return [
    { header: t('sheet.title'), cell: ({ title }) => pick(title, language).text },
    ...(sample?.line === undefined ? [] : ofFile),
    { header: t('sheet.verdict'), cell: (line) => verdictWords(language, line) },
    { header: t('sheet.effort'), cell: ({ effortMinutes }) => effortMinutes },
    ...shownElements(pinnedFramework(framework)?.framework).map((element) => ({
      header: `${element.title[language]} (${f(`obligation/${element.obligation}`)})`,
      cell: ({ elements }: SheetLine) =>
        elementWords(
          language,
          elements.find(({ id }) => id === element.id),
        ),
    })),
    {
      header: t('sheet.to-do'),
      cell: ({ elements }) =>
        elements
          .filter(isOpenMandatory)
          .map(({ id }) => elementTitle(language, framework, id))
          .join(', '),
    },
  ];
}

/** 'Ei täytä vaatimuksia', or that nothing can be said yet. */
export function verdictWords(
  language: Language,
  { verdict, undecided }: Pick<SheetLine, 'verdict' | 'undecided'>,
): string {
  return isUndecided({ verdict, undecided })
    ? text(language)('screening.undecided')
    : frameworkText(language)(`verdict/${verdict}`);
}

function elementWords(language: Language, element: ElementAssessment | undefined): string {
  if (!element) return '';
  const f = frameworkText(language);
  const word = f(`result/${element.result}`);
  return element.result === 'invalid' ? `${word}: ${reasonWords(language, element)}` : word;
}

/** @param framework the pin of the judgement that the element is of */
export function elementTitle(language: Language, framework: FrameworkPin, id: string): string {
  const elements = pinnedFramework(framework)?.framework.elements ?? [];
  return elements.find((element) => element.id === id)?.title[language] ?? id;
}
