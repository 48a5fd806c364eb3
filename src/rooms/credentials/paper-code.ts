import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../base/ids.ts';
import type { Platform } from '../../platform/actions/index.ts';

type Place = { institution: string; id: Id };
const MAC_BYTES = 16;

/**
 * What the QR code of a certificate says of its award: where it is, with 128 bits that nobody can make up. It follows from
 * the program's root secret, so that nothing is kept of it and a certificate that is made anew says the same.
 */
export function paperCode({ secrets }: Pick<Platform, 'secrets'>, { institution, id }: Place): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return `${institution}-${Buffer.concat([bytes, mac(secrets, { institution, id })]).toString('base64url')}`;
}

/** The award that a code is of; null where it was not made here. */
export function readPaperCode({ secrets }: Pick<Platform, 'secrets'>, code: string): Place | null {
  const [, institution, text] = /^(\d{5})-([\w-]{43})$/.exec(code) ?? [];
  if (!institution || !text) return null;
  const bytes = Buffer.from(text, 'base64url');
  const id = bytes
    .subarray(0, MAC_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const place = { institution, id };
  return timingSafeEqual(bytes.subarray(MAC_BYTES), mac(secrets, place)) ? place : null;
}

function mac(secrets: Platform['secrets'], { institution, id }: Place): Buffer {
  const key = secrets.derive('certificate-codes');
  return createHmac('sha256', key).update(`${institution}:${id}`).digest().subarray(0, MAC_BYTES);
}
