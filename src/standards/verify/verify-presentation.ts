import { CREDENTIALS_V2 } from '../contexts.ts';
import { type DataIntegrityProof, proofVerifier, readProofs } from '../data-integrity/index.ts';
import { didOf, findKey, resolveDidDocument } from '../did/index.ts';
import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject, stringsOf } from '../json.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';
import { findAmbiguity } from '../vc/unambiguous.ts';
import { findingOf } from './check-signature.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, skipped, unknown, type Verdict, wrong } from './report.ts';
import { type VerifiedDocument, verifyDocument } from './verify-credential.ts';

/** More credentials than this in one presentation are not verified. */
const MOST_CREDENTIALS = 20;

/** What the holder's proof has to repeat, so that it cannot have been made for somebody else or on another day. */
export type PresentationRequest = { challenge?: string; domain?: string };

/** `holder` is who showed it, once her proof is right. `proof` is skipped where she proved nothing and nobody asked. */
export type VerifiedPresentation = {
  verdict: Verdict;
  form: Finding;
  proof: Finding;
  holder: string | null;
  credentials: readonly VerifiedDocument[];
};

/**
 * Verifies a presentation of the VC Data Model 2.0 with Data Integrity proofs (§4.13): its form, that the holder made
 * it for this request, and each credential in it as `verifyDocument` does. Whether the holder is the subject of the
 * credentials is for the caller to ask.
 * @param input parsed JSON
 */
export async function verifyPresentation(
  input: unknown,
  request: PresentationRequest,
  powers: VerificationPowers,
): Promise<VerifiedPresentation> {
  const form = checkForm(input);
  if (form.result !== 'ok' || !isJsonObject(input)) {
    const verdict = form.result === 'unknown' ? 'unknown' : 'invalid';
    return { verdict, form, proof: skipped('signature/not-checked'), holder: null, credentials: [] };
  }
  const { finding: proof, holder } = await checkHolder(input, request, powers);
  const credentials: VerifiedDocument[] = [];
  if (proof.result !== 'error') {
    for (const credential of asArray(input.verifiableCredential)) {
      credentials.push(await verifyDocument(credential, powers));
    }
  }
  return { verdict: conclude(proof, credentials), form, proof, holder, credentials };
}

function conclude(proof: Finding, credentials: readonly VerifiedDocument[]): Verdict {
  const verdicts = credentials.map(({ report }) => report.verdict);
  if (proof.result === 'error' || verdicts.includes('invalid')) return 'invalid';
  return proof.result === 'unknown' || verdicts.includes('unknown') ? 'unknown' : 'valid';
}

function checkForm(input: unknown): Finding {
  if (!isJsonObject(input)) return wrong('format/not-json');
  const { verifiableCredential: _, ...rest } = input;
  const ambiguity = findAmbiguity(rest);
  if (ambiguity?.code === 'vc/context-unpinned')
    return unknown('format/context-unpinned', ambiguity.params ?? {});
  if (ambiguity) return wrong('format/ambiguous', { path: ambiguity.path, problem: ambiguity.code });
  const malformed = malformedMember(input);
  return malformed
    ? wrong('schema/malformed', { path: malformed, problem: 'vc/presentation' })
    : ok('format/ok');
}

/** VC Data Model 2.0 §4.13: context, type, id, holder, and objects as credentials. */
function malformedMember(presentation: JsonObject): string | undefined {
  const { '@context': context, type, id, holder, verifiableCredential } = presentation;
  if (!Array.isArray(context) || context[0] !== CREDENTIALS_V2) return '@context';
  const isTyped = asArray(type).every((one) => typeof one === 'string');
  if (!isTyped || !stringsOf(type).includes('VerifiablePresentation')) return 'type';
  if (id !== undefined && !isAbsoluteUrl(id)) return 'id';
  const named = isJsonObject(holder) ? holder.id : holder;
  if (holder !== undefined && !isAbsoluteUrl(named)) return 'holder';
  const credentials = asArray(verifiableCredential);
  if (credentials.length > MOST_CREDENTIALS || !credentials.every(isJsonObject))
    return 'verifiableCredential';
  return undefined;
}

async function checkHolder(
  presentation: JsonObject,
  request: PresentationRequest,
  { resolveDid, now }: VerificationPowers,
): Promise<{ finding: Finding; holder: string | null }> {
  const [read, ...others] = readProofs(presentation);
  // Whoever asked for a challenge to be signed did not ask for a presentation that anybody could have put together.
  const isAsked = request.challenge !== undefined || request.domain !== undefined;
  if (!read)
    return { finding: isAsked ? wrong('signature/missing') : skipped('signature/missing'), holder: null };
  const refuse = (finding: Finding) => ({ finding, holder: null });
  if (others.length > 0) return refuse(unknown('signature/unsupported', { type: 'several proofs' }));
  if (read.kind === 'malformed') return refuse(wrong('signature/malformed', { member: read.member }));
  if (read.kind === 'unsupported') return refuse(unknown('signature/unsupported', { type: read.type }));
  const { proof } = read;
  const named = isJsonObject(presentation.holder) ? presentation.holder.id : presentation.holder;
  const did = didOf(proof.verificationMethod);
  const refused = checkRequest(proof, request, now);
  if (refused) return refuse(refused);
  const key = proof.verificationMethod;
  if (typeof named === 'string' && named !== did)
    return refuse(wrong('signature/key-of-another', { key, issuer: named }));
  try {
    const document = await resolveDidDocument(did, resolveDid);
    const found = findKey(document, key, 'authentication', now);
    if ('problem' in found) return refuse(wrong('signature/key-unknown', { key, issuer: did }));
    const fits = await proofVerifier(presentation)(read, found);
    return fits
      ? { finding: ok('signature/ok', { key }), holder: did }
      : refuse(wrong('signature/does-not-match'));
  } catch (error) {
    return refuse(findingOf(error, did));
  }
}

/** The proof is for authentication, for this request, and has not run out (Data Integrity 1.0 §2.1). */
function checkRequest(
  { proofPurpose: purpose, challenge, domain, expires }: DataIntegrityProof,
  request: PresentationRequest,
  now: Date,
): Finding | undefined {
  if (purpose !== 'authentication')
    return wrong('signature/wrong-purpose', { purpose: purpose.slice(0, 100) });
  if (request.challenge !== undefined && challenge !== request.challenge)
    return wrong('signature/other-challenge');
  const domains: readonly unknown[] = asArray(domain);
  if (request.domain !== undefined && !domains.includes(request.domain))
    return wrong('signature/other-challenge');
  const isOver = expires !== undefined && readDateTimeStamp(expires)! <= now.getTime();
  return isOver ? wrong('signature/expired', { expires }) : undefined;
}
