import type { Platform } from '../../platform/actions/index.ts';

/** What stands behind the token of a share link, or null where it is none or has ended. */
export type ReadShared = (platform: Platform, token: string) => Promise<string | Uint8Array | null>;

let read: ReadShared | undefined;

/** Filled by the room that keeps share links, which stands above this one. */
export function fillSharedLinks(reader: ReadShared): void {
  read = reader;
}

export async function sharedDocument(platform: Platform, token: string): Promise<string | Uint8Array | null> {
  return (await read?.(platform, token)) ?? null;
}
