import type { Platform } from '../actions/action.ts';
import type { Actor } from '../actor.ts';
import type { ActionName } from '../rights.ts';

/** News of a change: written by `perform` in the action's transaction, handed out after its commit, at least once. */
export type News = {
  readonly id: number;
  readonly type: ActionName;
  readonly institution: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: string | null;
};

/** What a job may use. It acts as the program, through actions; its own SQL goes through the stores. */
export type Job = { readonly platform: Platform; readonly actor: Actor };

/**
 * Work that follows an event. It may come twice (a crash between the work and its record), so it must be idempotent.
 * A thrown error is retried with growing pauses (graphile-worker: e^attempt seconds), 25 times.
 */
export type Listener = {
  /** Unique: 'room.verb'. */
  readonly name: string;
  readonly on: readonly ActionName[];
  readonly handle: (job: Job, news: News) => Promise<void>;
};

/** Work that comes again and again. */
export type Routine = {
  readonly name: string;
  readonly everySeconds: number;
  readonly handle: (job: Job) => Promise<void>;
};
