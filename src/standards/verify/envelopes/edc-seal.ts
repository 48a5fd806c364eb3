import { checkSeal, type JadesDocument, type SealProblem } from '../../jades/index.ts';
import type { JsonObject } from '../../json.ts';
import type { Certificate } from '../../x509/index.ts';
import type { VerificationCode } from '../codes.ts';
import type { SignatureAnswer } from '../envelope.ts';
import type { VerificationPowers } from '../powers.ts';
import { type Finding, ok, unknown, wrong } from '../report.ts';
import { ownerProblem } from './edc-owner.ts';

const CODES: Record<SealProblem, VerificationCode> = {
  'wrong-certificate': 'signature/seal-wrong-certificate',
  'wrong-key': 'signature/seal-wrong-key',
  'does-not-match': 'signature/does-not-match',
};

/** The signature step of an EDC: seal, owner, and whether the certificate held when it was sealed. */
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
  const at = powers.now;
  const finding = certificateFinding(own, at);
  if (finding.result !== 'ok') return { finding };
  const certificates = document.certificates.map(({ der }) => der);
  return { finding, by: { id: own.subject.organizationIdentifier ?? nameOf(own), certificates } };
}

function certificateFinding(own: Certificate, at: Date): Finding {
  const name = nameOf(own);
  if (at < own.notBefore)
    return wrong('signature/certificate-not-yet', { name, notBefore: own.notBefore.toISOString() });
  if (at > own.notAfter)
    return unknown('signature/certificate-expired', { name, notAfter: own.notAfter.toISOString() });
  return ok('signature/sealed', { name });
}

function nameOf({ subject }: Certificate): string {
  return subject.organizationName ?? subject.commonName ?? '';
}
