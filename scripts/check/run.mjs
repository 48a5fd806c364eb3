import { runTool } from './command.mjs';
import { checkFloors } from './floors.mjs';
import { checkLinks } from './links.mjs';
import { checkOutbound } from './outbound.mjs';
import { describeSizes } from './sizes.mjs';
import { readSources } from './source.mjs';
import { checkSql } from './sql.mjs';
import { checkTemplates } from './templates.mjs';
import { checkTexts } from './texts.mjs';

const tsc = ['node_modules/typescript/bin/tsc', '-p', '.', '--pretty', 'false'];
const typesMemory = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'];

/** Name → what to run. The slow ones are first: two run at a time. */
const tools = {
  types: () => runTool([...tsc, ...typesMemory]),
  floors: () => checkFloors(),
  unused: () => runTool(['node_modules/knip/bin/knip.js', '--no-progress']),
  style: () => runTool(['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=20']),
};

const ownChecks = {
  sql: checkSql,
  outbound: checkOutbound,
  templates: checkTemplates,
  texts: checkTexts,
  links: checkLinks,
};

/**
 * Runs the named checks, or all of them, and prints a line for each and what it found.
 * @param {string[]} names
 * @returns {Promise<{ passed: number, failed: number, skips: [] }>} counted like tests, a check is one
 */
export async function runChecks(names = []) {
  const wanted = (name) => names.length === 0 || names.includes(name);
  const unknown = names.find((name) => !(name in tools) && !(name in ownChecks) && name !== 'sizes');
  if (unknown) throw new Error(`There is no check called “${unknown}”.`);
  const results = [];
  const queue = Object.keys(tools).filter(wanted);
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) results.push(await timed(name, tools[name]));
  };
  const workers = [worker(), worker()];
  results.push(...(await runOwn(wanted)));
  await Promise.all(workers);
  const passed = results.filter((ok) => ok).length;
  return { passed, failed: results.length - passed, skips: [] };
}

async function runOwn(wanted) {
  const sources = readSources();
  const results = [];
  for (const name of Object.keys(ownChecks).filter(wanted)) {
    results.push(await timed(name, () => asOutput(ownChecks[name](sources))));
  }
  if (wanted('sizes')) console.log(describeSizes(sources));
  return results;
}

function asOutput(findings) {
  const lines = findings.map(({ path, line, message }) => `${path}:${line} ${message}`);
  return { ok: findings.length === 0, output: lines.join('\n') };
}

async function timed(name, check) {
  const started = performance.now();
  const { ok, output } = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds} s`);
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '       '));
  return ok;
}
