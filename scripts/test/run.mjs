import { readFileSync } from 'node:fs';
import { runChecks } from '../check/run.mjs';
import { ensureBuilt } from '../program/build.mjs';
import { bundleTests } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { providePostgres } from './postgres.mjs';
import { runFiles } from './run-files.mjs';
import { choose } from './stages.mjs';
import { totals } from './totals.mjs';

const minimum = JSON.parse(readFileSync(new URL('../minimum-tests.json', import.meta.url), 'utf8'));

/**
 * Runs what `words` ask for, see choose(), and ends with the line of totals.
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runTests(words) {
  const started = performance.now();
  const { check, stages, whole } = choose(words);
  const sum = totals({ ci: ['true', '1'].includes(process.env.CI), minimum });
  if (check) sum.add('check', await runChecks());
  await bundleTests(Object.values(stages).flat());
  await runUnit(stages.unit, sum, whole.includes('unit'));
  await runIntegration(stages.integration, sum, whole.includes('integration'));
  await runBrowser(stages.browser, sum, whole.includes('browser'));
  console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
  console.log(sum.line);
  return sum.failed === 0;
}

async function runUnit(files, sum, whole) {
  if (files.length === 0 && !whole) return;
  console.log(`\nUnit (${files.length} files)`);
  sum.add('unit', await runFiles(files, { minutes: 3 }), { whole });
}

/** Every integration test runs on both databases. */
async function runIntegration(files, sum, whole) {
  if (files.length === 0 && !whole) return;
  console.log(`\nIntegration, embedded database (${files.length} files)`);
  const embedded = { TEST_DATABASE: 'embedded' };
  sum.add('integration', await runFiles(files, { env: embedded, minutes: 5 }), { whole });
  if (files.length === 0) return;
  console.log(`\nIntegration, PostgreSQL (${files.length} files)`);
  const postgres = await providePostgres();
  if (postgres.reason) return sum.skip('integration on PostgreSQL', postgres.reason);
  try {
    const env = { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: postgres.url };
    sum.add('integration', await runFiles(files, { env, minutes: 5 }), { whole });
  } finally {
    await postgres.stop();
  }
}

/** Each browser test starts the built program and a Chromium: one at a time is enough for two cores. */
async function runBrowser(files, sum, whole) {
  if (files.length === 0 && !whole) return;
  console.log(`\nBrowser (${files.length} files)`);
  const chromium = findChromium();
  if (!chromium && files.length > 0)
    return sum.skip('browser', 'no Chromium was found; set CHROMIUM to its path');
  if (files.length > 0) await ensureBuilt();
  const env = { TEST_DATABASE: 'embedded', CHROMIUM: chromium ?? '' };
  sum.add('browser', await runFiles(files, { env, concurrency: 1, minutes: 12 }), { whole });
}
