import type { Id } from '../../base/ids.ts';
import { dayIn } from '../../base/time.ts';
import type { Work } from '../../platform/actions/index.ts';
import type { Tx } from '../../platform/database/index.ts';

/** What of the catalogue has changed. `today` is YYYY-MM-DD in the program's time zone. */
export type Publication = { institution: string; offering: Id; today: string };

/** What higher rooms do in the same transaction in which what everybody sees of an offering changes. */
export type PublicationKeeper = {
  /** Published, published again, withdrawn; or one of its implementations is another. */
  changed(tx: Tx, publication: Publication): Promise<void>;
  /** The last seat was taken, or one is free again. */
  seats(tx: Tx, publication: Omit<Publication, 'today'>): Promise<void>;
};

const keepers: PublicationKeeper[] = [];

/** Slot, filled by app.ts. */
export function fillPublications(keeper: PublicationKeeper): void {
  if (!keepers.includes(keeper)) keepers.push(keeper);
}

export async function publicationChanged(
  { tx, now, platform }: Work,
  institution: string,
  offering: Id,
): Promise<void> {
  const today = dayIn(platform.config.TIME_ZONE, now);
  for (const keeper of keepers) await keeper.changed(tx, { institution, offering, today });
}

export async function seatsChanged(tx: Tx, institution: string, offering: Id): Promise<void> {
  for (const keeper of keepers) await keeper.seats(tx, { institution, offering });
}
