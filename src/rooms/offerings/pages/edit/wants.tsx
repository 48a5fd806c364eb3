import type { Language } from '../../../../base/language.ts';
import {
  type Assessment,
  type ElementAssessment,
  pinnedFramework,
  reasonWords,
} from '../../../framework/index.ts';
import { openElements } from '../../rules/open-elements.ts';
import { text } from '../../text/index.ts';
import { placeOf } from '../place-of.ts';

/** What the frameworks in force still want, by the id of the place in the form. */
export type Wants = ReadonlyMap<string, readonly string[]>;

/** The mandatory elements that are not met, in short sentences beside their fields; the same one is said once. */
export function wantsOf(language: Language, reports: readonly Assessment[]): Wants {
  const wants = new Map<string, string[]>();
  for (const report of reports) {
    for (const element of openElements(report)) {
      if (element.pointer === null) continue;
      const place = placeOf(element.pointer);
      const words = wantWords(language, report, element, reports.length > 1);
      const said = wants.get(place) ?? [];
      if (!said.includes(words)) wants.set(place, [...said, words]);
    }
  }
  return wants;
}

function wantWords(
  language: Language,
  report: Assessment,
  element: ElementAssessment,
  named: boolean,
): string {
  const t = text(language);
  const title = pinnedFramework(report.framework)?.framework.title[language] ?? report.framework.id;
  const what = element.result === 'missing' ? t('want.missing') : reasonWords(language, element);
  return named ? t('want.by', { what, framework: title }) : what;
}

/** The id of the line that says what is still wanted of a field. */
export const wantId = (place: string) => `${place}-want`;

/** The line beside a field; the script puts a new one in its place after each saving, so it is there when empty too. */
export function Want({ wants, place }: { wants: Wants; place: string }) {
  return (
    <div class="want" id={wantId(place)} data-fresh>
      {(wants.get(place) ?? []).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}
