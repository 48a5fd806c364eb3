import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { screen } from './screen.ts';

/** Runs the command in this process; a start of its own costs seconds. */
async function opinko(...args: string[]) {
  const err = mock.method(console, 'error', () => {});
  let stdout = '';
  try {
    const status = await screen(args, (text) => {
      stdout += text;
    });
    const stderr = err.mock.calls.map(({ arguments: [line] }) => String(line)).join('\n');
    return { status, stdout, stderr };
  } finally {
    err.mock.restore();
  }
}
const told = async (...args: string[]) => JSON.parse((await opinko(...args, '--json')).stdout);

const list = 'data/samples/course-list.csv';
const first = [list, '--framework', 'eu-2022-c243@1'];

test('every row has a verdict and the results of all elements, in JSON, in words and as a table', async () => {
  const { items, rows } = await told(...first);
  assert.deepEqual([items.length, rows], [12, 12]);
  assert.ok(items.every((item: { elements: unknown[] }) => item.elements.length > 10));
  assert.match((await opinko(...first, '--language', 'sv')).stdout, /Uppfyller kraven/);
  const { stdout } = await opinko(...first, '--csv', '--language', 'fi');
  assert.match(stdout, /^\ufeffKoulutus;Rivi;/);
  assert.equal(stdout.trim().split('\r\n').length, 13);
});

test('several frameworks at once, and JSON of the national catalogue', async () => {
  const several = ['--framework', 'eu-2022-c243@1', '--framework', 'fi-national'];
  const { items, others } = await told('data/samples/opintopolku.json', ...several);
  assert.deepEqual([items.length, others.length, others[0].items.length], [2, 1, 2]);
  assert.equal(others[0].framework.id, 'fi-national');
});

test('columns can be told, and what cannot be read does not keep the rest from being read', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'opinko-list-')), 'list.csv');
  writeFileSync(file, Buffer.from('kurssi;määrä\r\nÖljyt;5\r\n"auki;5\r\nVahat;viisi\r\n', 'latin1'));
  const columns = JSON.stringify({ kurssi: 'title.sv', määrä: 'ects' });
  const { items, refused } = await told(file, '--columns', columns);
  assert.deepEqual(
    items.map(({ title, ects }: { title: unknown; ects: number }) => [title, ects]),
    [[{ sv: 'Öljyt' }, 5]],
  );
  assert.deepEqual(
    refused.map(({ line, column }: { line: number; column: string }) => [line, column]),
    [
      [3, 'kurssi'],
      [4, 'määrä'],
    ],
  );
});

test('what cannot be done is said in a sentence, with exit code 2', async () => {
  const cases: [string[], RegExp][] = [
    [[], /Usage/],
    [['no-such-file.csv'], /There is no file no-such-file\.csv/],
    [['src'], /folder/],
    [['src/platform/web/assets/favicon.svg'], /./],
    [[list, '--framework', 'nothing'], /no framework nothing\. Known: .*eu-2022-c243@1/],
    [[list, '--columns', '{"Nimix":"title"}'], /no column "Nimix"\. It has: .*Nimi/],
    [[list, '--columns', '{"Nimi":"titel"}'], /cannot be "titel"/],
    [[list, '--columns', '{'], /--columns wants JSON/],
    [[list, '--json', '--csv'], /Usage/],
    [[list, '--nonsense'], /nonsense[\s\S]*Usage/],
  ];
  for (const [args, words] of cases) {
    const { status, stdout, stderr } = await opinko(...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
});

const real = new URL('../../../shared/real-input/virta-courses.csv', import.meta.url);
test('each of the 610 rows of the real list gets a verdict and element results', {
  skip: existsSync(real) ? false : '../shared is not here',
}, async () => {
  const { items } = (await told(fileURLToPath(real), '--framework', 'eu-2022-c243')) as {
    items: { verdict: string; elements: { result: string }[] }[];
  };
  assert.equal(items.length, 610);
  assert.ok(items.every(({ verdict, elements }) => verdict && elements.every(({ result }) => result)));
});
