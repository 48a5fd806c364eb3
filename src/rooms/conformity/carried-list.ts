import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { Refusal } from '../../base/errors.ts';
import { screenLimits } from './screen-list.ts';

/** A list that a page carries along, since nothing of it is stored: the file, and its columns in their order. */
export type CarriedList = { name: string; columns: string[]; bytes: Uint8Array };

const head = z.object({ name: z.string().max(300), columns: z.array(z.string().max(200)).max(20_000) });
const MOST_BYTES = screenLimits.bytes + 6_000_000;
const LINE = 0x0a;

/** Base64 of what no compression makes smaller. */
export const CARRIED_LENGTH = Math.ceil(MOST_BYTES * 1.4);

/** One line that tells the name and the columns, then the file; compressed, as text for a field of a form. */
export function carry({ name, columns, bytes }: CarriedList): string {
  const line = Buffer.from(`${JSON.stringify({ name, columns })}\n`);
  return gzipSync(Buffer.concat([line, bytes])).toString('base64url');
}

/**
 * The list that a page sent back. It comes from outside: what is in it is judged as any other file.
 * @throws Refusal wrong-body
 */
export function carried(field: string): CarriedList {
  try {
    const whole = gunzipSync(Buffer.from(field, 'base64url'), { maxOutputLength: MOST_BYTES });
    const end = whole.indexOf(LINE);
    return { ...head.parse(JSON.parse(whole.subarray(0, end).toString())), bytes: whole.subarray(end + 1) };
  } catch {
    throw new Refusal('wrong-body', 400);
  }
}
