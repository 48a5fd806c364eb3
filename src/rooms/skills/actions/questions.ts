import { z } from 'zod';
import { languages } from '../../../base/language.ts';
import { query } from '../../../platform/actions/index.ts';
import { findSkills, knownSkills, suggestSkills, unknownSkills } from '../find-skills.ts';
import { listSchemes } from '../store/schemes.ts';

const language = z.enum(languages).default('fi').describe('Names in this language come first');
const limit = z.coerce.number().int().min(1).max(100).default(20);
const words = z.string().max(20_000);

/** Type-ahead over all names in all languages. */
export const searchSkills = query({
  name: 'skills.find',
  input: z.object({ q: z.string().max(300).default(''), language, limit }),
  institution: () => null,
  run: async ({ tx }, input) => ({ items: await findSkills(tx, input) }),
});

/**
 * The concepts of the given URIs; one that is not known is left out. `unknown` are those that cannot be right: their
 * scheme is known as a whole and does not have them.
 */
export const readSkills = query({
  name: 'skills.read',
  input: z.object({ uri: z.array(z.string().max(400)).max(1000).default([]) }),
  institution: () => null,
  async run({ tx }, { uri }) {
    const items = [...(await knownSkills(tx, uri)).values()];
    return { items, unknown: await unknownSkills(tx, uri) };
  },
});

/** Concepts that fit a text, such as a learning outcome: the ten best. `title` and `around` put them in order. */
export const readSuggestions = query({
  name: 'skills.suggest',
  input: z.object({
    text: words.describe('In the language of the parameter'),
    title: words.default(''),
    around: z.array(words).max(100).default([]),
    language,
  }),
  institution: () => null,
  async run({ tx }, { text, title, around, language }) {
    const own = (words: string) => ({ [language]: words });
    return {
      items: await suggestSkills(tx, { text: own(text), title: own(title), around: around.map(own) }),
    };
  },
});

/** Which schemes are known, in which edition, and how many concepts they have. */
export const readSchemes = query({
  name: 'skills.list-schemes',
  input: z.object({}),
  institution: () => null,
  run: async ({ tx }) => ({ items: await listSchemes(tx) }),
});
