import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { CONSORTIUM, query, type Work } from '../../../platform/actions/index.ts';
import type { Offered } from '../../../standards/offered.ts';
import { findInstitution } from '../../organisations/index.ts';
import { telling, today } from '../each-published.ts';
import { type Channel, channels, isSwitchable, type Lack, lacksFor } from '../rules/channels.ts';
import { type Hold, listHolds } from '../store/holds.ts';
import { listOwn, type Place } from '../store/public.ts';
import { listPulls, type Pull } from '../store/pulls.ts';

const BATCH = 500;
const LATEST_PULLS = 20;

/** An offering in a channel: in it, kept out of it, or fallen out for what it lacks. */
export type ChannelLine = { id: string; title: LocalizedText; held: boolean; lacks: Lack[] };

/** How a channel stands for one institution. */
export type ChannelState = {
  channel: Channel;
  /** False where the institution keeps everything out. */
  open: boolean;
  items: number;
  /** How many fall out for what they lack, and how many are kept out one by one. */
  lacking: number;
  held: number;
  lastPull: Pull | null;
  lastError: Pull | null;
};

const institution = z.string().min(1).max(20);

/** Every channel: what of the institution is in it, what falls out, and who last took it. */
export const readChannels = query({
  name: 'channels.list',
  input: z.object({ institution }),
  async run(work, input) {
    const own = await ownInstitution(work, input.institution);
    const { holds, pulls } = await around(work, input.institution);
    const tallies = new Map(channels.map((channel) => [channel, emptyTally()]));
    for await (const batch of own.offerings)
      for (const channel of channels)
        for (const one of batch) count(tallies.get(channel)!, lineOf(channel, one, holds));
    const items = channels.map((channel) => stateOf(channel, tallies.get(channel)!, holds, pulls));
    return { institution: own.institution, items };
  },
});

/** One channel: every published offering of the institution, those that are not in it first, and the latest pulls. */
export const readChannel = query({
  name: 'channels.read',
  input: z.object({ institution, channel: z.enum(channels) }),
  async run(work, { institution, channel }) {
    const own = await ownInstitution(work, institution);
    const { holds, pulls } = await around(work, institution);
    const lines: ChannelLine[] = [];
    for await (const batch of own.offerings) lines.push(...batch.map((one) => lineOf(channel, one, holds)));
    const tally = emptyTally();
    for (const line of lines) count(tally, line);
    const state = stateOf(channel, tally, holds, pulls);
    const isOut = ({ held, lacks }: ChannelLine) => held || lacks.length > 0;
    return {
      institution: own.institution,
      state,
      lines: [...lines.filter(isOut), ...lines.filter((line) => !isOut(line))],
      pulls: pulls.filter((pull) => pull.channel === channel),
    };
  },
});

async function ownInstitution(work: Work, id: string) {
  const found = await findInstitution(work.tx, id);
  if (!found) throw notFound();
  return { institution: { id, name: found.name }, offerings: eachOwn(work, id) };
}

async function around({ tx }: Work, institution: string) {
  const holds = await listHolds(tx, institution);
  return { holds, pulls: await listPulls(tx, [institution, CONSORTIUM], LATEST_PULLS) };
}

async function* eachOwn({ tx, platform }: Work, institution: string): AsyncGenerator<Offered[]> {
  const tell = await telling(tx, platform);
  let after: Place | null = null;
  for (;;) {
    const found: Awaited<ReturnType<typeof listOwn>> = await listOwn(tx, {
      institution,
      today: today(platform),
      after,
      limit: BATCH,
    });
    yield found.map(tell);
    after = found.at(-1) ?? null;
    if (found.length < BATCH) return;
  }
}

function lineOf(channel: Channel, one: Offered, holds: readonly Hold[]): ChannelLine {
  const held = holds.some((hold) => hold.channel === channel && hold.offering === one.id);
  return { id: one.id, title: one.title, held, lacks: lacksFor(channel, one) };
}

type Tally = { items: number; lacking: number; held: number };
const emptyTally = (): Tally => ({ items: 0, lacking: 0, held: 0 });

function count(tally: Tally, { held, lacks }: ChannelLine): void {
  if (held) tally.held += 1;
  else if (lacks.length > 0) tally.lacking += 1;
  else tally.items += 1;
}

function stateOf(
  channel: Channel,
  tally: Tally,
  holds: readonly Hold[],
  pulls: readonly Pull[],
): ChannelState {
  const isClosed =
    isSwitchable(channel) && holds.some((hold) => hold.channel === channel && hold.offering === 'all');
  const own = pulls.filter((pull) => pull.channel === channel);
  return {
    channel,
    open: !isClosed,
    ...(isClosed ? { ...tally, items: 0 } : tally),
    lastPull: own.find(({ status }) => status < 400) ?? null,
    lastError: own.find(({ status }) => status >= 400) ?? null,
  };
}
