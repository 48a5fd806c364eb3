import { readFileSync } from 'node:fs';

/** The kernel's own count of the most that a process with its threads had resident, in megabytes. Linux only. */
export function peakMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000);
}
