import { type Id, newId, newSecret, sha256 } from '../../../base/ids.ts';
import type { MemberRole } from '../../../base/roles.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

export type ApiKey = {
  institution: string;
  id: Id;
  name: string;
  roles: MemberRole[];
  createdAt: Date;
  revokedAt: Date | null;
};

const columns = sql`institution_id as institution, id, name, roles, created_at as "createdAt", revoked_at as "revokedAt"`;

/** Makes a key; the returned text is shown once and never again. */
export async function insertApiKey(
  tx: Tx,
  key: { institution: string; name: string; roles: readonly MemberRole[]; by: Id | null },
): Promise<{ id: Id; key: string }> {
  const [id, secret] = [newId(), `opk_${newSecret()}`];
  await sql`insert into api_keys (institution_id, id, name, key_hash, roles, created_by)
    values (${key.institution}, ${id}, ${key.name}, ${sha256(secret)}, ${key.roles}, ${key.by})`.execute(tx);
  return { id, key: secret };
}

export function findApiKey(tx: Tx, key: string): Promise<ApiKey | undefined> {
  return firstRow(
    tx,
    sql<ApiKey>`select ${columns} from api_keys where key_hash = ${sha256(key)} and revoked_at is null`,
  );
}

export function listApiKeys(tx: Tx, institution: string): Promise<ApiKey[]> {
  return rows(
    tx,
    sql<ApiKey>`select ${columns} from api_keys where institution_id = ${institution} order by id desc`,
  );
}

export async function revokeApiKey(tx: Tx, institution: string, id: Id, now: Date): Promise<boolean> {
  return (
    (await changed(
      tx,
      sql`update api_keys set revoked_at = ${now} where institution_id = ${institution} and id = ${id} and revoked_at is null`,
    )) === 1
  );
}
