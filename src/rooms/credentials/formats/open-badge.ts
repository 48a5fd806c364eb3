import { addProof } from '../../../standards/data-integrity/index.ts';
import { renderAchievementCredential } from '../../../standards/open-badges/index.ts';
import { statusEntries } from '../status/entries.ts';
import type { FormatKind } from './format.ts';

/** Open Badges 3.0 on VC 2.0 with an `eddsa-rdfc-2022` proof: what every institution issues. */
export const openBadge: FormatKind = {
  format: 'open-badge',
  mediaType: 'application/vc',
  extension: 'json',
  signedWith: { purpose: 'credential', algorithm: 'EdDSA' },
  async render({ id, record, salt, status }, { signer, now }) {
    const unsigned = renderAchievementCredential(record, {
      id: `urn:uuid:${id}`,
      salt,
      status: statusEntries(status),
    });
    return JSON.stringify(await addProof(unsigned, { ...signer, created: now }));
  },
};
