import { createHash, X509Certificate } from 'node:crypto';
import type { Timestamped } from '../timestamp/index.ts';
import { checkDetached, derLength } from './cms.ts';
import { LARGEST_PDF } from './extract-pdf.ts';

/** Why a seal does not hold. */
export type SealProblem =
  /** Bytes were added after it, or it does not cover the file from the first byte to the last. */
  | 'pdf-seal/not-whole'
  /** Something it covers was changed. */
  | 'pdf-seal/changed'
  /** The signature is not by the key of its certificate. */
  | 'pdf-seal/wrong-signature'
  /** A time stamp of it is wrong, or belongs to another seal. */
  | 'pdf-seal/wrong-timestamp'
  /** It cannot be read, or signs in a way that is not supported. */
  | 'pdf-seal/unsupported';

/** What a certificate says of its owner. Whether to believe it is decided by anchors of trust, not here. */
export type CertificateFacts = { subject: string; issuer: string; validFrom: Date; validUntil: Date };

/**
 * What was found out about the seal of a PDF. `certificates` as DER, the signatory's own first. Whether to believe the
 * time stamps is decided by anchors of trust, not here.
 */
export type PdfSeal =
  | { state: 'none' }
  | { state: 'broken'; problem: SealProblem }
  | {
      state: 'intact';
      certificates: readonly Uint8Array[];
      facts: CertificateFacts;
      isInTime: boolean;
      timestamps: readonly Timestamped[];
    };

/** More seals than any certificate has. */
const MOST_SEALS = 10;

/**
 * Checks the seal of a PDF (ISO 32000-2 §12.8.3, ETSI EN 319 142-1): the one that covers the whole file has to be
 * right; bytes added later break it, because what a reader sees could have been changed by them. Never throws.
 * @param now decides `isInTime`: whether the certificate is valid at that moment
 */
export function verifyPdfSeal(bytes: Uint8Array, now: Date): PdfSeal {
  if (bytes.length > LARGEST_PDF) return { state: 'broken', problem: 'pdf-seal/unsupported' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ranges = rangesIn(file);
  if (ranges.length === 0) {
    const hasOne = file.includes('/ByteRange');
    return hasOne ? { state: 'broken', problem: 'pdf-seal/unsupported' } : { state: 'none' };
  }
  const whole = ranges.find((range) => isWhole(file, range));
  if (!whole) return { state: 'broken', problem: 'pdf-seal/not-whole' };
  return check(file, whole, now);
}

type Range = readonly [number, number, number, number];

function rangesIn(file: Buffer): Range[] {
  const ranges: Range[] = [];
  for (let at = file.indexOf('/ByteRange'); at !== -1; at = file.indexOf('/ByteRange', at + 1)) {
    const found =
      /^\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,40}\]/.exec(
        file.toString('latin1', at, at + 200),
      );
    if (found) ranges.push(found.slice(1, 5).map(Number) as unknown as Range);
    if (ranges.length === MOST_SEALS) break;
  }
  return ranges;
}

/** From the first byte to the last, and nothing left out but one hexadecimal text. */
function isWhole(file: Buffer, [start, before, after, rest]: Range): boolean {
  if (start !== 0 || after <= before + 2 || after + rest !== file.length) return false;
  return file[before] === 0x3c && file[after - 1] === 0x3e;
}

function check(file: Buffer, [, before, after]: Range, now: Date): PdfSeal {
  const seal = sealIn(file.toString('latin1', before + 1, after - 1));
  if (!seal) return { state: 'broken', problem: 'pdf-seal/unsupported' };
  const digest = createHash('sha256').update(file.subarray(0, before)).update(file.subarray(after)).digest();
  const checked = checkDetached(seal, digest);
  if (!checked.isGood) return { state: 'broken', problem: problems[checked.problem] };
  const facts = factsOf(checked.certificates[0]!);
  return {
    state: 'intact',
    certificates: checked.certificates,
    facts,
    isInTime: facts.validFrom <= now && now <= facts.validUntil,
    timestamps: checked.timestamps,
  };
}

/** The seal itself; behind it nothing but zeros may stand, or something could be hidden there. */
function sealIn(hex: string): Uint8Array | undefined {
  if (hex.length > 400_000 || !/^[\da-fA-F]*$/.test(hex) || hex.length % 2) return undefined;
  const bytes = Buffer.from(hex, 'hex');
  const length = derLength(bytes);
  if (!length || bytes.subarray(length).some((byte) => byte !== 0)) return undefined;
  return bytes.subarray(0, length);
}

const problems = {
  unreadable: 'pdf-seal/unsupported',
  unsupported: 'pdf-seal/unsupported',
  changed: 'pdf-seal/changed',
  'wrong-certificate': 'pdf-seal/wrong-signature',
  'wrong-signature': 'pdf-seal/wrong-signature',
  'wrong-timestamp': 'pdf-seal/wrong-timestamp',
} as const satisfies Record<string, SealProblem>;

function factsOf(der: Uint8Array): CertificateFacts {
  const { subject, issuer, validFrom, validTo } = new X509Certificate(der);
  return { subject, issuer, validFrom: new Date(validFrom), validUntil: new Date(validTo) };
}
