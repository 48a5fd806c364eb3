import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { z } from 'zod';
import type { Language } from '../../base/language.ts';
import {
  type Action,
  ask,
  carryOut,
  type Platform,
  perform,
  type Query,
  type Task,
} from '../actions/index.ts';
import type { Actor } from '../actor.ts';
import { csrfToken, type Flash } from './session.ts';

/** What a page's handler knows of the request. */
export type PageRequest = {
  readonly c: Context;
  readonly platform: Platform;
  readonly actor: Actor;
  readonly language: Language;
  readonly csrf: string;
  /** Path without the host, beginning with the language. */
  readonly path: string;
  readonly search: URLSearchParams;
  param(name: string): string;
  ask<S extends z.ZodObject, O>(query: Query<S, O>, input: z.input<S>): Promise<O>;
  carryOut<S extends z.ZodObject, O>(task: Task<S, O>, input: z.input<S>): Promise<O>;
  /** `once` makes a repetition of the same sent form harmless. */
  perform<S extends z.ZodObject, O>(action: Action<S, O>, input: z.input<S>, once?: string): Promise<O>;
};

/** What a handler answers. */
export type PageAnswer =
  | {
      readonly title: string;
      readonly body: VNode;
      readonly status?: number;
      readonly noindex?: boolean;
      /** Social preview, structured data and the like: children of <head>. */
      readonly head?: VNode;
      /** Public pages without anything personal may be kept by caches for so many seconds. */
      readonly cacheSeconds?: number;
    }
  | { readonly redirect: string; readonly flash?: Flash }
  | { readonly file: string; readonly mediaType: string; readonly content: string | Uint8Array };

export function pageRequest(c: Context, platform: Platform, actor: Actor): PageRequest {
  const url = new URL(c.req.url);
  return {
    c,
    platform,
    actor,
    language: c.req.param('language') as Language,
    get csrf() {
      return csrfToken(c, platform);
    },
    path: url.pathname,
    search: url.searchParams,
    param: (name) => c.req.param(name) ?? '',
    ask: (query, input) => ask(platform, query, actor, input),
    carryOut: (task, input) => carryOut(platform, task, actor, input),
    perform: (action, input, once) =>
      perform(platform, action, actor, input, once ? { idempotencyKey: once } : {}),
  };
}
