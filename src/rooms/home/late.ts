import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import { readOverdue } from '../offerings/index.ts';
import type { Asker } from './waiting.ts';

/** An offering that has stood still for longer than its process allows. `owner`: its name, where it is not the reader. */
export type Late = {
  readonly title: string;
  readonly daysLate: number;
  readonly owner: string | null;
  readonly href: string;
};

/** What is late in her institutions: her own offerings, and all of those where she leads. The latest first. */
export async function lateFor(asker: Asker): Promise<Late[]> {
  const { actor, language, ask } = asker;
  const { person } = actor;
  const own = [...new Set(actor.memberships.map(({ institution }) => institution))];
  const found = await Promise.all(
    own
      .filter((institution) => person !== null && can(actor, 'offerings.read-overdue', institution))
      .map((institution) => {
        const leads = actor.memberships.some(
          (one) => one.institution === institution && one.role === 'lead' && one.unit === null,
        );
        return ask(readOverdue, { institution, ...(person && !leads && { person }) });
      }),
  );
  return found
    .flatMap(({ items }) => items)
    .sort((a, b) => b.daysLate - a.daysLate)
    .map((one) => ({
      title: pick(one.title, language).text,
      daysLate: one.daysLate,
      owner: one.owner === person ? null : one.ownerName,
      href: paths.offering(language, { institution: one.institution, offering: one.id }),
    }));
}
