import type { z } from 'zod';
import type { Id } from '../base/ids.ts';
import type { MemberRole } from '../base/roles.ts';
import { dayIn, plusSeconds } from '../base/time.ts';
import { type Action, type Platform, perform } from '../platform/actions/index.ts';
import { type Actor, programActor } from '../platform/actor.ts';
import { actorOfPerson } from '../rooms/organisations/index.ts';
import type { DemoData } from './data.ts';
import { Made } from './made.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** What the parts of the seeding hand on to each other. */
export type Stage = {
  readonly platform: Platform;
  readonly data: DemoData;
  /** By `institution/unit`. */
  readonly units: Made<Id>;
  readonly people: Made<Id>;
  readonly partners: Made<{ institution: string; id: Id }>;
  /** RDI projects, and what came out of them. */
  readonly projects: Made<{ institution: string; id: Id }>;
  readonly outputs: Made<{ institution: string; id: Id }>;
  readonly offerings: Made<{ institution: string; id: Id }>;
  readonly implementations: Made<{ institution: string; id: Id }>;
  /** Somebody of the demo, with the roles of this moment. */
  actor(key: string): Promise<Actor>;
  /** Performs an action as `key` did it `day` days from now. */
  act<S extends z.ZodObject, O>(
    key: string,
    day: number,
    action: Action<S, O>,
    input: z.input<S>,
  ): Promise<O>;
  /** The calendar day, YYYY-MM-DD. */
  date(day: number): string;
};

/** Who sets the stage before there are people. */
export const PROGRAM = 'program';

export function makeStage(platform: Platform, data: DemoData): Stage {
  const start = platform.clock();
  const at = (day: number) => plusSeconds(start, day * DAY_SECONDS);
  const people = new Made<Id>('person');
  const actor = actors(platform, people);
  return {
    platform,
    data,
    units: new Made('unit'),
    people,
    partners: new Made('partner'),
    projects: new Made('project'),
    outputs: new Made('output'),
    offerings: new Made('offering'),
    implementations: new Made('implementation'),
    actor,
    // The background work is not hurried after each of a thousand steps: it comes by every second anyway.
    act: async (key, day, action, input) =>
      perform({ ...platform, clock: () => at(day), wake: () => {} }, action, await actor(key), input),
    date: (day) => dayIn(platform.config.TIME_ZONE, at(day)),
  };
}

/** Actors are looked up once: the demo's roles do not change while it is being made. */
function actors(platform: Platform, people: Made<Id>): (key: string) => Promise<Actor> {
  const known = new Map<string, Actor>([[PROGRAM, programActor('demo')]]);
  return async (key) => {
    const found = known.get(key) ?? (await actorOfPerson(platform, people.get(key)));
    if (!found) throw new Error(`The demo's ${key} is not in the database.`);
    known.set(key, found);
    return found;
  };
}

/**
 * The key of the one who has a role in the whole of an institution; undefined where nobody has it.
 */
export function memberWith(data: DemoData, institution: string, role: MemberRole): string | undefined {
  return data.people.find(({ memberships }) =>
    memberships.some((own) => own.institution === institution && own.role === role && !own.unit),
  )?.key;
}

/** Like `memberWith`, for the roles that every institution of the demo has. */
export function theirs(
  data: DemoData,
  institution: string,
  role: 'planner' | 'lead' | 'study-administration',
): string {
  const key = memberWith(data, institution, role);
  if (!key) throw new Error(`data/demo/people.json has no ${role} for ${institution}`);
  return key;
}
