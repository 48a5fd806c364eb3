import { type Id, newId } from '../../base/ids.ts';
import type { LocalizedText } from '../../base/language.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../platform/database/index.ts';
import type { Kind } from './kinds.ts';

/** What is known of a partner. The contact is a person: it never leaves the circle of those who may list partners. */
export type PartnerFacts = {
  name: string;
  town: string | null;
  sector: LocalizedText;
  contactName: string | null;
  contactEmail: string | null;
  kinds: Kind[];
};
export type Partner = PartnerFacts & { institution: string; id: Id; revision: number };

const columns = sql`institution_id as institution, id, name, town, sector, contact_name as "contactName",
  contact_email as "contactEmail", kinds, revision`;

/** False where the institution has a partner of this name already. */
export async function insertPartner(
  tx: Tx,
  institution: string,
  facts: PartnerFacts,
  by: Id | null,
  now: Date,
): Promise<Id | undefined> {
  const { name, town, sector, contactName, contactEmail, kinds } = facts;
  const row = await firstRow(
    tx,
    sql<{ id: Id }>`insert into partners
        (institution_id, id, name, town, sector, contact_name, contact_email, kinds, created_by, created_at)
      values (${institution}, ${newId()}, ${name}, ${town}, ${json(sector)}, ${contactName}, ${contactEmail}, ${kinds}, ${by}, ${now})
      on conflict do nothing returning id`,
  );
  return row?.id;
}

export function findPartner(tx: Tx, institution: string, id: Id): Promise<Partner | undefined> {
  return firstRow(
    tx,
    sql<Partner>`select ${columns} from partners where institution_id = ${institution} and id = ${id}`,
  );
}

/** Writes over what is there, as long as it is still the revision that the caller has read. */
export async function updatePartner(
  tx: Tx,
  { institution, id, revision }: Pick<Partner, 'institution' | 'id' | 'revision'>,
  { name, town, sector, contactName, contactEmail, kinds }: PartnerFacts,
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update partners set name = ${name}, town = ${town}, sector = ${json(sector)}, contact_name = ${contactName},
        contact_email = ${contactEmail}, kinds = ${kinds}, revision = revision + 1
      where institution_id = ${institution} and id = ${id} and revision = ${revision}`,
  );
  return count === 1;
}

/** Another partner of this name in the institution. */
export async function isNameTaken(tx: Tx, institution: string, name: string, but: Id): Promise<boolean> {
  const row = await firstRow(
    tx,
    sql`select 1 from partners where institution_id = ${institution} and lower(name) = lower(${name}) and id <> ${but}`,
  );
  return row !== undefined;
}

// The same order on every database, whatever its own collation is.
const inOrder = sql`lower(name) collate "C"`;

/** The institution's own partners and the consortium's, in the order of their names. `after`: where a page ended. */
export function listPartners(
  tx: Tx,
  institution: string,
  after: { name: string; id: Id } | null,
  limit: number,
): Promise<Partner[]> {
  const beyond = after
    ? sql`(${inOrder}, id) > (lower(${after.name}) collate "C", ${after.id}::uuid)`
    : sql`true`;
  return rows(
    tx,
    sql<Partner>`select ${columns} from partners
      where institution_id in (${institution}, ${CONSORTIUM}) and ${beyond} order by ${inOrder}, id limit ${limit}`,
  );
}
