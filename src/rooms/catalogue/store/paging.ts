import { Refusal } from '../../../base/errors.ts';
import { sql } from '../../../platform/database/index.ts';
import { type Cut, isCut } from '../rules/search/cut.ts';

type Fragment = ReturnType<typeof sql>;

/** How the results may be ordered: the SQL of a value that is never null, its type, and the direction. */
export type Order = {
  readonly by: Fragment;
  readonly type: 'text' | 'numeric' | 'timestamptz';
  readonly descending: boolean;
};

/** Where a page of results ended: the value it was ordered by, the offering's id, and what of the matches was looked at. */
export type Place = { value: string | number; id: string; cut: Cut | null };

/** An opaque cursor that begins after a place in one order; another order does not understand it. */
export function cursorOf(order: string, { value, id, cut }: Place): string {
  return Buffer.from(JSON.stringify([order, value, id, cut])).toString('base64url');
}

/** @throws Refusal 'catalogue/wrong-cursor' when it was not made by `cursorOf` for this order */
export function placeOf(order: Order, name: string, cursor: string | null | undefined): Place | null {
  if (!cursor) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read) && read[0] === name) {
      const [, value, id, cut] = read;
      if (isValue(order, value) && isUuid(id) && (cut === null || isCut(cut))) return { value, id, cut };
    }
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('catalogue/wrong-cursor', 422);
}

function isValue({ type }: Order, value: unknown): value is string | number {
  if (type === 'numeric') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || value.includes('\0')) return false;
  return type === 'text' || isTime(value);
}

/** As `cursorOf` wrote it: much else that JavaScript takes for a time is none to a database. */
function isTime(value: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

const isUuid = (id: unknown): id is string =>
  typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** The condition of the rows behind a place, and the order itself. */
export function paged(
  { by, type, descending }: Order,
  place: Place | null,
): { after: Fragment; orderBy: Fragment } {
  const direction = descending ? sql`desc` : sql`asc`;
  const beyond = descending ? sql`<` : sql`>`;
  return {
    after: place
      ? sql`(${by}, offering_id) ${beyond} (${String(place.value)}::${sql.raw(type)}, ${place.id}::uuid)`
      : sql`true`,
    orderBy: sql`${by} ${direction}, offering_id ${direction}`,
  };
}
