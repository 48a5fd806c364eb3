import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Platform } from '../actions/index.ts';
import { anonymous } from '../actor.ts';
import { readBody } from './posted.ts';
import type { Patience } from './strangers.ts';

/** A request of a program that speaks a protocol of others. */
export type EndpointRequest = {
  readonly platform: Platform;
  readonly c: Context;
  param(name: string): string;
  /** The body as text. @throws Refusal file-too-large (413) */
  body(): Promise<string>;
};

/**
 * How a room speaks a protocol of others (OpenID4VCI, OpenID4VP, VC-API), whose bodies, headers and errors are not
 * those of our own API. Nobody's session counts here: cookies are not read. What a handler answers is sent as it is;
 * a Refusal that it throws becomes problem details. Posts are counted as those of strangers are.
 */
export type Endpoints = (
  method: 'get' | 'post',
  pattern: string,
  handle: (request: EndpointRequest) => Promise<Response>,
) => void;

const MEGABYTE = 1_000_000;

const forWebPages = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, dpop',
  'access-control-max-age': '86400',
};

export function mountEndpoints(app: OpenAPIHono, platform: Platform, patience: Patience): Endpoints {
  return (method, pattern, handle) => {
    // Wallets that are web pages ask beforehand whether they may send such headers (Fetch §3.2.2).
    app.options(pattern, (c) => c.body(null, 204, forWebPages));
    app.on(method.toUpperCase(), pattern, async (c) => {
      if (method === 'post') patience(c, anonymous);
      c.header('access-control-allow-origin', '*');
      c.header('access-control-expose-headers', 'dpop-nonce, www-authenticate');
      const body = async () => Buffer.from(await readBody(c.req.raw, MEGABYTE)).toString('utf8');
      const answer = await handle({ platform, c, param: (name) => c.req.param(name) ?? '', body });
      return c.newResponse(answer.body, answer);
    });
  };
}
