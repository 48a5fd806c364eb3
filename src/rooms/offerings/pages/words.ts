import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import type { Choice } from '../../../platform/web/field.ts';
import { formatMoney } from '../../../platform/web/format.ts';
import { text as frameworkText, iscedField } from '../../framework/index.ts';
import type { Standing } from '../rules/judge.ts';
import type { OfferingState } from '../rules/workflow.ts';
import { text } from '../text/index.ts';

type FrameworkKey = Parameters<ReturnType<typeof frameworkText>>[0];
type Vocabulary =
  | 'level'
  | 'mode'
  | 'assessment-type'
  | 'quality'
  | 'supervision'
  | 'grade-scale'
  | 'certificate'
  | 'origin'
  | 'form'
  | 'verdict';

/** The word for a value of one of the framework's vocabularies. */
export function word(language: Language, vocabulary: Vocabulary, value: string): string {
  return frameworkText(language)(`${vocabulary}/${value}` as FrameworkKey);
}

/** All values of a vocabulary, to choose from. */
export function choices(language: Language, vocabulary: Vocabulary, values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: word(language, vocabulary, value) }));
}

export function stateWord(language: Language, state: OfferingState): string {
  return text(language)(`state/${state}`);
}

/** A verdict, or that nothing can be said yet. */
export function standingWord(language: Language, standing: Standing): string {
  return standing === 'undecided' ? text(language)('page.undecided') : word(language, 'verdict', standing);
}

/** A title in the reader's language, or in the one it has; words for one that has none. */
export function titleOf(
  language: Language,
  title: LocalizedText,
): { text: string; language: string | undefined } {
  const found = pick(title, language);
  if (!found.text) return { text: text(language)('list.untitled'), language: undefined };
  return { text: found.text, language: found.language === language ? undefined : found.language };
}

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a language of instruction: 'sv' is ruotsi, svenska, Swedish. */
export function languageName(language: Language, tag: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  names.set(language, known);
  try {
    return known.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function fieldName(language: Language, code: string): string {
  const label = iscedField(code)?.label[language] ?? '';
  return text(language)('field-code', { code, label }).trim();
}

export function priceWords(language: Language, price: { amount: number } | null | undefined): string {
  if (!price) return '';
  return price.amount === 0 ? text(language)('catalogue.free') : formatMoney(language, price.amount);
}
