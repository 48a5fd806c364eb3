import { requireNode } from './program/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./program/install.mjs');
ensureInstalled({ tools: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const { runTests } = await import('./test/run.mjs');
const ok = await runTests(process.argv.slice(2));
process.exit(ok ? 0 : 1);
