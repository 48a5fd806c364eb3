import type { LocalizedText } from '../../base/language.ts';
import { dayIn } from '../../base/time.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, nobody, type Tx } from '../../platform/database/index.ts';
import type { Offered } from '../../standards/offered.ts';
import { offered } from '../offerings/index.ts';
import { listInstitutions } from '../organisations/index.ts';
import type { Channel } from './rules/channels.ts';
import { listPublic, type Place, type PublicOffering } from './store/public.ts';

const BATCH = 200;

type Known = { name: LocalizedText; homepage: string | null; country: string };
/** How a stored offering becomes what the formats are written from. */
export type Telling = (found: PublicOffering) => Offered;

/** Knows the institutions, so that each offering can name its own. */
export async function telling(tx: Tx, { config }: Platform): Promise<Telling> {
  const all = new Map<string, Known>((await listInstitutions(tx)).map((one) => [one.id, one]));
  const unknown: Known = { name: {}, homepage: null, country: '' };
  return (found) =>
    offered(config.BASE_URL, found, all.get(found.institution) ?? unknown, found.implementations);
}

export function today({ config, clock }: Platform): string {
  return dayIn(config.TIME_ZONE, clock());
}

/**
 * Everything of a channel, a batch at a time, so that memory does not grow with the catalogue. Each batch has its own
 * short transaction: a slow reader holds nothing.
 */
export async function* eachPublished(
  platform: Platform,
  asked: { channel: Channel; institution: string | null },
): AsyncGenerator<Offered[]> {
  let after: Place | null = null;
  for (;;) {
    const from: Place | null = after;
    const batch: { found: PublicOffering[]; tell: Telling } = await inTransaction(
      platform.database,
      nobody,
      async (tx) => ({
        found: await listPublic(tx, { ...asked, today: today(platform), after: from, limit: BATCH }),
        tell: await telling(tx, platform),
      }),
    );
    if (batch.found.length > 0) yield batch.found.map(batch.tell);
    after = batch.found.at(-1) ?? null;
    if (batch.found.length < BATCH) return;
  }
}
