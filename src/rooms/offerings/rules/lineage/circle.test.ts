import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { circleOf, type Link } from './circle.ts';

test('an offering that points to itself, directly or through others, goes in a circle', () => {
  assert.deepEqual(circleOf('a', ['a'], []), ['a', 'a']);
  const links = [
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
  ];
  assert.deepEqual(circleOf('a', ['b'], links), ['a', 'b', 'c', 'a']);
});

test('what has several parts of one source goes in no circle', () => {
  const links = [
    { from: 'b', to: 'd' },
    { from: 'c', to: 'd' },
  ];
  assert.equal(circleOf('a', ['b', 'c', 'd'], links), null);
});

const place = fc.integer({ min: 0, max: 12 }).map(String);
const someLinks = fc.array(fc.record({ from: place, to: place }), { maxLength: 40 });

/** What can be reached at all, step by step, without asking for the way. */
function reachable(targets: readonly string[], links: readonly Link[]): Set<string> {
  const reached = new Set(targets);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of links) if (reached.has(from)) reached.add(to);
  }
  return reached;
}

test('a circle is found exactly where the offering can be reached from what it points to', () => {
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 4 }), someLinks, (own, targets, links) => {
      const others = links.filter(({ from }) => from !== own);
      assert.equal(circleOf(own, targets, others) !== null, reachable(targets, others).has(own));
    }),
  );
});

test('the way that is told is made of links that there are', () => {
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 4 }), someLinks, (own, targets, links) => {
      const way = circleOf(own, targets, links);
      if (!way) return;
      assert.equal(way[0], own);
      assert.equal(way.at(-1), own);
      assert.ok(targets.includes(way[1]!));
      for (let at = 1; at < way.length - 1; at += 1)
        assert.ok(links.some(({ from, to }) => from === way[at] && to === way[at + 1]));
    }),
  );
});

test('offerings that are only ever derived from earlier ones never go in a circle', () => {
  fc.assert(
    fc.property(someLinks, fc.integer({ min: 1, max: 13 }), (links, own) => {
      const earlier = links.filter(({ from, to }) => Number(to) < Number(from));
      const targets = earlier.map(({ to }) => to).filter((to) => Number(to) < own);
      assert.equal(circleOf(String(own), targets, earlier), null);
    }),
  );
});
