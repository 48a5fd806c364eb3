import { foldedWords } from '../../../base/words/fold.ts';

export const MOST_TOPICS = 20;
export const LONGEST_TOPIC = 80;

/** The form in which topics are compared: "Metsän hoito" and "metsän  hoito" are one. */
export function topicKey(topic: string): string {
  return foldedWords(topic).join(' ');
}

/**
 * The topics of a text that parts them with commas, semicolons or lines; each once, in the order of writing, without
 * those that have no letter or digit. They are neither counted nor measured here: that is for whoever takes them in.
 */
export function readTopics(written: string): string[] {
  const found = new Map<string, string>();
  for (const part of written.split(/[,;\n]/)) {
    const topic = part.replace(/\s+/g, ' ').trim();
    const key = topicKey(topic);
    if (key && !found.has(key)) found.set(key, topic);
  }
  return [...found.values()];
}

/** What somebody wants to hear of: a topic in words, or a field of ISCED-F with all fields below it. */
export type Interest = { readonly kind: 'topic' | 'field'; readonly value: string };
/** What a piece of news is about. */
export type About = { readonly topics: readonly string[]; readonly field: string | null };

/** Whether news about this belongs to the interest. `value` of a topic is its key, of a field its ISCED-F code. */
export function concerns({ kind, value }: Interest, { topics, field }: About): boolean {
  if (kind === 'field') return field?.startsWith(value) ?? false;
  return topics.some((topic) => topicKey(topic) === value);
}
