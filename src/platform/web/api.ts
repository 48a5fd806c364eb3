import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Refusal, signInNeeded } from '../../base/errors.ts';
import {
  type Action,
  type AnyAction,
  type AnyQuery,
  type AnyTask,
  ask,
  carryOut,
  perform,
  type Query,
  type Task,
} from '../actions/index.ts';
import { type Actor, anonymous, isOpen } from '../actor.ts';
import type { WebParts } from './context.ts';
import { readBody } from './posted.ts';
import { isCsrfToken, sessionToken } from './session.ts';
import type { Patience } from './strangers.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** How a route is described to the world. `path` is below /api; what is in braces is taken from the address. */
export type ApiRoute = {
  readonly path: string;
  readonly summary: string;
  readonly output: z.ZodType;
  readonly status?: 200 | 201 | 202;
  /** Largest body in bytes; default one megabyte. */
  readonly maxBytes?: number;
};

/** How a room offers its actions and questions to programs. */
export type Api = {
  action<S extends z.ZodObject, O>(
    method: Exclude<Method, 'get'>,
    action: Action<S, O>,
    route: ApiRoute,
  ): void;
  query<S extends z.ZodObject, O>(query: Query<S, O>, route: ApiRoute): void;
  /** Tasks are posted: their input is a document, not a question that fits an address. */
  task<S extends z.ZodObject, O>(task: Task<S, O>, route: ApiRoute): void;
};

const MEGABYTE = 1_000_000;
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

/** Registers API routes. `used` collects the names that have one, for the completeness test. */
export function mountApi(app: OpenAPIHono, parts: WebParts, used: Set<string>, patience: Patience): Api {
  return {
    action(method, action, route) {
      used.add(action.name);
      register(app, method, action, route);
      app.on(method.toUpperCase(), honoPath(route.path), async (c) => {
        const actor = await apiActor(c, parts, true);
        patience(c, actor);
        mustBeKnown(actor, action);
        const input = { ...(await bodyOf(c, route)), ...revisionOf(c, action), ...c.req.param() };
        const key = c.req.header('idempotency-key');
        const result = await perform(
          parts.platform,
          action,
          actor,
          input as never,
          key ? { idempotencyKey: key } : {},
        );
        return answer(c, result, route.status ?? 200);
      });
    },
    query(query, route) {
      used.add(query.name);
      register(app, 'get', query, route);
      app.get(honoPath(route.path), async (c) => {
        const actor = await apiActor(c, parts, false);
        const input = { ...queryOf(c, query), ...c.req.param() };
        return answer(c, await ask(parts.platform, query, actor, input as never), 200);
      });
    },
    task(task, route) {
      used.add(task.name);
      register(app, 'post', task, route);
      app.post(honoPath(route.path), async (c) => {
        const actor = await apiActor(c, parts, false);
        patience(c, actor);
        mustBeKnown(actor, task);
        const input = { ...(await bodyOf(c, route)), ...c.req.param() };
        return answer(c, await carryOut(parts.platform, task, actor, input as never), 200);
      });
    },
  };
}

function honoPath(path: string): string {
  return `/api${path.replace(/\{(\w+)\}/g, ':$1')}`;
}

function register(
  app: OpenAPIHono,
  method: Method,
  door: AnyAction | AnyQuery | AnyTask,
  route: ApiRoute,
): void {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  const shape = (door.input as z.ZodObject).shape as Record<string, z.ZodType>;
  const pick = (wanted: (key: string) => boolean) =>
    z.object(Object.fromEntries(Object.entries(shape).filter(([key]) => wanted(key))));
  const rest = pick((key) => !inPath.includes(key));
  const params = pick((key) => inPath.includes(key));
  app.openAPIRegistry.registerPath(
    createRoute({
      method,
      path: `/api${route.path}`,
      operationId: door.name,
      summary: route.summary,
      tags: [door.name.split('.')[0]!],
      security: [{ key: [] }],
      request: {
        ...(inPath.length > 0 && { params }),
        ...(method === 'get'
          ? { query: rest }
          : { body: { content: { 'application/json': { schema: rest } } } }),
      },
      responses: {
        [route.status ?? 200]: {
          description: 'OK',
          content: { 'application/json': { schema: route.output } },
        },
        default: {
          description: 'Problem details (RFC 9457)',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    }),
  );
}

/**
 * Who calls: an API key, or the browser's own session. A session that changes something must bring the form value
 * in X-CSRF-Token, since its cookie is sent by the browser unasked.
 */
async function apiActor(c: Context, parts: WebParts, changes: boolean): Promise<Actor> {
  const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer) {
    const actor = await parts.identities.byApiKey(parts.platform, bearer);
    if (!actor) throw new Refusal('api-key/unknown', 401);
    return actor;
  }
  const token = sessionToken(c, parts.platform);
  if (!token) return anonymous;
  if (changes && !isCsrfToken(c, parts.platform, c.req.header('x-csrf-token')))
    throw new Refusal('csrf', 403);
  return (await parts.identities.bySession(parts.platform, token)) ?? anonymous;
}

/** Refused before the body is read: a stranger's upload of many megabytes is not taken in to be thrown away. */
function mustBeKnown(actor: Actor, { name }: AnyAction | AnyTask): void {
  if (actor.via === 'nobody' && !isOpen(name)) throw signInNeeded();
}

async function bodyOf(c: Context, route: ApiRoute): Promise<Record<string, unknown>> {
  const text = Buffer.from(await readBody(c.req.raw, route.maxBytes ?? MEGABYTE)).toString('utf8');
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal('wrong-body', 400);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('wrong-body', 400);
  return body as Record<string, unknown>;
}

/** If-Match: "7" says which revision the caller had read, where the action asks for one. */
function revisionOf(c: Context, action: AnyAction): { revision?: number } {
  const match = /^(?:W\/)?"(\d+)"$/.exec(c.req.header('if-match') ?? '');
  return match && 'revision' in (action.input as z.ZodObject).shape ? { revision: Number(match[1]) } : {};
}

/** Query parameters; one that the schema wants as an array may be repeated. */
function queryOf(c: Context, query: AnyQuery): Record<string, unknown> {
  const shape = (query.input as z.ZodObject).shape as Record<string, z.ZodType>;
  const given = c.req.queries();
  return Object.fromEntries(
    Object.entries(given).map(([key, values]) => [key, wantsArray(shape[key]) ? values : values.at(-1)]),
  );
}

function wantsArray(type: z.ZodType | undefined): boolean {
  let inner: unknown = type;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner instanceof z.ZodArray;
}

function answer(c: Context, result: unknown, status: 200 | 201 | 202): Response {
  const facts = result as { revision?: unknown; next?: unknown } | null;
  if (typeof facts?.revision === 'number') c.header('etag', `"${facts.revision}"`);
  if (typeof facts?.next === 'string') {
    const url = new URL(c.req.url);
    url.searchParams.set('cursor', facts.next);
    c.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  c.header('cache-control', 'private, no-store');
  return c.json((result ?? {}) as object, status);
}
