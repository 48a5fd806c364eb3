import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { Refusal } from '../../base/errors.ts';
import type { Actor } from '../actor.ts';
import type { Config } from '../config.ts';

const MINUTE = 60_000;
/** Beyond so many addresses in a minute new ones are not counted: memory stays bounded. */
const MOST_ADDRESSES = 100_000;

/** Refuses a visitor who is not signed in and sends too much. */
export type Patience = (c: Context, actor: Actor) => void;

/**
 * Limits what those who are not signed in may send (sign-in links, needs, files to be judged): STRANGER_POSTS a minute
 * from one address, counted in this process. It is generous, since a whole campus may come from one address; it is
 * there so that a script cannot take all the time there is.
 * @throws Refusal too-many-requests (429, with Retry-After)
 */
export function strangerLimit({ STRANGER_POSTS: most, ADDRESS_HEADER: header }: Config): Patience {
  let counts = new Map<string, number>();
  let until = 0;
  return (c, actor) => {
    const address = actor.via === 'nobody' && most > 0 ? networkOf(c, header) : null;
    if (address === null) return;
    const now = Date.now();
    if (now >= until) [counts, until] = [new Map(), now + MINUTE];
    const count = (counts.get(address) ?? 0) + 1;
    if (counts.size < MOST_ADDRESSES || counts.has(address)) counts.set(address, count);
    if (count <= most) return;
    c.header('retry-after', String(Math.ceil((until - now) / 1000)));
    throw new Refusal('too-many-requests', 429);
  };
}

/**
 * Where a request comes from: the last address in the proxy's header where one is configured (those before it are the
 * visitor's own claims), else the connection's. Of an IPv6 address the network, which one subscriber has for herself.
 */
export function networkOf(c: Context, header: string | undefined): string | null {
  const told = header && c.req.header(header)?.split(',').at(-1)?.trim();
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket;
  const address = told || socket?.remoteAddress;
  if (!address) return null;
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return groups.slice(0, 4).join(':');
}
