import { readFileSync } from 'node:fs';

/**
 * Ends the process with a sentence when this Node is older than package.json asks for.
 * Runs before anything is installed, and on old Nodes: keep the syntax plain.
 */
export function requireNode(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const needed = engines.node.replace('>=', '');
  if (isAtLeast(running, needed)) return;
  console.error(
    `Opinko needs Node ${needed} or newer; this is Node ${running}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

/** Compares dotted versions number by number: '20.20.2' is at least '20.19'. */
export function isAtLeast(version, needed) {
  const have = version.split('.').map(Number);
  const want = needed.split('.').map(Number);
  for (let i = 0; i < want.length; i++) {
    if ((have[i] || 0) !== want[i]) return (have[i] || 0) > want[i];
  }
  return true;
}
