import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';

/**
 * Reporter for node:test: a line a file, failures in full, every skip with its reason. The counts go as JSON to
 * the file named by OPINKO_TEST_COUNTS: { passed, failed, skips: [{ file, name, reason }] }.
 */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skips: [] };
  const spoken = new Map();
  let at;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      spoken.set(data.file, (spoken.get(data.file) ?? '') + data.message);
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.file !== at?.path) {
      yield closeFile(at, spoken);
      at = { path: data.file, passed: 0, failed: 0, skipped: 0 };
    }
    yield count(judge(type, data), data, at, counts);
  }
  yield closeFile(at, spoken);
  writeFileSync(process.env.OPINKO_TEST_COUNTS, JSON.stringify(counts));
}

/**
 * What one event means: 'passed', 'failed', 'skipped', 'empty' (a file without a test, which node:test calls
 * passed) or undefined for groups, whose members are counted.
 */
export function judge(type, data) {
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped';
  const failure = data.details?.error?.failureType;
  if (type === 'test:fail') return failure === 'subtestsFailed' ? undefined : 'failed';
  if (data.nesting === 0 && data.file && resolve(data.name) === data.file) return 'empty';
  return data.details?.type === 'suite' ? undefined : 'passed';
}

function count(verdict, data, at, counts) {
  if (verdict === undefined) return '';
  if (verdict === 'passed') {
    at.passed++;
    counts.passed++;
    return '';
  }
  if (verdict === 'skipped') return skip(data, at, counts);
  at.failed++;
  counts.failed++;
  const why = verdict === 'empty' ? 'The file has no test.' : explain(data.details.error);
  return `  FAILED  ${data.name}\n${why.replace(/^/gm, '          ')}\n`;
}

function skip(data, at, counts) {
  at.skipped++;
  const reason = reasonOf(data);
  counts.skips.push({ file: shorten(data.file), name: data.name, reason });
  return `  skipped ${data.name}: ${reason}\n`;
}

function reasonOf({ skip, todo }) {
  if (typeof skip === 'string' && skip) return skip;
  if (todo !== undefined) return `to do${typeof todo === 'string' && todo ? `: ${todo}` : ''}`;
  return 'no reason given';
}

function explain(error) {
  const cause = error?.cause ?? error;
  const stack = typeof cause?.stack === 'string' ? cause.stack : inspect(cause);
  return stack
    .split('\n')
    .filter((line) => !/node:internal|node:async_hooks/.test(line))
    .join('\n');
}

function closeFile(at, spoken) {
  if (!at) return '';
  const said = at.failed && spoken.get(at.path);
  const skipped = at.skipped ? `, ${at.skipped} skipped` : '';
  const failed = at.failed ? `, ${at.failed} failed` : '';
  return `${at.failed ? 'FAILED' : 'ok    '} ${shorten(at.path)} (${at.passed} passed${failed}${skipped})\n${said ? `${said.replace(/^/gm, '  | ')}\n` : ''}`;
}

function shorten(path) {
  return path ? relative(process.cwd(), path) : '';
}
