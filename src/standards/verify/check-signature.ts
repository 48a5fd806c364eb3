import { Refusal } from '../../base/errors.ts';
import {
  type DataIntegrityProof,
  discloseAll,
  proofVerifier,
  readProofs,
  type SignedProof,
  type VerifyProof,
} from '../data-integrity/index.ts';
import {
  assertionUrls,
  didOf,
  type FoundKey,
  findAssertionKey,
  type KeyProblem,
  resolveDidDocument,
} from '../did/index.ts';
import type { JsonObject } from '../json.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';
import { type Credential, issuerId } from '../vc/types.ts';
import type { VerificationCode } from './codes.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, unknown, wrong } from './report.ts';

type SignaturePowers = Pick<VerificationPowers, 'resolveDid' | 'now'>;

/**
 * The signature step: every proof this library can read must be the issuer's own and fit the document. Proofs of other
 * kinds beside a right one do no harm; a document that has only those cannot be judged here.
 */
export async function checkSignature(credential: Credential, powers: SignaturePowers): Promise<Finding> {
  try {
    // Badges to be shown in part come whole from their holder, who then holds nothing back.
    return await checkProofs({ ...credential, ...(await discloseAll(credential)) }, powers);
  } catch (error) {
    return findingOf(error, issuerId(credential));
  }
}

async function checkProofs(credential: Credential, powers: SignaturePowers): Promise<Finding> {
  const proofs = readProofs(credential);
  if (proofs.length === 0) return wrong('signature/missing');
  const verify = proofVerifier(credential);
  let confirmed: Finding | undefined;
  let unsupported: Finding | undefined;
  for (const read of proofs) {
    if (read.kind === 'malformed') return wrong('signature/malformed', { member: read.member });
    if (read.kind === 'unsupported') unsupported ??= unknown('signature/unsupported', { type: read.type });
    if (read.kind !== 'proof') continue;
    confirmed = await checkProof(issuerId(credential), read, verify, powers);
    if (confirmed.result !== 'ok') return confirmed;
  }
  return confirmed ?? unsupported!;
}

async function checkProof(
  issuer: string,
  signed: SignedProof,
  verify: VerifyProof,
  { resolveDid, now }: SignaturePowers,
): Promise<Finding> {
  const refused = checkClaims(signed.proof, issuer, now);
  if (refused) return refused;
  try {
    return await checkAgainst(await resolveDidDocument(issuer, resolveDid), signed, verify, now);
  } catch (error) {
    return findingOf(error, issuer);
  }
}

/** What can be refused before anybody is asked for keys, so that nothing is fetched for it. */
function checkClaims(proof: DataIntegrityProof, issuer: string, now: Date): Finding | undefined {
  const { proofPurpose: purpose, verificationMethod: key, expires } = proof;
  if (purpose !== 'assertionMethod')
    return wrong('signature/wrong-purpose', { purpose: purpose.slice(0, 100) });
  if (!issuer.startsWith('did:')) return unknown('signature/issuer-not-a-did', { issuer });
  if (didOf(key) !== issuer) return wrong('signature/key-of-another', { key, issuer });
  const isOver = expires !== undefined && readDateTimeStamp(expires)! <= now.getTime();
  return isOver ? wrong('signature/expired', { expires }) : undefined;
}

const KEY_CODES: Record<KeyProblem, VerificationCode> = {
  unknown: 'signature/key-unknown',
  'of-another': 'signature/key-of-another',
  'not-for-assertion': 'signature/key-not-for-assertion',
  revoked: 'signature/key-revoked',
  expired: 'signature/key-expired',
  unsupported: 'signature/key-unsupported',
};

async function checkAgainst(
  document: JsonObject,
  signed: SignedProof,
  verify: VerifyProof,
  now: Date,
): Promise<Finding> {
  const key = signed.proof.verificationMethod;
  const found = findAssertionKey(document, key, now);
  if ('problem' in found) return keyFinding(found.problem, key, String(document.id));
  if (await verify(signed, found)) return ok('signature/ok', { key });
  const other = await otherSigner(document, signed, verify, now);
  return other === undefined
    ? wrong('signature/does-not-match')
    : wrong('signature/other-key-used', { key: other });
}

/** A key of a kind we cannot read may have signed rightly; with every other problem it has not. */
export function keyFinding(problem: KeyProblem, key: string, issuer: string): Finding {
  if (problem === 'unsupported') return unknown(KEY_CODES[problem], { key });
  return wrong(KEY_CODES[problem], { key, issuer });
}

/** Tells a content that was changed from a mix-up of keys at the issuer: does another key of theirs fit? */
async function otherSigner(
  document: JsonObject,
  signed: SignedProof,
  verify: VerifyProof,
  now: Date,
): Promise<string | undefined> {
  for (const url of assertionUrls(document)) {
    const found: FoundKey = findAssertionKey(document, url, now);
    if ('key' in found && (await verify(signed, found))) return url;
  }
  return undefined;
}

/** Why a DID or a document could not be looked at, as an answer. */
export function findingOf(error: unknown, did: string): Finding {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === 'data-integrity/not-covered') return wrong('signature/uncovered-content', error.params);
  if (error.code === 'data-integrity/too-complex') return wrong('signature/too-complex');
  if (error.code === 'did/not-found') return unknown('signature/did-not-found', { did });
  if (error.code === 'did/method-unsupported') return unknown('signature/did-unsupported', { did });
  if (error.code === 'did/malformed') return wrong('signature/did-malformed', { did });
  return unknown('signature/did-unreachable', { did });
}
