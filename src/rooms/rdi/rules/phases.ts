import type { MemberRole } from '../../../base/roles.ts';
import type { Workflow } from '../../../base/workflow.ts';

export const phases = ['planning', 'running', 'ended'] as const;
export type Phase = (typeof phases)[number];
export type PhaseVerb = 'start' | 'end' | 'reopen';

/** Those who register projects and take them through their phases. */
const runners = ['planner', 'lead', 'rdi', 'consortium-administrator'] as const;

/** The life of a project. It may end without having begun: then too it is said what came of its promises. */
export const projectWorkflow: Workflow<Phase, PhaseVerb, MemberRole> = {
  initial: 'planning',
  states: phases,
  steps: [
    { verb: 'start', from: ['planning'], to: 'running', roles: runners },
    { verb: 'end', from: ['planning', 'running'], to: 'ended', roles: runners },
    { verb: 'reopen', from: ['ended'], to: 'running', roles: runners },
  ],
};
