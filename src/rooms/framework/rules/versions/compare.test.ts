import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import released from '../../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import type { Framework, FrameworkElement } from '../framework.ts';
import { compareVersions, isSame } from './compare.ts';
import { copyElement, copyOf, moveElement, putElement, removeElement, withObligations } from './edit.ts';

const framework = released as unknown as Framework;
const ids = framework.elements.map(({ id }) => id);
const title = framework.elements.find(({ id }) => id === 'title')!;

test('a version that changes nothing is the same, and the other way round each change is told once', () => {
  assert.ok(isSame(compareVersions(framework, copyOf(framework, { id: framework.id, version: '2' }))));
  const stricter = putElement(framework, 'title', {
    ...title,
    obligation: 'optional',
    source: 'elsewhere',
  });
  const found = compareVersions(framework, stricter);
  assert.deepEqual(
    found.changed.map(({ id, parts }) => [id, parts]),
    [['title', ['obligation', 'source']]],
  );
  assert.equal(found.unchanged, ids.length - 1);
  assert.deepEqual([found.added, found.removed, found.moved, found.facts], [[], [], [], []]);
});

test('bounds, conditions and names are facts of the framework itself', () => {
  const wider: Framework = {
    ...framework,
    creditBounds: { minimum: 1, maximum: 59 },
    nearly: { effortAtMost: 30 },
    edition: { fi: 'a', sv: 'b', en: 'c' },
  };
  assert.deepEqual(compareVersions(framework, wider).facts, ['edition', 'creditBounds', 'nearly']);
});

test('an empty list says the same as none', () => {
  const empty = putElement(framework, 'title', { ...title, links: [] });
  assert.ok(isSame(compareVersions({ ...framework, basedOn: [] }, empty)));
});

test('what one side adds the other removes', () => {
  const some = fc.subarray([...framework.elements], { minLength: 1 });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [a, b] = [
        { ...framework, elements: one },
        { ...framework, elements: other },
      ];
      const [there, back] = [compareVersions(a, b), compareVersions(b, a)];
      assert.deepEqual(there.added, back.removed);
      assert.deepEqual(there.removed, back.added);
      const told = there.added.length + there.changed.length + there.unchanged;
      assert.equal(told, other.length);
    }),
  );
});

test('moving one element says that one has moved', () => {
  fc.assert(
    fc.property(fc.nat(ids.length - 1), fc.nat(ids.length - 1), (from, to) => {
      const elements = [...framework.elements];
      const [one] = elements.splice(from, 1) as [FrameworkElement];
      elements.splice(to, 0, one);
      const { moved } = compareVersions(framework, { ...framework, elements });
      assert.equal(moved.length, from === to ? 0 : 1);
    }),
  );
});

test('an element is copied beside itself under a free id, moved, renamed and removed', () => {
  const copied = copyElement(framework, 'title')!;
  assert.equal(copied.id, 'title-2');
  assert.equal(copyElement(copied.framework, 'title')!.id, 'title-3');
  assert.equal(copied.framework.elements[ids.indexOf('title') + 1]?.id, 'title-2');
  assert.equal(copyElement(framework, 'nothing'), null);
  assert.deepEqual(moveElement(framework, ids[0]!, -1), framework);
  assert.equal(moveElement(framework, ids[0]!, 1).elements[1]?.id, ids[0]);
  const renamed = putElement(framework, 'title', { ...title, id: 'name' });
  assert.ok(renamed.nearly.alwaysMet?.includes('name'));
  assert.ok(!removeElement(framework, 'title').nearly.alwaysMet?.includes('title'));
});

test('the last requirement and the last condition stay', () => {
  const one: Framework = { ...framework, nearly: { alwaysMet: ['title'] }, elements: [title] };
  assert.throws(() => removeElement(one, 'title'), { code: 'framework/last-element' });
  const two = { ...one, elements: framework.elements };
  assert.throws(() => removeElement(two, 'title'), { code: 'framework/last-condition' });
});

test('a copy under another id says what it was made from, once', () => {
  const own = copyOf(framework, { id: 'own', version: '1' });
  assert.deepEqual(own.basedOn, [{ framework: framework.id, version: framework.version }]);
  assert.deepEqual(
    copyOf({ ...framework, basedOn: own.basedOn! }, { id: 'own', version: '2' }).basedOn,
    own.basedOn,
  );
});

test('obligations change where they are named', () => {
  const changed = withObligations(framework, new Map([['title', 'recommended']]));
  assert.deepEqual(
    compareVersions(framework, changed).changed.map(({ id, parts }) => [id, parts]),
    [['title', ['obligation']]],
  );
});
