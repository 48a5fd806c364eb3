import type { z } from 'zod';
import type { Clock } from '../../base/time.ts';
import type { Actor } from '../actor.ts';
import type { Config } from '../config.ts';
import type { Database, Tx } from '../database/index.ts';
import type { ActionName } from '../rights.ts';

/** What every action needs of the program. Made once at start. */
export type Platform = {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** True while the invented people and offerings are in the database. */
  readonly demo: boolean;
  /** Called after each commit that left news in the outbox. */
  readonly wake: () => void;
};

/** Encryption at rest and derived keys; see platform/keys. */
export type Secrets = {
  /** A key of 32 bytes for one purpose, derived from the root secret (HKDF-SHA-256); stays when the master key changes. */
  derive(purpose: string): Buffer;
  /** AES-256-GCM; `context` is bound to the ciphertext and must be the same when opening. */
  seal(plain: Uint8Array, context: string): string;
  open(sealed: string, context: string): Uint8Array;
  /** Encrypts the key of something else with the master key itself; `opinko keys rotate-master` does it anew. */
  wrap(key: Uint8Array, context: string): string;
  unwrap(wrapped: string, context: string): Uint8Array;
  /** Tells one master key from another; nothing can be learned from it. */
  readonly fingerprint: string;
};

/** What an action works with inside its transaction. */
export type Work = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly platform: Platform;
};

/** What is at hand outside the transaction. */
export type Outside = Omit<Work, 'tx'>;

/**
 * What an action did. `subject` ('offering:<id>') and the names of the changed `fields` make the audit line;
 * `payload` goes with the event of the action's name. Neither may hold personal values.
 * `institution` corrects the one derived from the input (for actions that find it out).
 */
export type Change<O> = {
  readonly result: O;
  readonly subject: string;
  readonly fields?: readonly string[];
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly institution?: string;
};

/** Nothing changed: no audit line, no event. */
export type Unchanged<O> = { readonly result: O; readonly unchanged: true };

/**
 * A verb of a room: load, decide, save; then one audit line and one event, all in one transaction.
 * `institution` names the one in which the rights are asked and the rows are touched; null: none.
 */
export type Action<S extends z.ZodObject, O> = {
  readonly kind: 'action';
  readonly name: ActionName;
  readonly input: S;
  readonly institution: (input: z.output<S>) => string | null;
  /** `program`: once the rights are checked, every row may be touched (signing in, links known by their secret). */
  readonly as?: 'program';
  /**
   * Done once the rights are checked and before the transaction: what must not be awaited inside it, such as signing
   * and asking others over the network. What it answers is handed to `run`, which makes sure that it still holds.
   */
  readonly before?: (outside: Outside, input: z.output<S>) => Promise<unknown>;
  /**
   * Who else may do it, by what she is to this one thing (in a team): asked in the transaction of somebody who has a
   * role in the institution, but none that has a line for the action. Not for actions that do something `before`.
   */
  readonly alsoAllowed?: (work: Work, input: z.output<S>) => Promise<boolean>;
  readonly run: (work: Work, input: z.output<S>, prepared: never) => Promise<Change<O> | Unchanged<O>>;
};

/** A question of a room: reads, never writes. */
export type Query<S extends z.ZodObject, O> = {
  readonly kind: 'query';
  readonly name: ActionName;
  readonly input: S;
  readonly institution: (input: z.output<S>) => string | null;
  readonly as?: 'program';
  readonly run: (work: Work, input: z.output<S>) => Promise<O>;
};

/**
 * Work that stores nothing and has no transaction of its own: judging a file, verifying a credential against the
 * outside. It may await anything, and takes short transactions itself where it must read.
 */
export type Task<S extends z.ZodObject, O> = {
  readonly kind: 'task';
  readonly name: ActionName;
  readonly input: S;
  readonly institution: (input: z.output<S>) => string | null;
  readonly run: (platform: Platform, actor: Actor, input: z.output<S>) => Promise<O>;
};

type Named<S extends z.ZodObject, O, K extends 'action' | 'query'> = Omit<
  K extends 'action' ? Action<S, O> : Query<S, O>,
  'kind' | 'institution'
> & { institution?: (input: z.output<S>) => string | null };

/** An action as it is written: `run` gets what its own `before` answers. */
type Written<S extends z.ZodObject, O, P> = Omit<Named<S, O, 'action'>, 'before' | 'run'> & {
  before?: (outside: Outside, input: z.output<S>) => Promise<P>;
  run: (work: Work, input: z.output<S>, prepared: P) => Promise<Change<O> | Unchanged<O>>;
};

/** The institution that the input names, where it has such a field. */
function named(input: unknown): string | null {
  const value = (input as { institution?: unknown }).institution;
  return typeof value === 'string' ? value : null;
}

export function action<S extends z.ZodObject, O, P = undefined>(definition: Written<S, O, P>): Action<S, O> {
  return { kind: 'action', institution: named, ...definition };
}

export function query<S extends z.ZodObject, O>(definition: Named<S, O, 'query'>): Query<S, O> {
  return { kind: 'query', institution: named, ...definition };
}

export function task<S extends z.ZodObject, O>(
  definition: Omit<Task<S, O>, 'kind' | 'institution'> & {
    institution?: (input: z.output<S>) => string | null;
  },
): Task<S, O> {
  return { kind: 'task', institution: named, ...definition };
}

// biome-ignore lint/suspicious/noExplicitAny: the list holds actions of every input and output.
export type AnyAction = Action<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyQuery = Query<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyTask = Task<any, any>;
