import { CREDENTIALS_V2 } from '../contexts.ts';
import { dateTimeStamp } from '../vc/date-time.ts';
import type { Credential } from '../vc/types.ts';
import { encodeBitstring } from './bitstring.ts';
import type { StatusPurpose } from './entry.ts';

/** What a status list is made of. `url` is where it is published; `ttlMilliseconds` how long it may be cached. */
export type StatusListContent = {
  url: string;
  issuer: string;
  purpose: StatusPurpose;
  bits: Uint8Array;
  validFrom: Date;
  validUntil?: Date;
  ttlMilliseconds?: number;
};

/** The BitstringStatusListCredential, still without proof (Bitstring Status List 1.0 §2.2). */
export function buildStatusListCredential(content: StatusListContent): Credential {
  const { url, issuer, purpose, bits, validFrom, validUntil, ttlMilliseconds } = content;
  return {
    '@context': [CREDENTIALS_V2],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: dateTimeStamp(validFrom),
    ...(validUntil && { validUntil: dateTimeStamp(validUntil) }),
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBitstring(bits),
      ...(ttlMilliseconds !== undefined && { ttl: ttlMilliseconds }),
    },
  };
}
