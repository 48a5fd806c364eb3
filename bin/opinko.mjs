#!/usr/bin/env node
import { requireNode } from '../scripts/program/node-version.mjs';

requireNode();
const { runProgram } = await import('../scripts/program/run.mjs');
await runProgram(process.argv.slice(2));
