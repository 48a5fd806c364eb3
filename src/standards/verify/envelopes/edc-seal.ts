import { checkSeal, type JadesDocument, type SealProblem } from '../../jades/index.ts';
import type { JsonObject } from '../../json.ts';
import { checkTimestamp, type Timestamped } from '../../timestamp/index.ts';
import type { Certificate } from '../../x509/index.ts';
import type { VerificationCode } from '../codes.ts';
import type { SignatureAnswer } from '../envelope.ts';
import type { VerificationPowers } from '../powers.ts';
import { provenTime } from '../proven-time.ts';
import { type Finding, ok, unknown, wrong } from '../report.ts';
import { ownerProblem } from './edc-owner.ts';

const CODES: Record<SealProblem, VerificationCode> = {
  'wrong-certificate': 'signature/seal-wrong-certificate',
  'wrong-key': 'signature/seal-wrong-key',
  'does-not-match': 'signature/does-not-match',
};

/**
 * The signature step of an EDC: seal, owner, time stamps, and whether the certificate held when it was sealed. That is
 * the moment of a time stamp whose authority is known, and now without one: a time that the seal claims itself proves
 * nothing.
 */
export async function checkEdcSeal(
  document: JadesDocument,
  claims: JsonObject,
  powers: VerificationPowers,
): Promise<SignatureAnswer> {
  const problem = checkSeal(document);
  if (problem) return { finding: wrong(CODES[problem]) };
  const own = document.certificates[0]!;
  const owner = ownerProblem(claims.issuer, own.subject);
  if (owner) return { finding: wrong('signature/issuer-not-certified', owner) };
  const stamps = timestampsOf(document);
  if (!stamps) return { finding: wrong('signature/timestamp-wrong') };
  const sealedAt = await provenTime(stamps, powers);
  const id = own.subject.organizationIdentifier ?? nameOf(own);
  if (await powers.isStolen?.(own.der, sealedAt ?? powers.now))
    return { finding: wrong('signature/key-revoked', { key: nameOf(own), issuer: id }) };
  const finding = certificateFinding(own, powers.now, sealedAt);
  if (finding.result !== 'ok') return { finding };
  const certificates = document.certificates.map(({ der }) => der);
  return { finding, by: { id, certificates, ...(sealedAt && { signedAt: sealedAt }) } };
}

/**
 * The time stamps of the seal. Undefined where one of them, or one of the text before it was sealed, is wrong: it is
 * over the value of the signature, or over the payload (TS 119 182-1 §5.3.4, §5.2.6).
 */
function timestampsOf({ timestamps, signature, payload }: JadesDocument): Timestamped[] | undefined {
  const check = (tokens: readonly Uint8Array[], stamped: string) =>
    tokens.map((token) => checkTimestamp(token, Buffer.from(stamped, 'utf8')));
  const ofSeal = check(timestamps.signature, signature);
  const all = [...ofSeal, ...check(timestamps.payload, payload)];
  return all.includes(undefined) ? undefined : ofSeal.filter((stamp) => stamp !== undefined);
}

function certificateFinding(own: Certificate, now: Date, sealedAt: Date | undefined): Finding {
  const name = nameOf(own);
  const at = sealedAt ?? now;
  if (at < own.notBefore)
    return wrong('signature/certificate-not-yet', { name, notBefore: own.notBefore.toISOString() });
  if (at > own.notAfter)
    return unknown('signature/certificate-expired', { name, notAfter: own.notAfter.toISOString() });
  if (sealedAt) return ok('signature/sealed-at', { name, at: sealedAt.toISOString() });
  return ok('signature/sealed', { name });
}

function nameOf({ subject }: Certificate): string {
  return subject.organizationName ?? subject.commonName ?? '';
}
