import { z } from 'zod';
import { query } from '../../../platform/actions/index.ts';
import { readAudit, verifyAudit } from '../../../platform/audit/index.ts';
import { findPeople } from '../store/persons.ts';
import { institutionCode } from './institutions.ts';

/**
 * The audit trail of an institution, newest first, and on its first page whether the chain of hashes holds:
 * `brokenAt` is the first line that was changed or removed afterwards.
 */
export const readAuditTrail = query({
  name: 'platform.read-audit',
  input: z.object({
    institution: institutionCode,
    cursor: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx }, { institution, cursor, limit }) {
    const lines = await readAudit(tx, institution, cursor ?? null, limit);
    const people = await findPeople(
      tx,
      lines.flatMap(({ actor }) => (actor ? [actor] : [])),
    );
    const items = lines.map(({ id, at, actor, via, action, subject, fields, sequence }) => {
      return {
        id,
        at,
        actor,
        actorName: people.get(actor ?? '')?.name ?? null,
        via,
        action,
        subject,
        fields,
        sequence,
      };
    });
    const chain = cursor
      ? null
      : ((await verifyAudit(tx)).find((report) => report.institution === institution) ?? null);
    const last = items.length === limit ? items.at(-1) : undefined;
    return { items, next: last ? String(last.id) : null, chain };
  },
});
