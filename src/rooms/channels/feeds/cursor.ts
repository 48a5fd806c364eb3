import { Refusal } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import type { Place } from '../store/public.ts';

/** Where the next page begins, as callers hand it back. */
export function cursorOf({ institution, id }: Place): string {
  return Buffer.from(JSON.stringify([institution, id])).toString('base64url');
}

/** @throws Refusal 'channels/wrong-cursor' for what `cursorOf` has not made */
export function placeOf(cursor: string | undefined): Place | null {
  if (!cursor) return null;
  try {
    const [institution, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (typeof institution === 'string' && typeof id === 'string' && isId(id)) return { institution, id };
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('channels/wrong-cursor', 422);
}
