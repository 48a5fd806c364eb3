import type { LocalizedText } from '../../../../base/language.ts';
import type { MemberRole } from '../../../../base/roles.ts';
import type { OfferingState, OfferingVerb } from '../workflow.ts';
import type { Guard } from './guards.ts';

/** How an institution has organised its continuous learning. */
export const organisationModels = ['business', 'part-of-teaching', 'own-unit'] as const;
export type OrganisationModel = (typeof organisationModels)[number];

export const tracks = ['normal', 'fast'] as const;
/** `fast` is for sudden needs: fewer steps, shorter deadlines. */
export type Track = (typeof tracks)[number];

/** A verb that can belong to a step of a process: saving belongs to none. */
export type ProcessVerb = Exclude<OfferingVerb, 'save'>;

export type Lane = { id: string; title: LocalizedText };

/**
 * One thing that is done. `state`: the offering is in it meanwhile; `verb`: this step of the workflow completes it.
 * Both absent: something beside the workflow, such as marketing.
 */
export type ProcessStep = {
  id: string;
  lane: string;
  title: LocalizedText;
  /** Who owns the step. */
  role: MemberRole;
  state?: OfferingState;
  verb?: ProcessVerb;
  /** In whole days. */
  days?: number;
  /** On the fast track; absent: as on the normal one. */
  fastDays?: number;
  /** What it is done in. */
  system?: LocalizedText;
  /** What must hold, beside what must always hold. */
  guards?: Guard[];
  /** Who of those with the right may take the verb; absent: all of them. */
  roles?: MemberRole[];
  /** Ids of the steps that follow. */
  next?: string[];
};

/** A process as it is kept and exchanged, data/schemas/process.json. The first step is where it begins. */
export type Process = {
  title: LocalizedText;
  model?: OrganisationModel;
  /** Ids of units; where set, only their leads approve. */
  approvingUnits?: string[];
  lanes: Lane[];
  steps: ProcessStep[];
  /** Absent: no fast track. `skips` are ids of steps that fall away on it. */
  fastTrack?: { skips: string[] };
};
