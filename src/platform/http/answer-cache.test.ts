import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerCache } from './answer-cache.ts';

/** A cache around a server that counts how often it is asked, with a clock that is set by hand. */
function around(cacheControl: string | undefined, most?: number) {
  let seconds = 0;
  const asked: string[] = [];
  const cache = new AnswerCache(() => new Date(seconds * 1000), most);
  const fetch = cache.around(async (url) => {
    asked.push(url);
    if (url === 'broken') throw new Error('unreachable');
    return { text: `${url}${'x'.repeat(100)}`, cacheControl };
  });
  return { fetch, asked, later: (more: number) => (seconds += more) };
}

async function keptFor(cacheControl: string | undefined, seconds: number): Promise<boolean> {
  const { fetch, asked, later } = around(cacheControl);
  await fetch('a');
  later(seconds);
  await fetch('a');
  return asked.length === 1;
}

test('an answer is kept as long as its server says, at most an hour, and five minutes without a word', async () => {
  for (const [cacheControl, seconds, kept] of [
    ['max-age=60', 59, true],
    ['max-age=60', 61, false],
    ['public, max-age=86400', 3599, true],
    ['public, max-age=86400', 3601, false],
    ['max-age=600, s-maxage=10', 11, false],
    [undefined, 299, true],
    [undefined, 301, false],
    ['max-age=0', 0, false],
    ['no-store', 0, false],
    ['no-cache, max-age=600', 0, false],
  ] as const)
    assert.equal(await keptFor(cacheControl, seconds), kept, `${cacheControl} ${seconds}`);
});

test('who asks at the same moment waits for one answer; a failure is asked again', async () => {
  const { fetch, asked } = around('max-age=60');
  const [one, other] = await Promise.all([fetch('a'), fetch('a')]);
  assert.deepEqual([one === other, asked.length], [true, 1]);
  await assert.rejects(fetch('broken'));
  await assert.rejects(fetch('broken'));
  assert.equal(asked.length, 3);
});

test('the cache is bounded: what was not used for longest goes first, and one huge answer is not kept', async () => {
  const { fetch, asked } = around('max-age=60', 450);
  for (const url of ['a', 'b', 'c', 'd', 'a', 'e', 'a']) await fetch(url);
  assert.deepEqual(asked, ['a', 'b', 'c', 'd', 'e']);
  await fetch('b');
  assert.equal(asked.length, 6, 'b had to go for e');
  const small = around('max-age=60', 100);
  await small.fetch('a');
  await small.fetch('a');
  assert.equal(small.asked.length, 2);
});
