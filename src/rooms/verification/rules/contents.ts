import { extractFromPng, extractFromSvg } from '../../../standards/baked/index.ts';
import { extractFromPdf } from '../../../standards/pdf/index.ts';
import { readQr } from '../../../standards/qr/index.ts';

/** The largest file that is taken, in bytes; in an API call it is base64. */
export const LARGEST_FILE = 8_000_000;

/** What a file turned out to hold: the credential's text, or nothing that could be one. */
export type Contents =
  | { text: string }
  | { refused: 'verification/no-credential-in-picture' | 'verification/no-credential-in-pdf' };

/**
 * Finds the credential in a file by what the file is, whatever its name says: in a PNG the baked badge or else the QR
 * code, in an SVG the baked badge, in a PDF the embedded document; any other file is taken as text.
 * @param bytes at most what the form lets through; nothing in them is trusted
 */
export function contentsOf(bytes: Uint8Array): Contents {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  if (start.startsWith('\x89PNG'))
    return found(extractFromPng(bytes) ?? readQr(bytes), 'verification/no-credential-in-picture');
  if (pdfIn(bytes)) return found(extractFromPdf(bytes), 'verification/no-credential-in-pdf');
  const text = Buffer.from(bytes).toString('utf8');
  const isPicture = /^\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)/i.test(start.replace(/^\u00ef\u00bb\u00bf/, ''));
  return isPicture ? found(extractFromSvg(text), 'verification/no-credential-in-picture') : { text };
}

/** A PDF itself, whose pages can say something else than the credential in it. */
export function pdfIn(bytes: Uint8Array): Uint8Array | undefined {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? bytes : undefined;
}

function found<C extends string>(text: string | undefined, refused: C): { text: string } | { refused: C } {
  return text === undefined ? { refused } : { text };
}
