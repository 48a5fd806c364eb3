import { dayIn, plusSeconds } from '../base/time.ts';
import { perform } from '../platform/actions/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { OfferingDocument } from '../rooms/framework/index.ts';
import { described } from '../rooms/framework/rules/described-offering.ts';
import {
  addImplementation,
  addOffering,
  approveOffering,
  publishOffering,
  submitOffering,
} from '../rooms/offerings/index.ts';
import type { TestProgram } from './program.ts';

/** A published offering of an institution, designed by one person and approved by another. */
export async function publishedOffering(
  { platform, person }: TestProgram,
  institution: string,
  document: OfferingDocument = described,
): Promise<{ offering: string; planner: Actor; lead: Actor }> {
  const planner = await person(institution, 'planner');
  const lead = await person(institution, 'lead');
  const { id: offering } = await perform(platform, addOffering, planner, {
    institution,
    document: { ...document, institution } as never,
  });
  await perform(platform, submitOffering, planner, { institution, offering });
  await perform(platform, approveOffering, lead, { institution, offering });
  await perform(platform, publishOffering, lead, { institution, offering });
  return { offering, planner, lead };
}

/** A day so many days from now, YYYY-MM-DD. */
export function dayFromNow(days: number): string {
  return dayIn('Europe/Helsinki', plusSeconds(new Date(), days * 24 * 60 * 60));
}

type Given = { seats?: number; enrolFrom?: string; enrolUntil?: string; teachers?: Actor[] };

/** An implementation in which one can enrol now, and its teacher. */
export async function openImplementation(
  program: TestProgram,
  institution: string,
  offering: string,
  given: Given = {},
): Promise<{ implementation: string; teacher: Actor }> {
  const planner = await program.person(institution, 'planner');
  const teachers = given.teachers ?? [await program.person(institution, 'teacher')];
  const { id: implementation } = await perform(program.platform, addImplementation, planner, {
    institution,
    offering,
    starts: dayFromNow(0),
    ends: dayFromNow(60),
    enrolFrom: given.enrolFrom ?? dayFromNow(-1),
    enrolUntil: given.enrolUntil ?? dayFromNow(7),
    seats: given.seats ?? null,
    language: 'fi',
    mode: 'blended',
    teachers: teachers.map(({ person }) => person!),
  });
  return { implementation, teacher: teachers[0]! };
}
