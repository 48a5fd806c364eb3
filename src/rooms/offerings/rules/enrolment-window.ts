type Window = { enrolFrom: string; enrolUntil: string; seats: number | null; seatsTaken: number };

/** Why one cannot enrol now; null: one can. `today` is YYYY-MM-DD in the program's time zone. */
export function enrolmentHindrance(window: Window, today: string): 'not-yet' | 'over' | 'full' | null {
  if (today < window.enrolFrom) return 'not-yet';
  if (today > window.enrolUntil) return 'over';
  return window.seats !== null && window.seatsTaken >= window.seats ? 'full' : null;
}
