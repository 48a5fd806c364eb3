import type { Envelope } from '../envelope.ts';
import { dataIntegrityEnvelope } from './data-integrity.ts';
import { edcEnvelope } from './edc.ts';

/** All ways of securing a credential that this library reads, the particular before the general. */
export const envelopes: readonly Envelope[] = [edcEnvelope, dataIntegrityEnvelope];
