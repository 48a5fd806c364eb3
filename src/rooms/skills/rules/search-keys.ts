import { isLanguage } from '../../../base/language.ts';
import { foldedWords } from '../../../base/words/fold.ts';
import { stem } from '../../../base/words/stem.ts';
import type { Concept } from './concept.ts';

/** What a concept is found by; see the table `skills`. */
export type SearchKeys = { folded: Record<string, string>; keys: string; words: string[]; stems: string[] };

/** Words that hold a sentence together and say nothing of what one can. */
const fillers = new Set(
  `ja tai sekä että joka jotka mikä mitä miten kun jos niin myös ei on ovat oma omassa oman sen sitä niiden
    och eller samt som att det den de är inte hur vad när om på av en ett för med till i ur hos sin sina sitt
    and or the of for a an in on to with by from as at is are not how what when that which their own its it be`
    .split(/\s+/)
    .flatMap(foldedWords),
);

/** How a concept is found: by the beginnings of its words, by parts of its names, and by the stems of its words. */
export function searchKeys({ labels, alternatives }: Pick<Concept, 'labels' | 'alternatives'>): SearchKeys {
  const named = Object.entries(labels).map(([tag, label]) => [tag, label ?? ''] as const);
  const all = [
    ...named,
    ...Object.entries(alternatives).flatMap(([tag, names]) => names.map((name) => [tag, name] as const)),
  ];
  const folded = all.map(([, name]) => foldedWords(name));
  return {
    folded: Object.fromEntries(named.map(([tag, label]) => [tag, foldedWords(label).join(' ')])),
    keys: [...new Set(folded.map((words) => words.join(' ')))].join('|'),
    words: [...new Set(folded.flat())],
    stems: [...new Set(all.flatMap(([tag, name]) => stemsOf(name, tag)))],
  };
}

/** The stems of a text that tell something, each with its language ('sv:databas'); a language without rules has none. */
export function stemsOf(text: string, tag: string): string[] {
  const language = tag.slice(0, 2).toLowerCase();
  if (!isLanguage(language)) return [];
  const telling = foldedWords(text).filter((word) => word.length > 1 && !fillers.has(word));
  return [...new Set(telling.map((word) => `${language}:${stem(word, language)}`))];
}

/** As many words of what was typed are looked for; they are all of a label, and more. */
const MOST_WORDS = 10;

/** What was typed, in the form of the keys; empty where it is too short to look for (fewer than two letters). */
export function soughtWords(typed: string): string[] {
  const words = foldedWords(typed.slice(0, 200)).slice(0, MOST_WORDS);
  return words.join('').length < 2 ? [] : words;
}
