import type { FieldError } from '../../base/errors.ts';
import { isPinnedContext } from '../contexts.ts';
import { asArray, isJsonObject, type JsonObject } from '../json.ts';

/**
 * What one document may hold at most: levels of nesting; objects, arrays, texts and numbers in all and in one array
 * (JSON-LD compares each item of an array with all others); and names of contexts, each of which takes milliseconds.
 * A micro-credential has about two hundred values and three contexts.
 */
export const documentLimits = {
  bytes: 10 * 1024 * 1024,
  depth: 64,
  values: 10_000,
  items: 1000,
  contexts: 50,
} as const;

/** Members that JSON-LD reserves but that change nothing in a document's structure: a text with its language. */
const VALUE_KEYWORDS = new Set(['@value', '@language', '@direction']);

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Finds the first reason why a document could mean one thing to a reader of JSON and another to the proof, which
 * covers the RDF. Without these rules a signed credential can be rewritten and keep its proof: `credentialStatus`
 * spelled as its full IRI hides a revocation, a context of one's own swaps two fields, a second object with the
 * credential's `id` takes over its dates, and broken Unicode hashes alike whatever it was.
 * One object may carry the credential's `id`: a refresh service that is that and its type, as the example of Open Badges
 * 3.0 has it. Nothing can be moved into it or out of it, since the credential itself may not have that type.
 * It also keeps the document small enough to be worked through.
 *
 * Codes: 'vc/too-deep', 'vc/too-many-values', 'vc/context-unpinned' (params: url), 'vc/reserved-member',
 * 'vc/broken-text', 'vc/not-json', 'vc/blank-node-id', 'vc/nested-credential-id'.
 */
export function findAmbiguity(document: unknown): FieldError | undefined {
  const root = isJsonObject(document) ? document : {};
  const pending: Visit[] = [{ value: document, path: '', depth: 0 }];
  let seen = 0;
  let contexts = 0;
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    seen += 1;
    contexts += contextsOf(visit.value).length;
    const isTooMuch = seen + pending.length > documentLimits.values || contexts > documentLimits.contexts;
    if (isTooMuch) return { path: visit.path, code: 'vc/too-many-values' };
    if (visit.depth > documentLimits.depth) return { path: visit.path, code: 'vc/too-deep' };
    const problem = problemOf(visit, root);
    if (problem) return problem;
    pushChildren(visit, pending);
  }
  return undefined;
}

type Visit = { value: unknown; path: string; depth: number };

function problemOf({ value, path, depth }: Visit, root: JsonObject): FieldError | undefined {
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? { path, code: 'vc/broken-text' } : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { path, code: 'vc/not-json' };
  if (value === null || typeof value === 'boolean') return undefined;
  if (Array.isArray(value))
    return value.length > documentLimits.items ? { path, code: 'vc/too-many-values' } : undefined;
  if (!isJsonObject(value)) return { path, code: 'vc/not-json' };
  if (typeof value.id === 'string' && value.id.startsWith('_:')) return { path, code: 'vc/blank-node-id' };
  const isSecond = depth > 0 && root.id !== undefined && value.id === root.id;
  const isHalf = depth === 0 && asArray(root.type).includes(REFRESH);
  if (isHalf || (isSecond && !isRefresh(value, path))) return { path, code: 'vc/nested-credential-id' };
  return reservedMember(value, path) ?? unpinnedContext(value, path);
}

const REFRESH = '1EdTechCredentialRefresh';
const REFRESH_PATH = /(?:^|\.)refreshService(?:\.\d+)?$/;

function isRefresh(value: JsonObject, path: string): boolean {
  return Object.keys(value).length === 2 && value.type === REFRESH && REFRESH_PATH.test(path);
}

function reservedMember(value: object, path: string): FieldError | undefined {
  const isReserved = (name: string) =>
    name.includes(':') ||
    name === '__proto__' ||
    (name.startsWith('@') && name !== '@context' && !VALUE_KEYWORDS.has(name));
  const name = Object.keys(value).find(isReserved);
  return name === undefined ? undefined : { path: join(path, name), code: 'vc/reserved-member' };
}

function unpinnedContext(value: JsonObject, path: string): FieldError | undefined {
  const stranger = contextsOf(value).find((item) => !isPinnedContext(item));
  if (stranger === undefined) return undefined;
  const url = typeof stranger === 'string' ? stranger.slice(0, 200) : '{…}';
  return { path: join(path, '@context'), code: 'vc/context-unpinned', params: { url } };
}

/** A context of `null`, which would take back all words, is one that nobody pinned either. */
function contextsOf(value: unknown): readonly unknown[] {
  if (!isJsonObject(value) || value['@context'] === undefined) return [];
  const context = value['@context'];
  return Array.isArray(context) ? context : [context];
}

function pushChildren({ value, path, depth }: Visit, pending: Visit[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    pending.push({ value: child, path: join(path, name), depth: depth + 1 });
    if (pending.length > documentLimits.values) return;
  }
}

function join(path: string, name: string): string {
  const shown = name.slice(0, 80);
  return path === '' ? shown : `${path}.${shown}`;
}
