import type { MemberRole } from '../../../../base/roles.ts';
import { type OfferingState, type OfferingVerb, offeringWorkflow } from '../workflow.ts';
import { stepsOn } from './days.ts';
import type { Guard } from './guards.ts';
import type { Process, ProcessStep, Track } from './process.ts';

/** The step of a process that a verb completes in a state; for a verb that leads on from elsewhere, its only step. */
function stepOf(process: Process, verb: OfferingVerb, state: OfferingState): ProcessStep | undefined {
  const steps = process.steps.filter((step) => step.verb === verb);
  return steps.find((step) => step.state === state) ?? steps[0];
}

/**
 * Who may take a verb under a process: never anybody whom the common workflow, and so the rights table, does not let,
 * whatever the process says.
 */
export function rolesFor(process: Process, verb: OfferingVerb, state: OfferingState): readonly MemberRole[] {
  const common = offeringWorkflow.steps.find((step) => step.verb === verb)?.roles ?? [];
  const narrowed = stepOf(process, verb, state)?.roles;
  return narrowed ? common.filter((role) => narrowed.includes(role)) : common;
}

/** What must hold before a verb: what always must, and what the process asks for beside it. */
export function guardsFor(process: Process, verb: OfferingVerb, state: OfferingState): readonly Guard[] {
  return [...new Set([...lastingGuards(verb), ...(stepOf(process, verb, state)?.guards ?? [])])];
}

/** What must hold before a verb under every process. */
export function lastingGuards(verb: OfferingVerb): readonly Guard[] {
  return offeringWorkflow.steps.find((step) => step.verb === verb)?.guards ?? [];
}

/** Where a proposal begins: as an idea, or, where nothing is done with ideas on its track, in design at once. */
export function firstState(process: Process, track: Track): 'idea' | 'design' {
  const ideas = process.steps.filter(({ state }) => state === 'idea');
  const taken = stepsOn(process, track);
  return ideas.length > 0 && !ideas.some((step) => taken.includes(step)) ? 'design' : 'idea';
}

/** Whether a process lets fewer roles take a verb than have the right to it. */
export function narrows(process: Process, verb: OfferingVerb, state: OfferingState): boolean {
  return stepOf(process, verb, state)?.roles !== undefined;
}
