import { requireNode } from './program/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./program/install.mjs');
ensureInstalled({ tools: true });
const { runChecks } = await import('./check/run.mjs');
const { failed } = await runChecks(process.argv.slice(2));
process.exit(failed === 0 ? 0 : 1);
