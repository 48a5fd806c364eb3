import { addProof } from '../../../standards/data-integrity/index.ts';
import type { FormatKind } from './format.ts';
import { unsignedBadge } from './open-badge.ts';

/** Open Badges 3.0 with an `ecdsa-rdfc-2019` proof on P-256, for verifiers that know no Ed25519. */
export const openBadgeEcdsa: FormatKind = {
  format: 'open-badge-ecdsa',
  mediaType: 'application/vc',
  extension: 'json',
  signedWith: { purpose: 'credential', algorithm: 'ES256' },
  async render(award, { signer, now }) {
    const signing = { ...signer, created: now, cryptosuite: 'ecdsa-rdfc-2019' as const };
    return JSON.stringify(await addProof(unsignedBadge(award), signing));
  },
};
