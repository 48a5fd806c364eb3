import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { DomainState } from '../rules/compare-did.ts';

/** The own domain of an institution ('example.fi', with a port where it has one), and what was found there last. */
export type OwnDomain = {
  institution: string;
  domain: string;
  state: DomainState | 'unchecked';
  /** The code of the refusal that fetching ended in. */
  problem: string | null;
  checkedAt: Date | null;
};

const columns = sql`institution_id as institution, domain, state, problem, checked_at as "checkedAt"`;

export function findDomain(tx: Tx, institution: string): Promise<OwnDomain | undefined> {
  return firstRow(
    tx,
    sql<OwnDomain>`select ${columns} from issuer_domains where institution_id = ${institution}`,
  );
}

/** Of all institutions that the transaction may read. */
export function listDomains(tx: Tx): Promise<OwnDomain[]> {
  return rows(tx, sql<OwnDomain>`select ${columns} from issuer_domains order by institution_id`);
}

/** A domain other than before has not been looked at yet. */
export async function saveDomain(tx: Tx, institution: string, domain: string): Promise<void> {
  await sql`insert into issuer_domains (institution_id, domain) values (${institution}, ${domain})
    on conflict (institution_id) do update set domain = ${domain}, state = 'unchecked', problem = null, checked_at = null
      where issuer_domains.domain <> ${domain}`.execute(tx);
}

export async function removeDomain(tx: Tx, institution: string): Promise<void> {
  await sql`delete from issuer_domains where institution_id = ${institution}`.execute(tx);
}

export async function saveDomainState(
  tx: Tx,
  { institution, domain, state, problem, checkedAt }: OwnDomain,
): Promise<void> {
  await sql`update issuer_domains set state = ${state}, problem = ${problem}, checked_at = ${checkedAt}
    where institution_id = ${institution} and domain = ${domain}`.execute(tx);
}
