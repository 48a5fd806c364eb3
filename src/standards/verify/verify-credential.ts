import { type Credential, issuerId } from '../vc/types.ts';
import { checkSchema } from './check-schema.ts';
import { checkSignature } from './check-signature.ts';
import { checkStatus } from './check-status.ts';
import { checkValidity } from './check-validity.ts';
import type { VerificationPowers } from './powers.ts';
import { readDocument } from './read-document.ts';
import {
  concludeReport,
  type Finding,
  ok,
  skipped,
  type TrustFacts,
  unknown,
  type VerificationReport,
  verificationSteps,
} from './report.ts';

type Findings = Record<(typeof verificationSteps)[number], Finding>;

const NOTHING_CHECKED: Omit<Findings, 'format'> = {
  schema: skipped('schema/not-checked'),
  signature: skipped('signature/not-checked'),
  issuer: skipped('issuer/not-checked'),
  status: skipped('status/not-checked'),
  validity: skipped('validity/not-checked'),
};

/**
 * Verifies an Open Badge 3.0 or another credential of the VC Data Model 2.0 with an `eddsa-rdfc-2022` proof.
 * Nothing is fetched for a document whose own form is wrong, and no status list before the signature is right.
 * It never throws for anything about the document: that is what the report says.
 * @param input the credential as parsed JSON, text or bytes (10 MB at most).
 */
export async function verifyCredential(
  input: unknown,
  powers: VerificationPowers,
): Promise<VerificationReport> {
  const { finding: format, document } = readDocument(input);
  if (!document) return conclude({ ...NOTHING_CHECKED, format });
  const { finding: schema, credential } = checkSchema(document);
  if (!credential) return conclude({ ...NOTHING_CHECKED, format, schema });
  return verifyReadable(credential, { format, schema }, rememberingDids(powers));
}

async function verifyReadable(
  credential: Credential,
  before: Pick<Findings, 'format' | 'schema'>,
  powers: VerificationPowers,
): Promise<VerificationReport> {
  const signature = await checkSignature(credential, powers);
  const findings = { ...NOTHING_CHECKED, ...before, signature, validity: checkValidity(credential, powers) };
  if (signature.result !== 'ok') return conclude(findings);
  const did = issuerId(credential);
  const facts = await powers.knownIssuer?.(did);
  findings.issuer = checkIssuer(did, facts);
  findings.status = await checkStatus(credential, powers);
  return conclude(findings, { did, facts: facts ?? null });
}

/** The issuer step: is the DID that signed one that the caller's register knows? A right signature alone says no more
 * than that the holder of some key signed, under whatever name they liked. */
function checkIssuer(did: string, facts: TrustFacts | null | undefined): Finding {
  if (facts === undefined) return skipped('issuer/not-asked');
  return facts ? ok('issuer/known') : unknown('issuer/not-known', { did });
}

function conclude(findings: Findings, issuer?: VerificationReport['issuer']): VerificationReport {
  return concludeReport(
    verificationSteps.map((step) => ({ step, ...findings[step] })),
    issuer,
  );
}

/** Credential and status list usually have the same issuer, who is then asked for once. */
function rememberingDids(powers: VerificationPowers): VerificationPowers {
  const asked = new Map<string, Promise<unknown>>();
  const resolveDid = (did: string) => {
    const answer = asked.get(did) ?? powers.resolveDid(did);
    asked.set(did, answer);
    return answer;
  };
  return { ...powers, resolveDid };
}
