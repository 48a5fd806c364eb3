import { signVcJwt } from '../../../standards/jose/index.ts';
import type { FormatKind } from './format.ts';
import { unsignedBadge } from './open-badge.ts';

/** Open Badges 3.0 as a signed JWT (Open Badges 3.0 §8.2), ES256. */
export const openBadgeJwt: FormatKind = {
  format: 'open-badge-jwt',
  mediaType: 'application/vc+jwt',
  extension: 'jwt',
  signedWith: { purpose: 'credential', algorithm: 'ES256' },
  render: (award, { signer }) => signVcJwt(unsignedBadge(award), signer),
};
