import { z } from 'zod';
import { memberRoles } from '../../base/roles.ts';
import type { Api } from '../../platform/web/api.ts';
import { chooseTrack } from './actions/way/choose-track.ts';
import { handOver, listOwners } from './actions/way/hand-over.ts';
import { beginDesign, turnDown } from './actions/way/idea-steps.ts';
import { listIdeas } from './actions/way/list-ideas.ts';
import { proposeOffering } from './actions/way/propose.ts';
import { readOverdue } from './actions/way/read-overdue.ts';
import { readTimes } from './actions/way/read-times.ts';
import { endOffering, startOffering } from './actions/way/run-steps.ts';
import { tracks } from './rules/process/process.ts';
import { offeringStates } from './rules/workflow.ts';

const localized = z.record(z.string(), z.string());
const state = z.enum(offeringStates);
const one = '/institutions/{institution}/offerings/{offering}';

export function wayApi(api: Api): void {
  stepApi(api);
  ideaApi(api);
  ownerApi(api);
}

function stepApi(api: Api): void {
  const moved = z.object({ state });
  api.action('post', beginDesign, {
    path: `${one}/begin`,
    summary: 'Take an idea into design',
    output: moved,
  });
  api.action('post', turnDown, {
    path: `${one}/turn-down`,
    summary: 'Turn an idea down with a reason',
    output: moved,
  });
  api.action('post', startOffering, {
    path: `${one}/start`,
    summary: 'Mark a published offering as running',
    output: moved,
  });
  api.action('post', endOffering, {
    path: `${one}/end`,
    summary: 'Mark an offering as ended',
    output: moved,
  });
  const late = z.object({
    institution: z.string(),
    id: z.string(),
    title: localized,
    state,
    track: z.enum(tracks),
    owner: z.string().nullable(),
    ownerName: z.string().nullable(),
    role: z.enum(memberRoles).nullable(),
    since: z.string(),
    due: z.string(),
    daysLate: z.number(),
  });
  api.query(readOverdue, {
    path: '/institutions/{institution}/overdue',
    summary: 'List the offerings that are late by the process of the institution',
    output: z.object({ items: z.array(late) }),
  });
}

function ideaApi(api: Api): void {
  const acknowledged = z.object({
    told: z.number(),
    acknowledged: z.number(),
    medianHours: z.number().nullable(),
  });
  const idea = z.looseObject({
    id: z.string(),
    title: localized,
    state,
    track: z.enum(tracks),
    trackReason: z.string().nullable(),
    at: z.iso.datetime(),
    acknowledged,
    told: z.array(z.looseObject({ person: z.string(), hours: z.number().nullable() })),
  });
  api.action('post', proposeOffering, {
    path: '/institutions/{institution}/ideas',
    summary: 'Propose an offering; the key roles are told at once',
    status: 201,
    output: z.object({ id: z.string(), state }),
  });
  api.query(listIdeas, {
    path: '/institutions/{institution}/ideas',
    summary: 'List what was proposed, with who has acknowledged it and how soon',
    output: z.object({ items: z.array(idea), acknowledged }),
  });
  const times = z.object({ count: z.number(), median: z.number().nullable(), p90: z.number().nullable() });
  api.query(readTimes, {
    path: '/institutions/{institution}/times',
    summary: 'Days from need or idea to publication, by track',
    output: z.object({
      items: z.array(z.object({ track: z.enum(tracks).nullable(), all: times, lately: times })),
    }),
  });
}

function ownerApi(api: Api): void {
  api.action('put', handOver, {
    path: `${one}/owner`,
    summary: 'Hand an offering over to another owner',
    output: z.object({ owner: z.string() }),
  });
  api.query(listOwners, {
    path: '/institutions/{institution}/owners',
    summary: 'List the people who may own an offering',
    output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  api.action('put', chooseTrack, {
    path: `${one}/track`,
    summary: 'Put an offering on the fast track with a reason, or take it off',
    output: z.object({ track: z.enum(tracks) }),
  });
}
