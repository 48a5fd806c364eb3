import { type Id, newId } from '../../../base/ids.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Certificate } from '../../../standards/x509/index.ts';
import { type AnchorPurpose, certificateTitle, fingerprintOf } from '../rules/anchor.ts';

export type Anchor = {
  id: Id;
  purpose: AnchorPurpose;
  name: string;
  fingerprint: string;
  notBefore: Date;
  notAfter: Date;
  trustedSince: Date | null;
  source: string;
  addedAt: Date;
  addedBy: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

export type NewAnchor = {
  purpose: AnchorPurpose;
  certificate: Certificate;
  source: string;
  trustedSince?: Date;
  list?: string;
};
type By = { person: Id | null; now: Date };

/** Adds a certificate. False when it is trusted for this purpose already. */
export async function insertAnchor(tx: Tx, anchor: NewAnchor, { person, now }: By): Promise<boolean> {
  const { purpose, certificate, source, trustedSince = null, list = null } = anchor;
  const added = await changed(
    tx,
    sql`insert into trust_anchors (institution_id, id, purpose, name, certificate, fingerprint, subject, not_before,
        not_after, trusted_since, source, list, added_by, added_at)
      values (${CONSORTIUM}, ${newId()}, ${purpose}, ${certificateTitle(certificate)}, ${Buffer.from(certificate.der)},
        ${fingerprintOf(certificate)}, ${certificate.subjectBytes}, ${certificate.notBefore}, ${certificate.notAfter},
        ${trustedSince}, ${source}, ${list}, ${person}, ${now})
      on conflict (institution_id, purpose, fingerprint) where withdrawn_at is null do nothing`,
  );
  return added === 1;
}

const columns = sql`a.id, a.purpose, a.name, a.fingerprint, a.not_before as "notBefore", a.not_after as "notAfter",
  a.trusted_since as "trustedSince", a.source, a.added_at as "addedAt", p.name as "addedBy",
  a.withdrawn_at as "withdrawnAt", a.withdrawn_reason as "withdrawnReason"`;

/** Those that are believed come first, each kind by its name. */
export function listAnchors(tx: Tx, limit: number): Promise<Anchor[]> {
  return rows(
    tx,
    sql<Anchor>`select ${columns} from trust_anchors a left join persons p on p.id = a.added_by
      where a.institution_id = ${CONSORTIUM}
      order by a.withdrawn_at is not null, a.purpose, a.name, a.id limit ${limit}`,
  );
}

export function findAnchor(tx: Tx, id: Id): Promise<Anchor | undefined> {
  return firstRow(
    tx,
    sql<Anchor>`select ${columns} from trust_anchors a left join persons p on p.id = a.added_by
      where a.institution_id = ${CONSORTIUM} and a.id = ${id}`,
  );
}

/** Ends the trust in a certificate. False when it is unknown or was withdrawn before. */
export async function updateWithdrawn(tx: Tx, id: Id, reason: string, { person, now }: By): Promise<boolean> {
  const query = sql`update trust_anchors
    set withdrawn_at = ${now}, withdrawn_by = ${person}, withdrawn_reason = ${reason}
    where institution_id = ${CONSORTIUM} and id = ${id} and withdrawn_at is null`;
  return (await changed(tx, query)) === 1;
}

/** Anchors that a chain could lead to: certificates of it, or those that issued one of it. DER with what it is called. */
export function anchorsFor(
  tx: Tx,
  purpose: AnchorPurpose,
  { at, issuers, fingerprints }: { at: Date; issuers: string[]; fingerprints: string[] },
): Promise<{ certificate: Uint8Array; name: string; source: string }[]> {
  return rows(
    tx,
    sql<{
      certificate: Uint8Array;
      name: string;
      source: string;
    }>`select certificate, name, source from trust_anchors
      where purpose = ${purpose} and withdrawn_at is null and coalesce(trusted_since <= ${at}, true)
        and (subject = any (${issuers}) or fingerprint = any (${fingerprints}))
      order by added_at, id limit 50`,
  );
}

/**
 * Ends the trust in those certificates of a list that a later edition does not have for the same purpose since the same
 * moment. @returns how many
 */
export function withdrawListed(
  tx: Tx,
  { list, sequence, kept }: { list: string; sequence: number; kept: readonly Omit<NewAnchor, 'source'>[] },
  { person, now }: By,
): Promise<number> {
  const same = kept.map(({ purpose, certificate, trustedSince }) => ({
    purpose,
    fingerprint: fingerprintOf(certificate),
    since: trustedSince,
  }));
  return changed(
    tx,
    sql`update trust_anchors a
      set withdrawn_at = ${now}, withdrawn_by = ${person}, withdrawn_reason = ${`${list} ${sequence}`}
      where a.institution_id = ${CONSORTIUM} and a.list = ${list} and a.withdrawn_at is null
        and not exists (select 1
          from jsonb_to_recordset(${json(same)}) as one(purpose text, fingerprint text, since timestamptz)
          where one.purpose = a.purpose and one.fingerprint = a.fingerprint and one.since = a.trusted_since)`,
  );
}
