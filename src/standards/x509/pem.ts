import { type Certificate, MAX_CERTIFICATE_BYTES, readCertificate } from './certificate.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
const MAX_PEM_CERTIFICATES = 100;

/**
 * The certificates of a PEM text (RFC 7468 §5) in their order. Undefined when it holds none, one that cannot be read,
 * or more than a hundred. Never throws.
 */
export function readPemCertificates(text: string): Certificate[] | undefined {
  if (text.length > MAX_PEM_CERTIFICATES * MAX_CERTIFICATE_BYTES) return undefined;
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.length === 0 || blocks.length > MAX_PEM_CERTIFICATES) return undefined;
  const certificates = blocks.flatMap(([, body = '']) => readCertificate(Buffer.from(body, 'base64')) ?? []);
  return certificates.length === blocks.length ? certificates : undefined;
}

/** DER as PEM, one block after another. */
export function writePem(label: 'CERTIFICATE' | 'CERTIFICATE REQUEST', ...ders: Uint8Array[]): string {
  return ders
    .map((der) => {
      const lines =
        Buffer.from(der)
          .toString('base64')
          .match(/.{1,64}/g) ?? [];
      return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
    })
    .join('');
}
