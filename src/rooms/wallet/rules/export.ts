import { type Language, pick } from '../../../base/language.ts';
import type { AwardLine, Format } from '../../credentials/index.ts';

/** One of the own credentials in an export: where its files lie, and which could not be made (with the code why). */
export type Exported = {
  id: string;
  title: string;
  issuer: string;
  awardedAt: string;
  state: AwardLine['state'];
  files: { format: Format; mediaType: string; file: string }[];
  missing: { format: Format; code: string }[];
};

const LONGEST = 60;

/**
 * The folder of a credential: its day, what it is called as far as every file system takes it, and the end of its id,
 * so that two of the same course on one day do not meet.
 */
export function folderOf({ id, title, awardedAt }: Pick<AwardLine, 'id' | 'title' | 'awardedAt'>): string {
  const plain = pick(title, 'fi')
    .text.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  return [awardedAt.toISOString().slice(0, 10), plain || 'credential', id.slice(-8)].join('-');
}

/** What an export says of a credential. */
export function exportedLine(language: Language, line: AwardLine): Omit<Exported, 'files' | 'missing'> {
  const { id, state, awardedAt } = line;
  const [title, issuer] = [pick(line.title, language).text, pick(line.issuer, language).text];
  return { id, title, issuer, awardedAt: awardedAt.toISOString(), state };
}
