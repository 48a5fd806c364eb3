import { isJsonObject, type JsonObject } from '../../../standards/json.ts';

/** How what a domain serves stands to what it should serve. */
export type DomainState = 'right' | 'outdated' | 'missing';

/**
 * Compares a DID document that was fetched with the one that should be there. Right: the same DID, keys, rights to
 * sign and other names, in whatever order; further members (services) are the institution's own business. A key that
 * we do not know could sign in its name, so it makes the document outdated.
 */
export function compareDidDocuments(expected: JsonObject, found: unknown): DomainState {
  if (!isJsonObject(found) || found.id !== expected.id) return 'missing';
  const members = ['verificationMethod', 'assertionMethod', 'alsoKnownAs'];
  return members.every((member) => sameList(expected[member], found[member])) ? 'right' : 'outdated';
}

function sameList(one: unknown, other: unknown): boolean {
  const [mine, theirs] = [textsOf(one), textsOf(other)];
  return mine.length === theirs.length && mine.every((text, at) => text === theirs[at]);
}

function textsOf(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).map(textOf).sort();
}

/** The same text for the same content, whatever the order of the members. */
function textOf(value: unknown): string {
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${textOf(member)}`);
  return `{${members.sort().join()}}`;
}
