import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject } from '../json.ts';
import { decodeBase58btc } from '../multikey.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';

/** The one cryptosuite of this library: Ed25519 over canonical RDF (Data Integrity EdDSA Cryptosuites 1.0 §3.2). */
export const CRYPTOSUITE = 'eddsa-rdfc-2022';

/** More proofs than this on one document are not looked at. */
const MOST_PROOFS = 8;

/** A proof whose form has been checked; whether it is right has not. */
export type DataIntegrityProof = {
  id?: string;
  type: 'DataIntegrityProof';
  cryptosuite: typeof CRYPTOSUITE;
  created?: string;
  expires?: string;
  proofPurpose: string;
  verificationMethod: string;
  domain?: string | string[];
  challenge?: string;
  nonce?: string;
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
  return proofs.map(readProof);
}

const MEMBERS = new Set([
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
  'proofValue',
]);

function readProof(value: unknown): ReadProof {
  if (!isJsonObject(value)) return { kind: 'malformed', member: 'proof' };
  if (typeof value.type !== 'string') return { kind: 'malformed', member: 'type' };
  if (value.type !== 'DataIntegrityProof') return { kind: 'unsupported', type: value.type.slice(0, 100) };
  if (typeof value.cryptosuite !== 'string') return { kind: 'malformed', member: 'cryptosuite' };
  if (value.cryptosuite !== CRYPTOSUITE)
    return { kind: 'unsupported', type: value.cryptosuite.slice(0, 100) };
  // A chain ('previousProof') signs other proofs as well, which this library does not follow.
  if (value.previousProof !== undefined) return { kind: 'unsupported', type: 'previousProof' };
  const member = malformedMember(value);
  if (member !== undefined) return { kind: 'malformed', member };
  const signature = decodeBase58btc(value.proofValue);
  if (signature?.length !== 64) return { kind: 'malformed', member: 'proofValue' };
  return { kind: 'proof', proof: value as DataIntegrityProof, signature };
}

function malformedMember(proof: JsonObject): string | undefined {
  const unknown = Object.keys(proof).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) return unknown.slice(0, 100);
  if (proof.id !== undefined && !isAbsoluteUrl(proof.id)) return 'id';
  if (typeof proof.proofPurpose !== 'string') return 'proofPurpose';
  if (!isAbsoluteUrl(proof.verificationMethod)) return 'verificationMethod';
  return ['created', 'expires'].find(
    (name) => proof[name] !== undefined && readDateTimeStamp(proof[name]) === undefined,
  );
}
