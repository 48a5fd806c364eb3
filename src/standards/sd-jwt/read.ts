import { type CompactJws, isCompactJws, readCompact } from '../jose/index.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { digestOf } from './issue.ts';
import type { ClaimPath } from './paths.ts';

/** More than this belongs to no credential, and only makes the search for duplicates long. */
const MOST_DISCLOSURES = 1000;
const DEEPEST = 40;

/** An SD-JWT in its parts; nothing has been verified. */
export type ReadSdJwt = {
  jwt: string;
  jws: CompactJws;
  disclosures: readonly string[];
  /** Up to and with the last '~': what a key binding hashes. */
  presented: string;
  keyBinding?: string;
};

/** Whether a text looks like an SD-JWT from outside. */
export function isSdJwt(text: string): boolean {
  const end = text.indexOf('~');
  return end > 0 && /^[\w.~-]+$/.test(text) && isCompactJws(text.slice(0, end));
}

/** The parts of an SD-JWT (RFC 9901 §4), undefined when it is none. */
export function readSdJwt(text: string): ReadSdJwt | undefined {
  const [jwt = '', ...rest] = text.split('~', MOST_DISCLOSURES + 3);
  const last = rest.pop();
  const jws = readCompact(jwt);
  const isRight =
    last !== undefined && rest.length <= MOST_DISCLOSURES && rest.every((part) => /^[\w-]+$/.test(part));
  if (!jws || !isRight) return undefined;
  const presented = text.slice(0, text.lastIndexOf('~') + 1);
  return { jwt, jws, disclosures: rest, presented, ...(last !== '' && { keyBinding: last }) };
}

/** What is wrong with the disclosures of an SD-JWT. */
export type DisclosureProblem =
  | 'hash-unsupported'
  | 'malformed'
  | 'duplicate-digest'
  | 'not-referenced'
  | 'name-taken'
  | 'too-deep';

/** The claims with what was disclosed, and where each disclosure belongs. */
export type Revealed = { claims: JsonObject; places: ReadonlyMap<string, ClaimPath> };

type Disclosure = { text: string; name?: string; value: unknown };
type Search = {
  found: ReadonlyMap<string, Disclosure>;
  digests: Set<string>;
  places: Map<string, ClaimPath>;
};

class Problem extends Error {
  readonly problem: DisclosureProblem;
  constructor(problem: DisclosureProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Puts the disclosed claims where their digests stand (RFC 9901 §7.1). Every digest and every disclosure counts once, and
 * a disclosure that no digest asks for was smuggled in: all of these are refused.
 */
export function reveal({
  jws,
  disclosures,
}: Pick<ReadSdJwt, 'jws' | 'disclosures'>): Revealed | { problem: DisclosureProblem } {
  try {
    const search: Search = { found: readDisclosures(disclosures), digests: new Set(), places: new Map() };
    const { _sd_alg: hash = 'sha-256', ...payload } = jws.payload;
    if (hash !== 'sha-256') return { problem: 'hash-unsupported' };
    const claims = revealIn(payload, [], search) as JsonObject;
    const isAllUsed = search.places.size === disclosures.length;
    return isAllUsed ? { claims, places: search.places } : { problem: 'not-referenced' };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.problem };
    throw error;
  }
}

function readDisclosures(texts: readonly string[]): Map<string, Disclosure> {
  const found = new Map<string, Disclosure>();
  for (const text of texts) {
    const digest = digestOf(text);
    if (found.has(digest)) throw new Problem('duplicate-digest');
    found.set(digest, readDisclosure(text));
  }
  return found;
}

function readDisclosure(text: string): Disclosure {
  const content = parse(text);
  const [salt, second, third] = content;
  if (typeof salt !== 'string') throw new Problem('malformed');
  if (content.length === 2) return { text, value: second };
  const isName = content.length === 3 && typeof second === 'string' && !['_sd', '...'].includes(second);
  if (!isName) throw new Problem('malformed');
  return { text, name: second, value: third };
}

function parse(text: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(content)) return content;
  } catch {
    // Told below, as any other content that is no list.
  }
  throw new Problem('malformed');
}

function revealIn(value: unknown, path: ClaimPath, search: Search): unknown {
  if (path.length > DEEPEST) throw new Problem('too-deep');
  if (Array.isArray(value)) return revealItems(value, path, search);
  return isJsonObject(value) ? revealMembers(value, path, search) : value;
}

function revealItems(items: readonly unknown[], path: ClaimPath, search: Search): unknown[] {
  const shown: unknown[] = [];
  for (const [at, item] of items.entries()) {
    const digest = isJsonObject(item) && Object.keys(item).length === 1 ? item['...'] : undefined;
    if (digest === undefined) shown.push(revealIn(item, [...path, at], search));
    else {
      const disclosure = take(digest, search);
      if (!disclosure) continue;
      if (disclosure.name !== undefined) throw new Problem('malformed');
      shown.push(place(disclosure, [...path, at], search));
    }
  }
  return shown;
}

function revealMembers(value: JsonObject, path: ClaimPath, search: Search): JsonObject {
  const { _sd: digests = [], ...members } = value;
  if (!Array.isArray(digests) || '...' in members) throw new Problem('malformed');
  const entries = Object.entries(members).map(([name, member]): [string, unknown] => [
    name,
    revealIn(member, [...path, name], search),
  ]);
  const taken = new Set(Object.keys(members));
  for (const digest of digests) {
    const disclosure = take(digest, search);
    if (!disclosure) continue;
    const { name } = disclosure;
    if (name === undefined) throw new Problem('malformed');
    if (taken.has(name)) throw new Problem('name-taken');
    taken.add(name);
    entries.push([name, place(disclosure, [...path, name], search)]);
  }
  return Object.fromEntries(entries);
}

/** What a digest stands for; undefined when that was not disclosed, or the digest is a decoy. */
function take(digest: unknown, { found, digests }: Search): Disclosure | undefined {
  if (typeof digest !== 'string') throw new Problem('malformed');
  if (digests.has(digest)) throw new Problem('duplicate-digest');
  digests.add(digest);
  return found.get(digest);
}

function place({ text, value }: Disclosure, path: ClaimPath, search: Search): unknown {
  search.places.set(text, path);
  return revealIn(value, path, search);
}
