import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import type { VerificationPowers } from '../../../standards/verify/index.ts';
import { type Certificate, readCertificate, validateChain } from '../../../standards/x509/index.ts';
import { type AnchorPurpose, certificateTitle, fingerprintOf } from '../rules/anchor.ts';
import { qualityNumber } from '../rules/quality-register.ts';
import { anchorsFor } from '../store/anchors.ts';
import { findQualityInstitution } from '../store/quality-register.ts';

type Anchored = { own: Certificate; name: string; source: string };

/** What the platform's trusted certificates say of chains; nothing is fetched for it. */
export function trustPowers(
  platform: Platform,
): Required<Pick<VerificationPowers, 'knownCertificate' | 'knownTimestamp' | 'knownQuality'>> {
  return {
    async knownCertificate(chain, at) {
      const found = await anchorOf(platform, 'seal', chain, at);
      if (!found) return null;
      const { subject } = found.own;
      const name = subject.organizationName ?? certificateTitle(found.own);
      return { name, authority: found.name, source: found.source };
    },
    async knownQuality(identifier) {
      const number = qualityNumber(identifier);
      if (number === undefined) return null;
      const found = await inTransaction(platform.database, theProgram, (tx) =>
        findQualityInstitution(tx, number),
      );
      return found ? { name: found.name, domains: found.domains.join(' '), identifier } : null;
    },
    knownTimestamp: async (chain, at) => Boolean(await anchorOf(platform, 'timestamp', chain, at)),
  };
}

/** The trusted certificate that a chain (DER, the signatory's own first) led to at a moment. */
async function anchorOf(
  platform: Platform,
  use: AnchorPurpose,
  chain: readonly Uint8Array[],
  at: Date,
): Promise<Anchored | undefined> {
  const certificates = chain.slice(0, 20).flatMap((der) => readCertificate(der) ?? []);
  const [own] = certificates;
  if (!own) return undefined;
  const issuers = [...new Set(certificates.map(({ issuerBytes }) => issuerBytes))];
  const fingerprints = certificates.map(fingerprintOf);
  const kept = await inTransaction(platform.database, theProgram, (tx) =>
    anchorsFor(tx, use, { at, issuers, fingerprints }),
  );
  const anchors = kept.flatMap(({ certificate }) => readCertificate(certificate) ?? []);
  const answer = validateChain(chain, { anchors, at, use });
  const anchor = answer.ok
    ? kept.find(({ certificate }) => Buffer.from(certificate).equals(answer.anchor.der))
    : undefined;
  return anchor && { own, name: anchor.name, source: anchor.source };
}
