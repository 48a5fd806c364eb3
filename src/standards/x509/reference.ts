import { Constructed, fromBER, Integer, Sequence } from 'asn1js';
import type { Certificate } from './certificate.ts';

/** A certificate by its issuer and serial number: IssuerSerial (RFC 5035 §5), DER. */
export function certificateReference({ issuerBytes, serial }: Certificate): Uint8Array {
  const name = fromBER(Uint8Array.from(Buffer.from(issuerBytes, 'hex')).buffer).result;
  const directoryName = new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [name] });
  const number = Integer.fromBigInt(`0x${serial}`);
  const reference = new Sequence({ value: [new Sequence({ value: [directoryName] }), number] });
  return new Uint8Array(reference.toBER());
}
