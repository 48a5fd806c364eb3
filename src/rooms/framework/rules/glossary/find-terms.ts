import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import type { Source, TermContent } from './term.ts';

type Findable = { content: TermContent };

/** Whether every word of `q` stands in the term's labels or definitions, in whatever language. */
export function matches({ content }: Findable, q: string): boolean {
  const words = fold(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = fold(wordsOf(content).join('\n'));
  return words.every((word) => text.includes(word));
}

export function hasSource({ content }: Findable, source: Source): boolean {
  return content.definitions.some((definition) => definition.source === source);
}

/** The label in the reader's language, else in the first that there is, with the language it is in. */
export function labelOf({ prefLabel }: Pick<TermContent, 'prefLabel'>, language: Language) {
  return pick(prefLabel, language);
}

/** The letter under which a label stands: 'Ö' in Finnish and Swedish is a letter of its own; digits stand under #. */
export function letterOf(label: string, language: Language): string {
  const first = [...label.normalize('NFC').trim()][0]?.toLocaleUpperCase(language) ?? '#';
  if (!/\p{L}/u.test(first)) return '#';
  if ('ÅÄÖ'.includes(first) && language !== 'en') return first;
  return first.normalize('NFD')[0] ?? first;
}

function wordsOf({ prefLabel, altLabel, hiddenLabel, definitions, note }: TermContent): string[] {
  const texts = [prefLabel, note, ...definitions.map(({ text }) => text)].flatMap(all);
  const labels = [altLabel, hiddenLabel].flatMap((one) => Object.values(one ?? {}).flat());
  return [...texts, ...labels, ...definitions.map(({ reference }) => reference)].filter(
    (word) => word !== undefined,
  );
}

function all(text: LocalizedText | undefined): (string | undefined)[] {
  return Object.values(text ?? {});
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
