import { type SealProblem, verifyPdfSeal } from '../pdf/index.ts';
import { readCertificate } from '../x509/index.ts';
import type { VerificationCode } from './codes.ts';
import type { VerificationPowers } from './powers.ts';
import { provenTime } from './proven-time.ts';
import {
  concludeReport,
  type Finding,
  ok,
  skipped,
  unknown,
  type VerificationReport,
  wrong,
} from './report.ts';

const CODES: Record<SealProblem, VerificationCode> = {
  'pdf-seal/not-whole': 'paper/added-to',
  'pdf-seal/changed': 'paper/changed',
  'pdf-seal/wrong-signature': 'paper/wrong-seal',
  'pdf-seal/wrong-timestamp': 'paper/wrong-seal',
  'pdf-seal/unsupported': 'paper/unsupported',
};

/**
 * The step of a PDF in which a credential was brought: is it as it was when it was sealed, and by whom? The credential
 * inside is signed on its own; without this step nobody would know that the pages around it were changed.
 * @param bytes the file as it was brought
 */
export async function checkPaper(bytes: Uint8Array, powers: VerificationPowers): Promise<Finding> {
  const seal = verifyPdfSeal(bytes, powers.now);
  if (seal.state === 'none') return skipped('paper/none');
  if (seal.state === 'broken') {
    const code = CODES[seal.problem];
    return code === 'paper/unsupported' ? unknown(code) : wrong(code);
  }
  const { certificates, facts } = seal;
  const own = certificates[0]!;
  const subject = readCertificate(own)?.subject ?? {};
  const name = subject.organizationName ?? subject.commonName ?? '';
  const sealedAt = await provenTime(seal.timestamps, powers);
  const at = sealedAt ?? powers.now;
  if (await powers.isStolen?.(own, at)) return wrong('paper/stolen-seal', { name });
  if (at < facts.validFrom || at > facts.validUntil)
    return unknown('paper/out-of-time', { name, notAfter: facts.validUntil.toISOString() });
  const id = subject.organizationIdentifier ?? name;
  const known = await powers.knownIssuer?.(id, certificates, sealedAt);
  const isTrusted = Boolean(known) || Boolean(await powers.knownCertificate?.(certificates, at));
  if (!isTrusted) return unknown('paper/unknown-certificate', { name });
  return sealedAt
    ? ok('paper/sealed-at', { name, at: sealedAt.toISOString() })
    : ok('paper/sealed', { name });
}

/** The report of the credential in a PDF, with the step about the PDF itself behind the others. */
export function withPaper({ steps, issuer }: VerificationReport, paper: Finding): VerificationReport {
  return concludeReport([...steps, { step: 'paper', ...paper }], issuer);
}
