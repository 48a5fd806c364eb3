/** So many pieces of light work (a tenth of a millisecond each) let nobody wait noticeably. */
const TURN = 50;

/**
 * Walks a long list in short turns, between which the process answers others. Not for the inside of a transaction:
 * the embedded database has a single connection.
 */
export async function eachInTurns<T>(
  items: Iterable<T>,
  visit: (item: T) => void,
  size: number = TURN,
): Promise<void> {
  let count = 0;
  for (const item of items) {
    visit(item);
    count += 1;
    if (count % size === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
