import { createHash, randomBytes } from 'node:crypto';
import { signCompact, x5cOf } from '../jose/index.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import type { Concealment } from './paths.ts';

/** What an SD-JWT is made of. `typ`: 'dc+sd-jwt' for a credential. */
export type SdJwtContent = { typ: string; claims: JsonObject; concealment: Concealment };

/** Bytes of a salt: 128 bits, as recommended (SD-JWT §9.3). */
const SALT_BYTES = 16;
/** Members that the format itself uses. */
const RESERVED = ['_sd', '_sd_alg', '...'];

/**
 * A signed SD-JWT with all its disclosures (RFC 9901 §4): the holder leaves out what is not to be shown. With its
 * certificates in the header where the signer has some, and always with the name of its key.
 * @throws TypeError when a claim has a name that the format uses itself
 */
export async function issueSdJwt(content: SdJwtContent, signer: Signer): Promise<string> {
  const disclosures: string[] = [];
  const claims = conceal(content.claims, content.concealment, disclosures) as JsonObject;
  const header = { typ: content.typ, kid: signer.verificationMethod, ...x5cOf(signer) };
  const jwt = await signCompact(header, { ...claims, _sd_alg: 'sha-256' }, signer);
  return disclosures.length === 0 ? `${jwt}~` : `${jwt}~${disclosures.join('~')}~`;
}

/** The value with digests in place of what can be held back, which goes into `disclosures`, inner parts first. */
function conceal(value: unknown, { parts }: Concealment, disclosures: string[]): unknown {
  if (parts.size === 0) return value;
  if (Array.isArray(value))
    return value.map((item, at) => concealItem(item, parts.get(at) ?? parts.get(null), disclosures));
  return isJsonObject(value) ? concealMembers(value, parts, disclosures) : value;
}

function concealItem(item: unknown, part: Concealment | undefined, disclosures: string[]): unknown {
  if (!part) return item;
  const inner = conceal(item, part, disclosures);
  return part.isConcealed ? { '...': disclose([salt(), inner], disclosures) } : inner;
}

function concealMembers(value: JsonObject, parts: Concealment['parts'], disclosures: string[]): JsonObject {
  const shown: JsonObject = {};
  const digests: string[] = [];
  for (const name in value) {
    const member = value[name];
    if (member === undefined) continue;
    if (RESERVED.includes(name)) throw new TypeError('The format uses this name itself');
    const part = parts.get(name);
    const inner = part ? conceal(member, part, disclosures) : member;
    if (part?.isConcealed) digests.push(disclose([salt(), name, inner], disclosures));
    else shown[name] = inner;
  }
  // In the order of the digests, which says nothing about that of the claims (§4.2.4.1).
  return digests.length > 0 ? { ...shown, _sd: digests.sort() } : shown;
}

function disclose(content: unknown[], disclosures: string[]): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  disclosures.push(text);
  return digestOf(text);
}

/** The digest that stands for a disclosure: SHA-256 of its text (§4.2.3). */
export function digestOf(disclosure: string): string {
  return createHash('sha256').update(disclosure, 'latin1').digest('base64url');
}

// Random bytes are fetched for many salts at once: a call for each would cost more than the rest of a disclosure.
const SALTS_AT_ONCE = 256;
let pool = Buffer.alloc(0);
let used = 0;

function salt(): string {
  if (used >= pool.length) {
    pool = randomBytes(SALTS_AT_ONCE * SALT_BYTES);
    used = 0;
  }
  const own = pool.toString('base64url', used, used + SALT_BYTES);
  pool.fill(0, used, used + SALT_BYTES);
  used += SALT_BYTES;
  return own;
}
