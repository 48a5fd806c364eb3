import { type Certificate, readCertificate, readPemCertificates } from '../../../standards/x509/index.ts';

/** What a certificate is believed for: seals of issuers, or time stamps. */
export const anchorPurposes = ['seal', 'timestamp'] as const;
export type AnchorPurpose = (typeof anchorPurposes)[number];

/** The largest file of certificates, in bytes: a hundred of them as PEM. */
export const MOST_ANCHOR_BYTES = 500_000;

/**
 * The certificates in a file: PEM, with one or several in it, or one as DER. Undefined when it holds anything else.
 * Never throws.
 */
export function readAnchors(bytes: Uint8Array): Certificate[] | undefined {
  const single = readCertificate(bytes);
  return single ? [single] : readPemCertificates(Buffer.from(bytes).toString('latin1'));
}

/** How a certificate is called where it is listed. */
export function certificateTitle({ subject }: Certificate): string {
  const { commonName, organizationName, organizationalUnit } = subject;
  const names = [commonName, organizationName === commonName ? undefined : organizationName];
  const title = names.filter(Boolean).join(', ') || organizationalUnit || subject.serialNumber || '–';
  return title.slice(0, 300);
}

/** The SHA-256 of a certificate in hexadecimal, as it is published beside certificates. */
export function fingerprintOf({ thumbprint }: Certificate): string {
  return Buffer.from(thumbprint, 'base64url').toString('hex');
}

export type AnchorState = 'trusted' | 'expired' | 'withdrawn';

export function anchorState(
  { notAfter, withdrawnAt }: { notAfter: Date; withdrawnAt: Date | null },
  now: Date,
): AnchorState {
  if (withdrawnAt) return 'withdrawn';
  return notAfter < now ? 'expired' : 'trusted';
}
