import type { Envelope } from '../envelope.ts';
import { dataIntegrityEnvelope } from './data-integrity.ts';
import { edcEnvelope } from './edc.ts';
import { jwtEnvelope } from './jwt.ts';
import { openBadges2Envelope } from './open-badges-2.ts';
import { sdJwtEnvelope } from './sd-jwt.ts';

/** All ways of securing a credential that this library reads, the particular before the general. */
export const envelopes: readonly Envelope[] = [
  edcEnvelope,
  sdJwtEnvelope,
  openBadges2Envelope,
  jwtEnvelope,
  dataIntegrityEnvelope,
];
