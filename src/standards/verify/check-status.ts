import { Refusal } from '../../base/errors.ts';
import { type ReadEntry, readStatus, readStatusEntries } from '../status-list/index.ts';
import { type Credential, issuerId } from '../vc/types.ts';
import { isCredential } from '../vc/validate.ts';
import { checkTokenStatus } from './check-token-status.ts';
import { checkValidity } from './check-validity.ts';
import type { OpenedCredential, Signatory } from './envelope.ts';
import { openDocument } from './open.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, skipped, unknown, wrong } from './report.ts';

/** More entries than this on one credential are not looked up. */
const MOST_ENTRIES = 8;

type Lookup = Extract<ReadEntry, { listUrl: string }>;

/**
 * The status step: every entry is looked up in its list, and the worst answer counts. The list is signed itself: its
 * proof, issuer and dates are verified before a bit of it is believed. What could not be looked up is unknown, and
 * unknown is not valid.
 */
export async function checkStatus(
  { status }: OpenedCredential,
  by: Signatory,
  powers: VerificationPowers,
): Promise<Finding> {
  if (status.kind === 'none') return skipped('status/none');
  if (status.kind === 'token') return checkTokenStatus(status, by, powers);
  const entries = readStatusEntries(status.credential as Credential);
  if (entries.length === 0) return skipped('status/none');
  if (entries.length > MOST_ENTRIES) return unknown('status/too-many');
  const findings: Finding[] = [];
  for (const entry of entries) findings.push(await checkEntry(entry, by.id, powers));
  return worst(findings) ?? ok('status/ok', { count: entries.length });
}

function worst(findings: readonly Finding[]): Finding | undefined {
  return (
    findings.find((finding) => finding.code === 'status/revoked') ??
    findings.find((finding) => finding.result === 'error') ??
    findings.find((finding) => finding.result !== 'ok')
  );
}

async function checkEntry(entry: ReadEntry, issuer: string, powers: VerificationPowers): Promise<Finding> {
  if ('problem' in entry) return unknown(`status/${entry.problem}`);
  const list = entry.listUrl;
  let answer: unknown;
  try {
    answer = await powers.fetchStatusList(list);
  } catch {
    return unknown('status/unreachable', { list });
  }
  const trusted = await trustedList(answer, entry, issuer, powers);
  return 'result' in trusted ? trusted : readEntryIn(trusted.credential, entry);
}

/** A list may come in another envelope than the credential: with a proof in it, or as a JWT. */
async function trustedList(
  answer: unknown,
  { listUrl: list }: Lookup,
  issuer: string,
  powers: VerificationPowers,
): Promise<Finding | { credential: Credential }> {
  const distrust = (finding: Finding) => unknown('status/list-not-trusted', { list, problem: finding.code });
  const { format, opened } = openDocument(answer);
  if (!opened) return distrust(format);
  if (opened.schema.result !== 'ok') return distrust(opened.schema);
  if (!isCredential(opened.claims))
    return unknown('status/list-malformed', { list, problem: 'not-a-credential' });
  if (issuerId(opened.claims) !== issuer) return unknown('status/list-of-another-issuer', { list });
  const { finding } = await opened.checkSignature(powers);
  const failed = [finding, checkValidity(opened, powers)].find(({ result }) => result !== 'ok');
  return failed ? distrust(failed) : { credential: opened.claims };
}

function readEntryIn(credential: Credential, entry: Lookup): Finding {
  const { listUrl: list, purpose } = entry;
  try {
    if (!readStatus(credential, entry)) return ok('status/ok', { count: 1 });
    return wrong(purpose === 'revocation' ? 'status/revoked' : 'status/suspended', { list });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'status-list/purpose') return unknown('status/wrong-purpose', { list, purpose });
    return unknown('status/list-malformed', { list, problem: error.code });
  }
}
