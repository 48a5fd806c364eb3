import { addBaseProof } from '../../../standards/data-integrity/index.ts';
import type { AchievementCredential } from '../../../standards/open-badges/index.ts';
import type { FormatKind } from './format.ts';
import { unsignedBadge } from './open-badge.ts';

/** What is shown whatever else the holder leaves out: without it nothing could be verified or understood. */
export const mandatoryParts = [
  '/issuer',
  '/name',
  '/validFrom',
  '/validUntil',
  '/credentialStatus',
  '/credentialSchema',
  '/credentialSubject/achievement/id',
  '/credentialSubject/achievement/name',
  '/credentialSubject/achievement/description',
  '/credentialSubject/achievement/criteria',
] as const;

/**
 * Open Badges 3.0 with an `ecdsa-sd-2023` base proof, from which the holder derives badges that show only a part. Slow
 * to make, and for few: made when it is asked for.
 */
export const openBadgeSd: FormatKind = {
  format: 'open-badge-sd',
  mediaType: 'application/vc',
  extension: 'json',
  signedWith: { purpose: 'credential', algorithm: 'ES256' },
  whenAsked: true,
  async render(award, { signer, now }) {
    const badge = withoutLists(unsignedBadge(award));
    const mandatory = mandatoryParts.filter(
      (part) => part !== '/validUntil' || badge.validUntil !== undefined,
    );
    return JSON.stringify(await addBaseProof(badge, { ...signer, created: now, mandatory }));
  },
};

/**
 * The cryptosuite has no way to hide a part of what stands in an ordered list (Data Integrity ECDSA Cryptosuites 1.0
 * §3.4.1 skolemises nodes only). Of a badge that is the grades which a scale has.
 */
function withoutLists(badge: AchievementCredential): AchievementCredential {
  const { credentialSubject: subject } = badge;
  const { resultDescription } = subject.achievement;
  if (!resultDescription) return badge;
  const plain = resultDescription.map(({ allowedValue: _, ...description }) => description);
  const achievement = { ...subject.achievement, resultDescription: plain };
  return { ...badge, credentialSubject: { ...subject, achievement } };
}
