import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { aspects, type ComparedEvent } from '../rules/compare-grants.ts';
import { text } from '../text/index.ts';
import { aspectWords } from './grant-comparison.tsx';
import { eventLabel } from './grant-words.ts';

/** The comparison as a sheet: a row for each rule in force, and one for each institution without any. */
export function grantSheet(
  language: Language,
  items: readonly ComparedEvent[],
  institutions: readonly { id: string; name: LocalizedText }[],
): string[][] {
  const t = text(language);
  const header = [
    t('rules.event'),
    t('compare.institution'),
    ...aspects.map((aspect) => t(`compare.aspect.${aspect}`)),
    t('compare.differs-in'),
    t('rules.note'),
  ];
  const lines = items.flatMap(({ event, practices }) =>
    institutions.flatMap(({ id, name }) => {
      const start = [eventLabel(language, event), pick(name, language).text];
      const practice = practices.find(({ institution }) => institution === id);
      if (!practice) return [[...start, t('compare.no-rule'), '', '', '', '', '', '']];
      const differs = practice.differs.map((aspect) => t(`compare.aspect.${aspect}`)).join(', ');
      return practice.rules.map((rule) => [
        ...start,
        ...aspects.map((aspect) => aspectWords(language, aspect, rule)),
        differs,
        pick(rule.note, language).text,
      ]);
    }),
  );
  return [header, ...lines];
}
