import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Held } from '../rules/calendar.ts';
import type { OfferingState } from '../rules/workflow.ts';

export type HeldOffering = {
  institution: string;
  offering: Id;
  state: OfferingState;
  /** The day on which it came into its state, YYYY-MM-DD. */
  since: string;
  held: Held[];
};

/** The published offerings that are or were held, with their implementations that were not over when the state began. */
export function listHeld(tx: Tx, zone: string): Promise<HeldOffering[]> {
  return rows(
    tx,
    sql<HeldOffering>`select o.institution_id as institution, o.id as offering, o.state,
        (o.state_since at time zone ${zone})::date as since,
        json_agg(json_build_object('starts', i.starts, 'ends', i.ends)) as held
      from offerings o join implementations i on i.institution_id = o.institution_id and i.offering_id = o.id
      where o.state in ('published', 'running', 'ended') and i.ends >= (o.state_since at time zone ${zone})::date
      group by o.institution_id, o.id order by o.institution_id, o.id`,
  );
}
