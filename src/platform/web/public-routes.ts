import type { Context } from 'hono';
import type { Platform } from '../actions/index.ts';

/**
 * A document for machines at an address of its own (did.json, status lists, feeds), readable by everyone; or, for who
 * is better served elsewhere, the address to see instead (303).
 */
export type PublicDocument =
  | {
      readonly mediaType: string;
      /** A stream is for what may be long: it is made while it is sent, and never held as a whole. */
      readonly content: string | Uint8Array | ReadableStream<Uint8Array>;
      readonly cacheSeconds: number;
      /** The answer depends on what the caller accepts. */
      readonly byAccept?: boolean;
      /** 410: what was there has been withdrawn. Default 200. */
      readonly status?: 200 | 410;
      /** In quotes, as the header has it (RFC 9110 §8.8.3). */
      readonly etag?: string;
      readonly lastModified?: Date;
      /** The next part of it. */
      readonly next?: string;
    }
  /** The caller has it already (304). */
  | { readonly unchanged: string; readonly cacheSeconds: number }
  | { readonly seeOther: string };

export type PublicRoutes = (
  pattern: string,
  handle: (request: {
    platform: Platform;
    param: (name: string) => string;
    c: Context;
  }) => Promise<PublicDocument>,
) => void;

/**
 * Whether the caller has what this tag stands for: If-None-Match names it (RFC 9110 §13.1.2, weak comparison, since
 * a compressed answer carries the same tag as a weak one). Who names no tag but a time has it where nothing has
 * `changed` since (§13.1.3; whole seconds).
 */
export function hasAlready(c: Context, etag: string, changed?: Date): boolean {
  const named = c.req.header('if-none-match');
  if (named === undefined) {
    const since = Date.parse(c.req.header('if-modified-since') ?? '');
    return changed !== undefined && since >= Math.floor(changed.getTime() / 1000) * 1000;
  }
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  const held = named.split(',').map(bare);
  return held.includes('*') || held.includes(bare(etag));
}

/** Sends a document, or says that the caller has it or finds it elsewhere. Everybody may read it, from any page. */
export function sendDocument(c: Context, found: PublicDocument): Response {
  c.header('access-control-allow-origin', '*');
  if ('seeOther' in found) {
    c.header('vary', 'accept, accept-language');
    return c.redirect(found.seeOther, 303);
  }
  c.header('cache-control', `public, max-age=${found.cacheSeconds}`);
  if ('unchanged' in found) {
    c.header('etag', found.unchanged);
    return c.body(null, 304);
  }
  if (found.etag && (found.status ?? 200) === 200 && hasAlready(c, found.etag)) {
    c.header('etag', found.etag);
    return c.body(null, 304);
  }
  c.header('content-type', found.mediaType);
  if (found.byAccept) c.header('vary', 'accept, accept-language');
  if (found.etag) c.header('etag', found.etag);
  if (found.lastModified) c.header('last-modified', found.lastModified.toUTCString());
  if (found.next) c.header('link', `<${found.next}>; rel="next"`);
  return c.body(found.content as string, found.status ?? 200);
}
