import { BitString } from 'asn1js';
import { BasicConstraints, Extension, ExtKeyUsage } from 'pkijs';
import { type KeyUsage, keyUsages } from './certificate.ts';

/** What a certificate's key may be used for. */
export type CertificateLimits = {
  /** An authority, which may sign certificates; with how many other authorities below it. */
  authority?: { pathLength?: number };
  keyUsage?: readonly KeyUsage[];
  /** Object identifiers. */
  extendedKeyUsage?: readonly string[];
};

/** The limits as critical extensions (RFC 5280 §4.2.1.3, 4.2.1.9, 4.2.1.12). */
export function extensionsOf({ authority, keyUsage, extendedKeyUsage }: CertificateLimits): Extension[] {
  const extensions = [extension('2.5.29.19', true, basicConstraints(authority))];
  if (keyUsage) extensions.push(extension('2.5.29.15', true, usageBits(keyUsage)));
  if (extendedKeyUsage) {
    const purposes = new ExtKeyUsage({ keyPurposes: [...extendedKeyUsage] });
    extensions.push(extension('2.5.29.37', true, purposes.toSchema().toBER()));
  }
  return extensions;
}

function basicConstraints(authority: CertificateLimits['authority']): ArrayBuffer {
  const length = authority?.pathLength;
  return new BasicConstraints({
    cA: authority !== undefined,
    ...(length !== undefined && { pathLenConstraint: length }),
  })
    .toSchema()
    .toBER();
}

function usageBits(wanted: readonly KeyUsage[]): ArrayBuffer {
  const bytes = new Uint8Array(2);
  for (const usage of wanted) {
    const bit = keyUsages.indexOf(usage);
    bytes[bit >> 3] = bytes[bit >> 3]! | (0x80 >> (bit & 7));
  }
  const needed = bytes[1] === 0 ? bytes.slice(0, 1) : bytes;
  const last = needed[needed.length - 1]!;
  // DER wants the zeros at the end left out (X.690 §11.2.2).
  const unusedBits = last === 0 ? 0 : 31 - Math.clz32(last & -last);
  return new BitString({ valueHex: needed.buffer, unusedBits }).toBER();
}

function extension(extnID: string, critical: boolean, value: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue: value });
}
