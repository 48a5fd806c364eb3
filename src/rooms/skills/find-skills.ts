import type { Tx } from '../../platform/database/index.ts';
import { type SoughtTexts, scoreSkill, soughtStems, tellingStems, weights } from './rules/score-skills.ts';
import { soughtWords } from './rules/search-keys.ts';
import { candidates, countConcepts, searchConcepts, stemCounts } from './store/find.ts';
import { unknownUris } from './store/schemes.ts';
import { findConcepts, type Skill } from './store/skills.ts';

const CANDIDATES = 200;

/**
 * Concepts by what was typed so far, in whatever language; see `searchConcepts` for their order.
 * @param q at least two letters, else nothing is found
 * @param language BCP 47, of the reader: names in it come first
 */
export async function findSkills(
  tx: Tx,
  { q, language, limit = 20 }: { q: string; language: string; limit?: number },
): Promise<Skill[]> {
  const words = soughtWords(q);
  return words.length === 0 ? [] : searchConcepts(tx, words, language, limit);
}

/** The concepts of these URIs that are known, by URI; withdrawn ones too. */
export async function knownSkills(tx: Tx, uris: readonly string[]): Promise<Map<string, Skill>> {
  const found = uris.length === 0 ? [] : await findConcepts(tx, uris);
  return new Map(found.map((skill) => [skill.uri, skill]));
}

/** Those of the URIs that cannot be right: their scheme is known as a whole and does not have them. */
export async function unknownSkills(tx: Tx, uris: readonly string[]): Promise<string[]> {
  return uris.length === 0 ? [] : unknownUris(tx, uris);
}

/** A concept with how well it fits, from 0; comparable between texts. */
export type Suggestion = Skill & { score: number };

/** Concepts that fit a text, the best first; see rules/score-skills.ts. Nothing where no word says anything. */
export async function suggestSkills(tx: Tx, texts: SoughtTexts, limit = 10): Promise<Suggestion[]> {
  const sought = soughtStems(texts);
  const counts = await stemCounts(tx, [...sought.keys()]);
  if (counts.size === 0) return [];
  const total = await countConcepts(tx);
  const found = await candidates(tx, tellingStems(sought, counts, total), CANDIDATES);
  const weight = weights(counts, total);
  return found
    .map(({ alternatives, ...skill }) => {
      return { ...skill, score: scoreSkill(sought, { ...skill, alternatives }, weight) };
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
