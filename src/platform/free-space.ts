import { statfsSync } from 'node:fs';
import { Refusal } from '../base/errors.ts';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The embedded engine does not survive a disk that fills up while its log grows: it hangs. So whatever would write is
 * refused while there is still some room left, and reading goes on. A server looks after itself, and says 53100.
 */
export function hasRoom({ database, config }: { database: Database; config: Config }): boolean {
  if (database.kind !== 'embedded') return true;
  const { bavail, bsize } = statfsSync(config.DATA_DIR);
  return bavail * bsize >= config.MIN_FREE_MB * MEGABYTE;
}

/** @throws Refusal disk-full */
export function mustHaveRoom(platform: { database: Database; config: Config }): void {
  if (!hasRoom(platform)) throw new Refusal('disk-full', 507);
}
