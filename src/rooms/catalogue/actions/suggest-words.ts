import { z } from 'zod';
import { languages, pick } from '../../../base/language.ts';
import { foldedWords } from '../../../base/words/fold.ts';
import { query } from '../../../platform/actions/index.ts';
import { suggestSkills, suggestTitles } from '../store/suggest.ts';
import { wordsBeginning } from '../store/vocabulary.ts';

const MOST_WORDS = 6;
const MOST_TITLES = 4;
const MOST_SKILLS = 4;

/** What somebody who is typing may mean: words of the catalogue, titles, and skills to narrow the search by. */
export const suggestWords = query({
  name: 'catalogue.suggest',
  input: z.object({ q: z.string().max(400).default(''), language: z.enum(languages).default('fi') }),
  async run({ tx }, { q, language }) {
    const typed = foldedWords(q);
    const last = typed.at(-1);
    if (!last || last.length < 2 || last.length > 60) return { words: [], titles: [], skills: [] };
    const before = q.trimEnd().replace(/[\p{L}\p{M}\p{N}+#'’]+$/u, '');
    const words = await wordsBeginning(tx, last, MOST_WORDS);
    const titles = await suggestTitles(tx, q, language, MOST_TITLES);
    const skills = typed.length === 1 ? await suggestSkills(tx, q, language, MOST_SKILLS) : [];
    return {
      words: [...new Set(words.map(({ shown }) => `${before}${shown}`))],
      titles: titles.map(({ title, ...at }) => ({ ...at, title: pick(title, language).text })),
      skills: skills.map(({ token, label }) => ({
        value: token.slice(3),
        label: pick(label, language).text,
      })),
    };
  },
});
