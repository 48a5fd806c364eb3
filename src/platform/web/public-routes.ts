import type { Context } from 'hono';
import type { Platform } from '../actions/index.ts';

/** A document for machines at an address of its own (did.json, status lists, feeds), readable by everyone. */
export type PublicDocument = {
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  readonly cacheSeconds: number;
};

export type PublicRoutes = (
  pattern: string,
  handle: (request: {
    platform: Platform;
    param: (name: string) => string;
    c: Context;
  }) => Promise<PublicDocument>,
) => void;
