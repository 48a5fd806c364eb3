import { requireNode } from './program/node-version.mjs';

requireNode();
const { runProgram } = await import('./program/run.mjs');
await runProgram(['serve', ...process.argv.slice(2)]);
