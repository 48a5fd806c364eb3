import type { z } from 'zod';
import { type FieldError, invalidInput, notAllowed, signInNeeded } from '../../base/errors.ts';
import { type Actor, actingOf, can } from '../actor.ts';
import { type Acting, inTransaction, json, sql } from '../database/index.ts';
import { mustHaveRoom } from '../free-space.ts';
import type { ActionName } from '../rights.ts';
import type { Action, Change, Platform, Query, Task, Work } from './action.ts';
import { unkeepable } from './keepable.ts';
import { answeredBefore, claim, onceOf, remember } from './once.ts';

/** The institution under which the consortium's own changes are kept. */
export const CONSORTIUM = 'consortium';

export type PerformOptions = {
  /** Sent by the caller: the same key is answered once. */ readonly idempotencyKey?: string;
};

/**
 * Checks input and rights, runs the action in one transaction, and writes its audit line and event with it.
 * With an idempotency key, a repetition gets the first answer and changes nothing.
 * @throws Refusal invalid-input, sign-in-needed, not-allowed, disk-full, idempotency/other-request, or the action's own
 */
export async function perform<S extends z.ZodObject, O>(
  platform: Platform,
  action: Action<S, O>,
  actor: Actor,
  rawInput: z.input<S>,
  options: PerformOptions = {},
): Promise<O> {
  const input = checked(action.input, rawInput);
  const institution = action.institution(input);
  const byTeam = mayBeAllowed(actor, action, institution);
  if (!byTeam) mustBeAllowed(actor, action.name, institution);
  mustHaveRoom(platform);
  const { idempotencyKey: key } = options;
  const once = key ? onceOf(actor, action.name, key, input) : null;
  const earlier =
    once && action.before ? await answeredBefore(platform.database, platform.secrets, once) : null;
  if (earlier) return earlier.response as O;
  const prepared = (await action.before?.({ actor, now: platform.clock(), platform }, input)) as never;
  const result = await inTransaction(
    platform.database,
    actingFor(actor, institution, action.as),
    async (tx) => {
      const work: Work = { tx, actor, now: platform.clock(), platform };
      if (byTeam && !(await action.alsoAllowed?.(work, input))) throw notAllowed(action.name);
      const answered = once && (await claim(tx, platform.secrets, once));
      if (answered) return answered.response as O;
      const outcome = await action.run(work, input, prepared);
      if (!('unchanged' in outcome)) await record(work, action.name, institution, outcome);
      if (once) await remember(tx, platform.secrets, once, outcome.result);
      return outcome.result;
    },
  );
  platform.wake();
  return result;
}

/**
 * Answers a question in one transaction.
 * @throws Refusal invalid-input, sign-in-needed, not-allowed, not-found
 */
export async function ask<S extends z.ZodObject, O>(
  platform: Platform,
  query: Query<S, O>,
  actor: Actor,
  rawInput: z.input<S>,
): Promise<O> {
  const input = checked(query.input, rawInput);
  const institution = query.institution(input);
  mustBeAllowed(actor, query.name, institution);
  return inTransaction(platform.database, actingFor(actor, institution, query.as), (tx) =>
    query.run({ tx, actor, now: platform.clock(), platform }, input),
  );
}

/**
 * Does work that stores nothing, after checking input and rights.
 * @throws Refusal invalid-input, sign-in-needed, not-allowed, or the task's own
 */
export async function carryOut<S extends z.ZodObject, O>(
  platform: Platform,
  task: Task<S, O>,
  actor: Actor,
  rawInput: z.input<S>,
): Promise<O> {
  const input = checked(task.input, rawInput);
  mustBeAllowed(actor, task.name, task.institution(input));
  return task.run(platform, actor, input);
}

function checked<S extends z.ZodObject>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input);
  if (!read.success) throw invalidInput(read.error.issues.map(fieldError));
  const path = unkeepable(read.data);
  if (path !== null) throw invalidInput([{ path, code: 'wrong-format' }]);
  return read.data;
}

/** A zod issue as a field error. The codes are the keys of the web kit's texts. */
export function fieldError(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.join('.');
  if (issue.code === 'too_small')
    return {
      path,
      code: issue.minimum === 1 && issue.origin === 'string' ? 'required' : 'too-small',
      params: { min: Number(issue.minimum) },
    };
  if (issue.code === 'too_big')
    return {
      path,
      code: issue.origin === 'string' ? 'too-long' : 'too-big',
      params: { max: Number(issue.maximum) },
    };
  if (issue.code === 'invalid_value') return { path, code: 'not-an-option' };
  if (issue.code === 'unrecognized_keys')
    return { path: [...issue.path, issue.keys[0]].join('.'), code: 'unknown-field' };
  if (issue.code === 'invalid_format')
    return {
      path,
      code:
        issue.format === 'email' ? 'not-an-email' : issue.format === 'date' ? 'not-a-date' : 'wrong-format',
    };
  if (issue.code === 'custom' && typeof issue.params?.code === 'string')
    return { path, code: issue.params.code };
  return {
    path,
    code: issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'wrong-type',
  };
}

function mustBeAllowed(actor: Actor, name: ActionName, institution: string | null): void {
  if (can(actor, name, institution)) return;
  throw actor.via === 'nobody' ? signInNeeded() : notAllowed(name);
}

/** No role has a line for it, but she belongs to the institution, and what she is to this one thing may still allow it. */
function mayBeAllowed<S extends z.ZodObject, O>(
  actor: Actor,
  { name, alsoAllowed, before }: Action<S, O>,
  institution: string | null,
): boolean {
  if (!alsoAllowed || before || institution === null || can(actor, name, institution)) return false;
  return actor.memberships.some((membership) => membership.institution === institution);
}

/**
 * An action that concerns one institution touches that one's rows only, whoever acts; one that concerns none acts
 * with all that the actor has.
 */
function actingFor(actor: Actor, institution: string | null, as: 'program' | undefined): Acting {
  if (as === 'program') return { person: actor.person, institutions: 'all' };
  return institution === null ? actingOf(actor) : { person: actor.person, institutions: [institution] };
}

async function record<O>(
  work: Work,
  name: ActionName,
  institution: string | null,
  change: Change<O>,
): Promise<void> {
  const owner = change.institution ?? institution ?? CONSORTIUM;
  const { actor } = work;
  const via =
    actor.via === 'program' ? `program:${actor.name}` : actor.key ? `api-key:${actor.key}` : actor.via;
  await sql`with audited as (
      insert into audit_lines (institution_id, actor, via, action, subject, fields, at)
      values (${owner}, ${actor.person}, ${via}, ${name}, ${change.subject}, ${change.fields ?? []}, ${work.now}))
    insert into outbox (institution_id, type, subject, payload, actor)
    values (${owner}, ${name}, ${change.subject}, ${json(change.payload ?? {})}, ${actor.person})`.execute(
    work.tx,
  );
}
