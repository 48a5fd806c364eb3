import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the folder's embedded database open. Two on one folder would lose rows. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(folder: string, pid: number) {
    super(
      `Opinko is already running on ${folder} (process ${pid}). Stop it first, or choose another DATA_DIR; several processes need DATABASE_URL.`,
    );
  }
}

/**
 * Takes the folder for this process; the returned function gives it back.
 * A lock whose process is gone (kill -9, power cut) is taken over.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'opinko.lock');
  const owner = ownerOf(file);
  if (owner !== null && owner !== process.pid && isRunning(owner)) throw new FolderInUse(folder, owner);
  // Also a file without a number: its process ended between making and writing it.
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, String(process.pid));
  closeSync(handle);
  return () => rmSync(file, { force: true });
}

function ownerOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
