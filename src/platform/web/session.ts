import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { newSecret } from '../../base/ids.ts';
import type { Platform } from '../actions/index.ts';
import type { Actor } from '../actor.ts';

/**
 * What the web needs to know of people; filled by the organisations room through `app.ts`.
 * Each answers null where the token is unknown, ended or expired.
 */
export type Identities = {
  bySession(platform: Platform, token: string): Promise<Actor | null>;
  byApiKey(platform: Platform, key: string): Promise<Actor | null>;
};

const SESSION = 'opinko_session';
const VISITOR = 'opinko_visitor';

/** Over https the names carry the __Host- prefix: the browser then refuses them from any other host or path. */
function cookieName(platform: Platform, name: string): string {
  return isSecure(platform) ? `__Host-${name}` : name;
}

function isSecure(platform: Platform): boolean {
  return platform.config.BASE_URL.startsWith('https:');
}

function options(platform: Platform) {
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(platform) } as const;
}

export function sessionToken(c: Context, platform: Platform): string | undefined {
  return getCookie(c, cookieName(platform, SESSION));
}

/** Gives the browser a new session; any earlier token in it is forgotten (no fixation). */
export function startBrowserSession(c: Context, platform: Platform, token: string, seconds: number): void {
  setCookie(c, cookieName(platform, SESSION), token, { ...options(platform), maxAge: seconds });
}

export function endBrowserSession(c: Context, platform: Platform): void {
  deleteCookie(c, cookieName(platform, SESSION), { path: '/', secure: isSecure(platform) });
}

/**
 * The value that every form carries and every POST must bring back: bound to the session, or for visitors to a
 * random cookie of their own, so that no other site can make it.
 */
export function csrfToken(c: Context, platform: Platform): string {
  return createHmac('sha256', platform.secrets.derive('csrf')).update(bound(c, platform)).digest('base64url');
}

export function isCsrfToken(c: Context, platform: Platform, given: unknown): boolean {
  const expected = Buffer.from(csrfToken(c, platform));
  const actual = Buffer.from(typeof given === 'string' ? given : '');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function bound(c: Context, platform: Platform): string {
  const session = sessionToken(c, platform);
  if (session) return session;
  const known = getCookie(c, cookieName(platform, VISITOR)) ?? (c.get('visitor') as string | undefined);
  if (known) return known;
  const visitor = newSecret();
  c.set('visitor', visitor);
  setCookie(c, cookieName(platform, VISITOR), visitor, options(platform));
  return visitor;
}

/** A message shown once on the next page, in a cookie of its own. */
export type Flash = { kind: 'success' | 'info' | 'warning' | 'danger'; text: string };

const FLASH = 'opinko_flash';

export function setFlash(c: Context, platform: Platform, flash: Flash): void {
  setCookie(c, FLASH, Buffer.from(JSON.stringify(flash)).toString('base64url'), {
    ...options(platform),
    maxAge: 60,
  });
}

export function takeFlash(c: Context): Flash | undefined {
  const value = getCookie(c, FLASH);
  if (!value) return undefined;
  deleteCookie(c, FLASH, { path: '/' });
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString()) as Flash;
  } catch {
    return undefined;
  }
}
