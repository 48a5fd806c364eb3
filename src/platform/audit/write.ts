import { json, sql, type Tx } from '../database/index.ts';
import type { ActionName } from '../rights.ts';

/** One change that a step of long work made: ids and names of fields, never values. */
export type AuditedChange = { readonly subject: string; readonly fields: readonly string[] };

/**
 * Writes the audit lines of many changes at once, for a step of a run, which is no action of its own.
 * @param by `actor` asked for the work; `via` did it ('program:offerings.import')
 */
export async function auditChanges(
  tx: Tx,
  by: { institution: string; actor: string | null; via: string; action: ActionName },
  changes: readonly AuditedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`insert into audit_lines (institution_id, actor, via, action, subject, fields)
    select ${by.institution}, ${by.actor}::uuid, ${by.via}, ${by.action}, line ->> 'subject',
      array(select jsonb_array_elements_text(line -> 'fields'))
    from jsonb_array_elements(${json(changes)}) with ordinality as lines(line, place) order by place`.execute(
    tx,
  );
}
