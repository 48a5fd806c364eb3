import type { Language } from '../../../base/language.ts';
import { iscedField } from '../../framework/index.ts';
import { languageName, word } from '../../offerings/index.ts';
import type { FacetName } from '../rules/index/facets.ts';
import { text } from '../text/index.ts';

/** What institutions and skills are called, by the values of their facets. */
export type Names = ReadonlyMap<string, string>;

const vocabularies = { level: 'level', mode: 'mode', origin: 'origin' } as const;

/** A value of a facet in the reader's words. */
export function valueWord(language: Language, name: FacetName, value: string, names: Names): string {
  const t = text(language);
  switch (name) {
    case 'level':
    case 'mode':
    case 'origin':
      return word(language, vocabularies[name], value);
    case 'field':
      return iscedField(value)?.label[language] ?? value;
    case 'taught':
      return languageName(language, value);
    case 'ects':
      return t(`ects-range/${value as '2'}`);
    case 'price':
      return t(`price-range/${value as 'free'}`);
    case 'start':
      return t(`start/${value as 'now'}`);
    case 'open':
      return t('open/yes');
    default:
      return names.get(`${name}:${value}`) ?? value;
  }
}
