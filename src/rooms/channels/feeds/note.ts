import type { Context } from 'hono';
import { Refusal } from '../../../base/errors.ts';
import { CONSORTIUM, type Platform } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import { networkOf } from '../../../platform/web/strangers.ts';
import type { Channel } from '../rules/channels.ts';
import { agentName, networkName } from '../rules/client.ts';
import { notePull } from '../store/pulls.ts';

/** What is asked of which channel; `institution` null: of all. */
export type Asking = { channel: Channel; what: string; institution: string | null };

/**
 * Notes that a program has taken something. It is no change of anybody's data, so that it has no audit line; and what
 * was asked for is answered even where no note can be written.
 */
export async function note(
  platform: Platform,
  c: Context,
  { channel, what, institution }: Asking,
  { items, status }: { items: number; status: number },
): Promise<void> {
  const pull = {
    institution: institution ?? CONSORTIUM,
    channel,
    what,
    agent: agentName(c.req.header('user-agent')),
    network: networkName(networkOf(c, platform.config.ADDRESS_HEADER)),
    at: platform.clock(),
    items,
    status,
  };
  try {
    await inTransaction(platform.database, theProgram, (tx) => notePull(tx, pull));
  } catch {
    // Without room on the disk, for example: the reader is served all the same.
  }
}

/** Answers, and notes the refusal where it is refused. */
export async function noting<T>(
  platform: Platform,
  c: Context,
  asking: Asking,
  answer: () => Promise<T>,
): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) await note(platform, c, asking, { items: 0, status: error.status });
    throw error;
  }
}
