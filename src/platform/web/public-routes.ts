import type { Context } from 'hono';
import type { Platform } from '../actions/index.ts';

/**
 * A document for machines at an address of its own (did.json, status lists, feeds), readable by everyone; or, for who
 * is better served elsewhere, the address to see instead (303).
 */
export type PublicDocument =
  | {
      readonly mediaType: string;
      readonly content: string | Uint8Array;
      readonly cacheSeconds: number;
      /** The answer depends on what the caller accepts. */
      readonly byAccept?: boolean;
    }
  | { readonly seeOther: string };

export type PublicRoutes = (
  pattern: string,
  handle: (request: {
    platform: Platform;
    param: (name: string) => string;
    c: Context;
  }) => Promise<PublicDocument>,
) => void;
