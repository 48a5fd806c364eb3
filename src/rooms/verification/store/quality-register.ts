import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { QualityInstitution } from '../rules/quality-register.ts';

export async function replaceRegister(
  tx: Tx,
  items: readonly QualityInstitution[],
  now: Date,
): Promise<void> {
  await sql`delete from quality_institutions where institution_id = ${CONSORTIUM}`.execute(tx);
  await sql`insert into quality_institutions (institution_id, number, name, domains, imported_at)
    select ${CONSORTIUM}, number, name, array(select jsonb_array_elements_text(domains)), ${now}::timestamptz
    from jsonb_to_recordset(${json(items)}) as one(number integer, name text, domains jsonb)`.execute(tx);
}

export async function registerFacts(
  tx: Tx,
): Promise<{ institutions: number; withDomain: number; importedAt: Date | null }> {
  const found = await firstRow(
    tx,
    sql<{
      institutions: number;
      withDomain: number;
      importedAt: Date | null;
    }>`select count(*)::integer as institutions,
      count(*) filter (where cardinality(domains) > 0)::integer as "withDomain", max(imported_at) as "importedAt"
      from quality_institutions where institution_id = ${CONSORTIUM}`,
  );
  return found ?? { institutions: 0, withDomain: 0, importedAt: null };
}

export function findQualityInstitution(
  tx: Tx,
  number: number,
): Promise<{ name: string; domains: string[] } | undefined> {
  return firstRow(
    tx,
    sql<{ name: string; domains: string[] }>`select name, domains from quality_institutions
      where institution_id = ${CONSORTIUM} and number = ${number}`,
  );
}
