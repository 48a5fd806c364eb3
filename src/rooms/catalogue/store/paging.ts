import { Refusal } from '../../../base/errors.ts';
import { sql } from '../../../platform/database/index.ts';

type Fragment = ReturnType<typeof sql>;

/** How a list may be ordered: the SQL of a value that is never null, its type, and the direction. */
export type Order = {
  readonly by: Fragment;
  readonly type: 'text' | 'numeric' | 'timestamptz';
  readonly descending: boolean;
};

/** Where a page of a list ended: the value it was ordered by, and the row's id. */
export type Place = { value: string | number; id: string };

/** An opaque cursor that begins after a place in one order; another order does not understand it. */
export function cursorOf(order: string, { value, id }: Place): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** @throws Refusal 'catalogue/wrong-cursor' when it was not made by `cursorOf` for this order */
export function placeOf(order: string, cursor: string | null | undefined): Place | null {
  if (!cursor) return null;
  try {
    const [of, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [
      string,
      string | number,
      string,
    ];
    const known =
      of === order && (typeof value === 'string' || typeof value === 'number') && /^[0-9a-f-]{36}$/.test(id);
    if (known) return { value, id };
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('catalogue/wrong-cursor', 422);
}

/** The condition of the rows behind a place, and the order itself. */
export function paged(
  { by, type, descending }: Order,
  place: Place | null,
): { after: Fragment; orderBy: Fragment } {
  const direction = descending ? sql`desc` : sql`asc`;
  const beyond = descending ? sql`<` : sql`>`;
  const cast = sql.raw(type);
  return {
    after: place
      ? sql`(${by}, id) ${beyond} (${String(place.value)}::${cast}, ${place.id}::uuid)`
      : sql`true`,
    orderBy: sql`${by} ${direction}, id ${direction}`,
  };
}
