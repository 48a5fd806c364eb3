import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Configuration } from '../../../standards/openid4vci/index.ts';

/** What a holder lets a wallet fetch. */
export type Offer = {
  id: Id;
  holder: Id;
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
  fetchedAt: Date | null;
  redeemedAt: Date | null;
  stoppedAt: Date | null;
};

export type OfferItem = {
  institution: string;
  award: Id;
  configuration: Configuration;
  deliveredAt: Date | null;
  event: string | null;
};

const columns = sql`id, holder_id as holder, attempts, created_at as "createdAt", expires_at as "expiresAt",
  fetched_at as "fetchedAt", redeemed_at as "redeemedAt", stopped_at as "stoppedAt"`;

export async function insertOffer(
  tx: Tx,
  offer: Pick<Offer, 'id' | 'holder' | 'createdAt' | 'expiresAt'> & { redeemedAt?: Date },
  items: readonly Pick<OfferItem, 'institution' | 'award' | 'configuration'>[],
): Promise<void> {
  await sql`insert into wallet_offers (id, holder_id, created_at, expires_at, redeemed_at)
    values (${offer.id}, ${offer.holder}, ${offer.createdAt}, ${offer.expiresAt}, ${offer.redeemedAt ?? null})`.execute(
    tx,
  );
  await insertItems(tx, offer, items);
}

async function insertItems(
  tx: Tx,
  offer: Pick<Offer, 'id' | 'holder'>,
  items: readonly Pick<OfferItem, 'institution' | 'award' | 'configuration'>[],
): Promise<void> {
  await sql`insert into wallet_offer_items (institution_id, offer_id, award_id, configuration, holder_id)
    select item ->> 'institution', ${offer.id}, (item ->> 'award')::uuid, item ->> 'configuration', ${offer.holder}
    from jsonb_array_elements(${json(items)}) as item`.execute(tx);
}

/** She has chosen otherwise for the same offer. */
export async function replaceItems(
  tx: Tx,
  offer: Pick<Offer, 'id' | 'holder'>,
  items: readonly Pick<OfferItem, 'institution' | 'award' | 'configuration'>[],
): Promise<void> {
  await sql`delete from wallet_offer_items where offer_id = ${offer.id}`.execute(tx);
  await insertItems(tx, offer, items);
}

/** Who else takes the same offer waits until this transaction has ended. */
export function lockOffer(tx: Tx, id: Id): Promise<Offer | undefined> {
  return firstRow(tx, sql<Offer>`select ${columns} from wallet_offers where id = ${id} for update`);
}

export function findOffer(tx: Tx, id: Id): Promise<Offer | undefined> {
  return firstRow(tx, sql<Offer>`select ${columns} from wallet_offers where id = ${id}`);
}

export function listItems(tx: Tx, offer: Id): Promise<OfferItem[]> {
  return rows(
    tx,
    sql<OfferItem>`select institution_id as institution, award_id as award, configuration, delivered_at as "deliveredAt", event
      from wallet_offer_items where offer_id = ${offer} order by award_id, configuration`,
  );
}

export async function countAttempt(tx: Tx, id: Id): Promise<void> {
  await sql`update wallet_offers set attempts = attempts + 1 where id = ${id}`.execute(tx);
}

/** Takes an award out of every offer of its holder; one that is empty then can no longer be begun with. */
export async function withdrawFromOffers(tx: Tx, holder: Id, award: Id, now: Date): Promise<void> {
  await sql`with gone as (
      delete from wallet_offer_items where holder_id = ${holder} and award_id = ${award} returning offer_id)
    update wallet_offers set stopped_at = ${now}
    where holder_id = ${holder} and stopped_at is null and id in (select offer_id from gone)
      and not exists (select from wallet_offer_items as item
        where item.offer_id = wallet_offers.id and item.award_id <> ${award})`.execute(tx);
}

type Moment = 'fetched_at' | 'redeemed_at' | 'stopped_at';

/** Notes when something first happened to an offer; how many rows it has changed. */
export function markOffer(tx: Tx, id: Id, what: Moment, now: Date): Promise<number> {
  const column = sql.ref(what);
  return changed(tx, sql`update wallet_offers set ${column} = ${now} where id = ${id} and ${column} is null`);
}

/** So many offers of a person wait or have waited since. */
export async function countOffers(tx: Tx, holder: Id, since: Date): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{ count: number }>`select count(*)::integer as count from wallet_offers
      where holder_id = ${holder} and created_at > ${since}`,
  );
  return row?.count ?? 0;
}

export async function markDelivered(
  tx: Tx,
  offer: Id,
  item: Pick<OfferItem, 'institution' | 'award' | 'configuration'>,
  { notificationHash, now }: { notificationHash: string; now: Date },
): Promise<void> {
  await sql`update wallet_offer_items set delivered_at = ${now}, notification_hash = ${notificationHash}
    where institution_id = ${item.institution} and offer_id = ${offer} and award_id = ${item.award}
      and configuration = ${item.configuration}`.execute(tx);
}

/** Keeps what a wallet tells of a credential that it got; false where it got none under this name. */
export async function noteEvent(
  tx: Tx,
  offer: Id,
  notificationHash: string,
  event: string,
): Promise<boolean> {
  const noted = await changed(
    tx,
    sql`update wallet_offer_items set event = ${event}
      where offer_id = ${offer} and notification_hash = ${notificationHash}`,
  );
  return noted === 1;
}
