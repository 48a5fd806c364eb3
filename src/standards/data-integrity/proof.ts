import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject } from '../json.ts';
import { decodeBase58btc } from '../multikey.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';
import { type Cryptosuite, formOf, isCryptosuite } from './suites.ts';

/** More proofs than this on one document are not looked at. */
const MOST_PROOFS = 8;
/** Bytes of a proof for selective disclosure: 64 for each of the statements that the limit allows, and more. */
const LONGEST_SELECTIVE = 600_000;

/** A proof whose form has been checked; whether it is right has not. */
export type DataIntegrityProof = {
  '@context'?: unknown;
  id?: string;
  type: 'DataIntegrityProof';
  cryptosuite: Cryptosuite;
  created?: string;
  expires?: string;
  proofPurpose: string;
  verificationMethod: string;
  domain?: string | string[];
  challenge?: string;
  nonce?: string;
  /** The `id` of the proofs of the same document that this one covers as well. */
  previousProof?: string | string[];
  proofValue: string;
};

/** `unsupported` proofs may be right, but not for us to say; a `malformed` one can be right for nobody. */
export type ReadProof =
  | { kind: 'proof'; proof: DataIntegrityProof; signature: Uint8Array }
  | { kind: 'unsupported'; type: string }
  | { kind: 'malformed'; member: string };

/** All proofs of a document, read one by one (Data Integrity 1.0 §2.1). No proof gives an empty list. */
export function readProofs(document: JsonObject): readonly ReadProof[] {
  const proofs = asArray(document.proof);
  if (proofs.length > MOST_PROOFS) return [{ kind: 'malformed', member: 'proof' }];
  return proofs.map((proof) => readProof(proof, document));
}

const MEMBERS = new Set([
  '@context',
  'id',
  'type',
  'cryptosuite',
  'created',
  'expires',
  'proofPurpose',
  'verificationMethod',
  'domain',
  'challenge',
  'nonce',
  'previousProof',
  'proofValue',
]);

function readProof(value: unknown, document: JsonObject): ReadProof {
  if (!isJsonObject(value)) return { kind: 'malformed', member: 'proof' };
  if (typeof value.type !== 'string') return { kind: 'malformed', member: 'type' };
  if (value.type !== 'DataIntegrityProof') return { kind: 'unsupported', type: value.type.slice(0, 100) };
  const { cryptosuite: suite } = value;
  if (typeof suite !== 'string') return { kind: 'malformed', member: 'cryptosuite' };
  if (!isCryptosuite(suite)) return { kind: 'unsupported', type: suite.slice(0, 100) };
  const member = malformedMember(value, document);
  if (member !== undefined) return { kind: 'malformed', member };
  const signature = readSignature(suite, value.proofValue);
  if (!signature) return { kind: 'malformed', member: 'proofValue' };
  return { kind: 'proof', proof: value as DataIntegrityProof, signature };
}

function malformedMember(proof: JsonObject, document: JsonObject): string | undefined {
  const unknown = Object.keys(proof).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) return unknown.slice(0, 100);
  // With words of its own a proof could mean something else than the document it stands in.
  const context = proof['@context'];
  if (context !== undefined && !isSame(context, document['@context'])) return '@context';
  if (proof.id !== undefined && !isAbsoluteUrl(proof.id)) return 'id';
  if (typeof proof.proofPurpose !== 'string') return 'proofPurpose';
  if (!isAbsoluteUrl(proof.verificationMethod)) return 'verificationMethod';
  if (!isWhere(proof.domain)) return 'domain';
  if (['challenge', 'nonce'].some((name) => proof[name] !== undefined && typeof proof[name] !== 'string'))
    return 'challenge';
  if (!previousProofs(proof, document)) return 'previousProof';
  return ['created', 'expires'].find(
    (name) => proof[name] !== undefined && readDateTimeStamp(proof[name]) === undefined,
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isWhere(domain: unknown): boolean {
  return domain === undefined || asArray(domain).every((one) => typeof one === 'string');
}

/**
 * The earlier proofs that a proof covers, in its order (Data Integrity 1.0 §4.5). Undefined when one of them is
 * missing, is the proof itself, or could be either of two.
 */
export function previousProofs(proof: JsonObject, document: JsonObject): readonly unknown[] | undefined {
  const all = asArray(document.proof).filter(isJsonObject);
  const found: unknown[] = [];
  for (const id of asArray(proof.previousProof)) {
    const [earlier, ...others] = all.filter((candidate) => candidate.id === id);
    if (typeof id !== 'string' || !earlier || others.length > 0 || id === proof.id) return undefined;
    found.push(earlier);
  }
  return found;
}

/** Multibase: base58btc for what is one signature, base64url for a whole set (Data Integrity ECDSA 1.0 §3.4.2). */
function readSignature(suite: Cryptosuite, value: unknown): Uint8Array | undefined {
  if (formOf(suite) === 'selective') {
    const isText =
      typeof value === 'string' && value.length <= LONGEST_SELECTIVE && /^u[\w-]{100,}$/.test(value);
    return isText ? Buffer.from(value.slice(1), 'base64url') : undefined;
  }
  const signature = decodeBase58btc(value);
  const isRight = signature?.length === 64 || (signature?.length === 96 && suite.startsWith('ecdsa'));
  return isRight ? signature : undefined;
}
