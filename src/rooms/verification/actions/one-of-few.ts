import { Refusal } from '../../../base/errors.ts';

/** So many are verified at a time: each may wait for other people's servers. */
const AT_ONCE = 32;
let under = 0;

/** Does the work unless too much of it is under way. @throws Refusal too-many-requests */
export async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (under >= AT_ONCE) throw new Refusal('too-many-requests', 429);
  under += 1;
  try {
    return await work();
  } finally {
    under -= 1;
  }
}
