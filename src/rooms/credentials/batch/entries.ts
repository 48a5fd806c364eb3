import { randomInt } from 'node:crypto';
import type { Platform } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { StatusPlace } from '../formats/format.ts';
import { LIST_ENTRIES, MOST_USED } from '../status/lists.ts';
import { freeEntries } from '../store/batch-awards.ts';
import { insertList, nextListNumber, openList } from '../store/status-lists.ts';
import { listAddress } from './shared.ts';

/** A quarter of a list stays free, so that of so many random numbers enough are. */
const CANDIDATES = 6;

/**
 * Random free entries for `count` awards, all in the list that is open; fewer where it has no room for more. A full one
 * is followed by the next.
 */
export async function pickEntries(
  tx: Tx,
  platform: Platform,
  institution: string,
  count: number,
): Promise<StatusPlace[]> {
  const open = await openList(tx, institution);
  const isFull = open !== undefined && open.used >= MOST_USED;
  const number = open && !isFull ? open.number : await nextListNumber(tx, institution);
  const url = open && !isFull ? open.url : listAddress(platform, institution, number);
  if (!open || isFull) await insertList(tx, institution, { number, url, entries: LIST_ENTRIES });
  const candidates = new Set(Array.from({ length: count * CANDIDATES }, () => randomInt(LIST_ENTRIES)));
  const room = isFull || !open ? count : Math.min(count, MOST_USED - open.used);
  const free = await freeEntries(tx, institution, number, [...candidates], Math.max(room, 1));
  return free.map((index) => ({ institution, list: number, index, url }));
}
