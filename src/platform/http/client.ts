import { lookup as dnsLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Refusal } from '../../base/errors.ts';
import { isPrivateAddress } from './addresses.ts';

/** Fetches a JSON document from outside. Throws Refusal 'outbound/…' with the reason. */
export type FetchJson = (url: string) => Promise<unknown>;

/** Fetches a document from outside as text: a signed token, a list. Throws Refusal 'outbound/…' with the reason. */
export type FetchText = (url: string) => Promise<string>;

/** What is sent, and of which media type. */
export type OutboundBody = { readonly type: string; readonly bytes: Uint8Array };

/** Sends bytes outside, and answers with those that come back. Throws Refusal 'outbound/…' with the reason. */
export type PostBytes = (url: string, body: OutboundBody) => Promise<Uint8Array>;

/** An answer from outside: its text, and the Cache-Control that came with it. */
type OutboundAnswer = { readonly text: string; readonly cacheControl: string | undefined };
export type FetchAnswer = (url: string) => Promise<OutboundAnswer>;

export type OutboundLimits = { readonly bytes: number; readonly milliseconds: number };

const defaults: OutboundLimits = { bytes: 2_000_000, milliseconds: 5000 };

/**
 * The program's only way out. https only, no redirects, no private, loopback, link-local or
 * metadata addresses (the name is resolved once and the checked address is the one connected to), size and time caps.
 * @param allow host:port pairs that may be reached over http and on private addresses: test peers, inner services
 */
export function outboundText(allow: readonly string[], limits: OutboundLimits = defaults): FetchText {
  const fetchAnswer = outboundAnswer(allow, limits);
  return async (address) => (await fetchAnswer(address)).text;
}

/** The same for those who keep answers. */
export function outboundAnswer(allow: readonly string[], limits: OutboundLimits = defaults): FetchAnswer {
  const send = outbound(allow, limits);
  return async (address) => {
    const { bytes, cacheControl } = await send(address);
    return { text: bytes.toString('utf8'), cacheControl };
  };
}

/** Sends bytes and answers those that come back. The same way out, with the same limits. */
export function outboundPost(allow: readonly string[], limits: OutboundLimits = defaults): PostBytes {
  const send = outbound(allow, limits);
  return async (address, body) => (await send(address, body)).bytes;
}

function outbound(allow: readonly string[], limits: OutboundLimits) {
  return async (address: string, body?: OutboundBody): Promise<Received> => {
    const url = parse(address);
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const allowed = allow.includes(`${url.hostname}:${port}`);
    if (url.protocol !== 'https:' && !(allowed && url.protocol === 'http:'))
      throw new Refusal('outbound/not-https', 422);
    const target = await resolve(url.hostname, allowed);
    return send(url, target, limits, body);
  };
}

/** The same for JSON. */
export function outboundClient(allow: readonly string[], limits: OutboundLimits = defaults): FetchJson {
  const fetchText = outboundText(allow, limits);
  return async (address) => JSON.parse(await fetchText(address)) as unknown;
}

/** Reads OUTBOUND_ALLOW. */
export function allowList(setting: string): string[] {
  return setting
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean);
}

function parse(address: string): URL {
  try {
    const url = new URL(address);
    if (url.username || url.password) throw new Error('credentials in address');
    return url;
  } catch {
    throw new Refusal('outbound/not-an-address', 422);
  }
}

async function resolve(host: string, allowed: boolean): Promise<{ address: string; family: number }> {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = isIP(bare)
    ? [{ address: bare, family: isIP(bare) }]
    : await dnsLookup(bare, { all: true }).catch(() => {
        throw new Refusal('outbound/unreachable', 502, { host: bare });
      });
  const first = found[0];
  if (!first) throw new Refusal('outbound/unreachable', 502, { host: bare });
  if (!allowed && found.some(({ address }) => isPrivateAddress(address))) {
    throw new Refusal('outbound/private-address', 422, { host: bare });
  }
  return first;
}

type Received = { readonly bytes: Buffer; readonly cacheControl: string | undefined };

function send(
  url: URL,
  target: { address: string; family: number },
  limits: OutboundLimits,
  body: OutboundBody | undefined,
): Promise<Received> {
  const client = url.protocol === 'https:' ? https : http;
  return new Promise((done, fail) => {
    const request = client.request(
      url,
      {
        method: body ? 'POST' : 'GET',
        // Connect to the address that was checked, whatever the name says by now (DNS rebinding).
        lookup: (_host, options, answer) =>
          options.all
            ? (answer as unknown as (error: null, all: object[]) => void)(null, [target])
            : answer(null, target.address, target.family),
        headers: {
          accept:
            'application/json, application/ld+json, application/did+json, application/statuslist+jwt, */*;q=0.1',
          'accept-encoding': 'identity',
          ...(body && { 'content-type': body.type, 'content-length': body.bytes.length }),
        },
        signal: AbortSignal.timeout(limits.milliseconds),
        agent: false,
      },
      (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          fail(new Refusal('outbound/status', 502, { host: url.hostname, status: response.statusCode ?? 0 }));
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > limits.bytes)
            request.destroy(new Refusal('outbound/too-large', 502, { host: url.hostname }));
          else chunks.push(chunk);
        });
        response.on('end', () =>
          done({ bytes: Buffer.concat(chunks), cacheControl: response.headers['cache-control'] }),
        );
        response.on('error', fail);
      },
    );
    request.on('error', (error) =>
      fail(
        error instanceof Refusal ? error : new Refusal('outbound/unreachable', 502, { host: url.hostname }),
      ),
    );
    request.end(body?.bytes);
  });
}
