import type { Platform } from '../../../platform/actions/index.ts';
import { type PreparedAwards, prepareAwards } from './issue.ts';

/** What is older was prepared for a step that did not come: keys and rules may have changed since. */
const MOST_AGE = 10_000;

type Ahead = { batch: string; since: number; prepared: Promise<PreparedAwards> };
let ahead: Ahead | null = null;

/**
 * The awards of the next step. While the database keeps them, those of the step after it are signed already: the two
 * take about as long. A row that is prepared twice is kept once, and a row that was passed over is taken at the end, when
 * nothing is left ahead. The embedded database has one connection, so there nothing is gained.
 */
export async function nextAwards(
  platform: Platform,
  institution: string,
  batch: string,
): Promise<PreparedAwards> {
  const taken = take(batch);
  const found = taken && (await taken);
  const prepared = found?.looked ? found : await prepareAwards(platform, institution, batch);
  if (prepared.looked > 0 && platform.database.kind === 'postgres') {
    const next = prepareAwards(platform, institution, batch, prepared.last);
    next.catch(() => {});
    ahead = { batch, since: performance.now(), prepared: next };
  }
  return prepared;
}

function take(batch: string): Promise<PreparedAwards> | null {
  const taken = ahead;
  ahead = null;
  const isFresh = taken?.batch === batch && performance.now() - taken.since < MOST_AGE;
  return isFresh ? taken.prepared : null;
}
