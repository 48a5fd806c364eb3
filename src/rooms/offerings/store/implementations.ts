import { type Id, isId, newId } from '../../../base/ids.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Mode } from '../../framework/index.ts';
import { seatsChanged } from '../publications.ts';

/** When and how an offering is held. Days are YYYY-MM-DD in the program's time zone, both ends included. */
export type Implementation = {
  institution: string;
  id: Id;
  offering: Id;
  starts: string;
  ends: string;
  enrolFrom: string;
  enrolUntil: string;
  /** Null: without limit. */
  seats: number | null;
  seatsTaken: number;
  /** BCP 47. */
  language: string;
  mode: Mode;
  place: string | null;
  teachers: Id[];
  price: { amount: number; currency: 'EUR' } | null;
  /** For one group: listed nowhere in public, enrolment only by its link. */
  closed: boolean;
};

const columns = sql`institution_id as institution, id, offering_id as offering, starts, ends, enrol_from as "enrolFrom",
  enrol_until as "enrolUntil", seats, seats_taken as "seatsTaken", language, mode, place, teachers, price, closed`;

export async function findImplementation(
  tx: Tx,
  institution: string,
  id: Id,
): Promise<Implementation | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<Implementation>`select ${columns} from implementations where institution_id = ${institution} and id = ${id}`,
  );
}

/** The implementations of an offering, the earliest first. */
export function listImplementations(tx: Tx, institution: string, offering: Id): Promise<Implementation[]> {
  return rows(
    tx,
    sql<Implementation>`select ${columns} from implementations
      where institution_id = ${institution} and offering_id = ${offering} order by starts, id`,
  );
}

/** Those that a person teaches, in one institution or (null) in all, the latest first. */
export function listTaught(tx: Tx, institution: string | null, teacher: Id): Promise<Implementation[]> {
  return rows(
    tx,
    sql<Implementation>`select ${columns} from implementations
      where (${institution}::text is null or institution_id = ${institution}::text) and ${teacher}::uuid = any(teachers)
      order by starts desc, id`,
  );
}

export async function insertImplementation(
  tx: Tx,
  implementation: Omit<Implementation, 'id' | 'seatsTaken'> & { by: Id | null; now: Date },
): Promise<Id> {
  const id = newId();
  const {
    institution,
    offering,
    starts,
    ends,
    enrolFrom,
    enrolUntil,
    seats,
    language,
    mode,
    place,
    teachers,
    price,
    closed,
    by,
    now,
  } = implementation;
  await sql`insert into implementations (institution_id, id, offering_id, starts, ends, enrol_from, enrol_until, seats, language, mode,
      place, teachers, price, closed, created_by, created_at)
    values (${institution}, ${id}, ${offering}, ${starts}, ${ends}, ${enrolFrom}, ${enrolUntil}, ${seats}, ${language}, ${mode},
      ${place}, ${teachers}, ${price ? json(price) : null}, ${closed}, ${by}, ${now})`.execute(tx);
  return id;
}

/** Takes one seat, unless none is left. Whoever comes at the same moment waits for this transaction and counts again. */
export async function takeSeat(tx: Tx, institution: string, implementation: Id): Promise<boolean> {
  const taken = await firstRow(
    tx,
    sql<Seats>`update implementations set seats_taken = seats_taken + 1
      where institution_id = ${institution} and id = ${implementation} and (seats is null or seats_taken < seats)
      returning offering_id as offering, seats, seats_taken as taken`,
  );
  if (taken && taken.taken === taken.seats) await seatsChanged(tx, institution, taken.offering);
  return taken !== undefined;
}

export async function giveSeatBack(tx: Tx, institution: string, implementation: Id): Promise<void> {
  const given = await firstRow(
    tx,
    sql<Seats>`update implementations set seats_taken = seats_taken - 1
      where institution_id = ${institution} and id = ${implementation} and seats_taken > 0
      returning offering_id as offering, seats, seats_taken as taken`,
  );
  if (given && given.taken + 1 === given.seats) await seatsChanged(tx, institution, given.offering);
}

type Seats = { offering: Id; seats: number | null; taken: number };
