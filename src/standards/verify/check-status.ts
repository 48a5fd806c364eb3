import { Refusal } from '../../base/errors.ts';
import { type ReadEntry, readStatus, readStatusEntries } from '../status-list/index.ts';
import { type Credential, issuerId } from '../vc/types.ts';
import { checkSchema } from './check-schema.ts';
import { checkSignature } from './check-signature.ts';
import { checkValidity } from './check-validity.ts';
import type { VerificationPowers } from './powers.ts';
import { readDocument } from './read-document.ts';
import { type Finding, ok, skipped, unknown, wrong } from './report.ts';

/** More entries than this on one credential are not looked up. */
const MOST_ENTRIES = 8;

type Lookup = Extract<ReadEntry, { listUrl: string }>;

/**
 * The status step: every entry is looked up in its list, and the worst answer counts. The list is a credential itself:
 * its proof, issuer and dates are verified before a bit of it is believed. What could not be looked up is unknown, and
 * unknown is not valid.
 */
export async function checkStatus(credential: Credential, powers: VerificationPowers): Promise<Finding> {
  const entries = readStatusEntries(credential);
  if (entries.length === 0) return skipped('status/none');
  if (entries.length > MOST_ENTRIES) return unknown('status/too-many');
  const findings: Finding[] = [];
  for (const entry of entries) findings.push(await checkEntry(entry, issuerId(credential), powers));
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

async function trustedList(
  answer: unknown,
  { listUrl: list }: Lookup,
  issuer: string,
  powers: VerificationPowers,
): Promise<Finding | { credential: Credential }> {
  const distrust = (finding: Finding) => unknown('status/list-not-trusted', { list, problem: finding.code });
  const { finding: format, document } = readDocument(answer);
  if (!document) return distrust(format);
  const { finding: schema, credential } = checkSchema(document);
  if (!credential) return distrust(schema);
  if (issuerId(credential) !== issuer) return unknown('status/list-of-another-issuer', { list });
  const failed = [await checkSignature(credential, powers), checkValidity(credential, powers)].find(
    (finding) => finding.result !== 'ok',
  );
  return failed ? distrust(failed) : { credential };
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
