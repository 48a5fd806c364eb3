import { addProof } from '../../../standards/data-integrity/index.ts';
import {
  type AchievementCredential,
  renderAchievementCredential,
} from '../../../standards/open-badges/index.ts';
import { statusEntries } from '../status/entries.ts';
import type { AwardToRender, FormatKind } from './format.ts';

/** The award as an Open Badge 3.0 before it is signed: the same in all ways of signing it. */
export function unsignedBadge({ id, record, salt, status }: AwardToRender): AchievementCredential {
  return renderAchievementCredential(record, {
    id: `urn:uuid:${id}`,
    salt,
    status: statusEntries(status),
  });
}

/** Open Badges 3.0 on VC 2.0 with an `eddsa-rdfc-2022` proof: what every institution issues. */
export const openBadge: FormatKind = {
  format: 'open-badge',
  mediaType: 'application/vc',
  extension: 'json',
  signedWith: { purpose: 'credential', algorithm: 'EdDSA' },
  async render(award, { signer, now }) {
    return JSON.stringify(await addProof(unsignedBadge(award), { ...signer, created: now }));
  },
};
