import type { JsonObject } from '../json.ts';
import { checkEndorsements } from './check-endorsements.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkStatus } from './check-status.ts';
import { checkValidity } from './check-validity.ts';
import type { Envelope, OpenedCredential, SignatureAnswer } from './envelope.ts';
import { openDocument } from './open.ts';
import type { VerificationPowers } from './powers.ts';
import {
  concludeReport,
  type Finding,
  ok,
  skipped,
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
  endorsements: skipped('endorsements/not-checked'),
  stacking: skipped('stacking/not-checked'),
};

/** A report, what the document says (to be shown as its claims, whatever the verdict), and how it was secured. */
export type VerifiedDocument = {
  report: VerificationReport;
  claims: JsonObject | null;
  envelope: Envelope['name'] | null;
};

/** `verifyDocument` for those who want the report alone. */
export async function verifyCredential(
  input: unknown,
  powers: VerificationPowers,
): Promise<VerificationReport> {
  return (await verifyDocument(input, powers)).report;
}

/**
 * Verifies a credential in any of the envelopes this library reads, step by step. Nothing is fetched for a document
 * whose own form is wrong, and no status list before the signature is right. It never throws for anything about the
 * document: that is what the report says.
 * @param input the credential as parsed JSON, text or bytes (10 MB at most).
 */
export async function verifyDocument(input: unknown, powers: VerificationPowers): Promise<VerifiedDocument> {
  const { envelope = null, format, opened } = openDocument(input);
  if (!opened) return { report: conclude({ ...NOTHING_CHECKED, format }), claims: null, envelope };
  const { schema } = opened;
  if (schema.result === 'error') {
    return { report: conclude({ ...NOTHING_CHECKED, format, schema }), claims: opened.claims, envelope };
  }
  const checked = await checkReadable(input, opened, { format, schema }, rememberingDids(powers));
  return { ...checked, envelope };
}

async function checkReadable(
  input: unknown,
  opened: OpenedCredential,
  before: Pick<Findings, 'format' | 'schema'>,
  powers: VerificationPowers,
): Promise<Omit<VerifiedDocument, 'envelope'>> {
  const { finding: signature, by, learned = {} } = await signatureOf(input, opened, powers);
  const claims = learned.claims ?? opened.claims;
  const validity = checkValidity({ ...opened, ...learned }, powers);
  const findings: Findings = { ...NOTHING_CHECKED, ...before, signature, validity };
  if (signature.result !== 'ok' || !by) return { report: conclude(findings), claims };
  const { finding: issuer, facts } = await checkIssuer(by, claims, powers);
  findings.issuer = issuer;
  findings.status = learned.status ?? (await checkStatus(opened, by, powers));
  findings.endorsements = await checkEndorsements(claims, powers);
  findings.stacking = (await powers.checkStacking?.(claims)) ?? skipped('stacking/none');
  return { report: conclude(findings, { did: by.id, facts }), claims };
}

/** What was provably signed before its key fell into wrong hands stays valid: it is judged as of that day. */
async function signatureOf(
  input: unknown,
  opened: OpenedCredential,
  powers: VerificationPowers,
): Promise<SignatureAnswer> {
  const answer = await opened.checkSignature(powers);
  if (answer.finding.code !== 'signature/key-revoked') return answer;
  const proven = await powers.signedBefore?.(input);
  if (!proven) return answer;
  const then = await opened.checkSignature({ ...powers, now: proven.at, resolveDid: proven.resolveDid });
  if (then.finding.result !== 'ok') return answer;
  const params = { ...then.finding.params, at: proven.at.toISOString() };
  const by = then.by && { ...then.by, signedAt: then.by.signedAt ?? proven.at };
  return { ...then, ...(by && { by }), finding: ok('signature/ok-before-compromise', params) };
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
