import { z } from 'zod';
import { memberRoles } from '../../base/roles.ts';
import type { Api } from '../../platform/web/api.ts';
import { beginDesign, turnDown } from './actions/way/idea-steps.ts';
import { readOverdue } from './actions/way/read-overdue.ts';
import { endOffering, startOffering } from './actions/way/run-steps.ts';
import { tracks } from './rules/process/process.ts';
import { offeringStates } from './rules/workflow.ts';

const localized = z.record(z.string(), z.string());
const state = z.enum(offeringStates);
const one = '/institutions/{institution}/offerings/{offering}';

export function wayApi(api: Api): void {
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
