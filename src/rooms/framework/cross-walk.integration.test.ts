import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paths } from '../../base/paths.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const read = async (path: string) => {
  const response = await program.app.request(path);
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
};
const chosen = 'from=eu-2022-c243@1&to=fi-national@2024-draft';

test('everybody sees two frameworks side by side, and where they differ', async () => {
  const { body, status } = await read(`${paths.crossWalk('fi')}?${chosen}`);
  assert.equal(status, 200);
  assert.match(body, /1–60 op – toisessa 1–59 op/);
  assert.match(body, /vain tässä/);
  assert.doesNotMatch(body, /undefined|\[object/);
  const swedish = await read(paths.crossWalk('sv'));
  assert.match(swedish.body, /Kraven sida vid sida/);
});

test('the links are linked data', async () => {
  const { body, type } = await read(`${paths.crossWalkFile('fi')}?${chosen}`);
  assert.equal(type, 'application/ld+json');
  const { '@graph': graph } = JSON.parse(body);
  const workload = graph.find((node: { '@id': string }) => node['@id'].endsWith('/eu-2022-c243/1#workload'));
  assert.ok(Object.keys(workload).some((key) => /^skos:\w+Match$/.test(key)));
  const api = await read('/api/cross-walks/eu-2022-c243@1/fi-national@2024-draft/skos');
  assert.deepEqual(JSON.parse(api.body), JSON.parse(body));
});

test('a framework that does not exist is not found, a name that is none is refused', async () => {
  assert.equal((await read(`${paths.crossWalk('fi')}?from=no-such@1&to=eu-2022-c243@1`)).status, 404);
  assert.equal((await read('/api/cross-walks/nonsense/eu-2022-c243@1')).status, 422);
});
