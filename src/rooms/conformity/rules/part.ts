import { gunzipSync, gzipSync } from 'node:zlib';
import type { ListRow } from '../../offerings/index.ts';

/** Rows of one part: read, judged and written in well under a second. */
export const PART = 500;

/** So many bytes of compressed rows at most: what unpacks to more was not packed here. */
const MOST_BYTES = 400_000_000;

/** Rows as they were read from a file, small enough to be kept. */
export function packRows(rows: readonly ListRow[]): Uint8Array {
  return gzipSync(JSON.stringify(rows), { level: 4 });
}

export function unpackRows(part: Uint8Array): ListRow[] {
  return JSON.parse(gunzipSync(part, { maxOutputLength: MOST_BYTES }).toString()) as ListRow[];
}
