import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../platform/root.ts';
import { shippedTerms } from './load-glossary.ts';

/** How a term is named in code and in texts: by its id. */
const mentions = [
  /<term id="([\w.-]+)"/g,
  /<Term(?:Help)? [^>]*\bid="([^"]+)"/g,
  /^ *term: '([a-z-]+)',$/gm,
  /\bterm: '([a-z-]+)',? \w+:/g,
  /opening\('([^']+)'/g,
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

test('every word that a page opens is a term of the glossary, and texts mark the same terms in each language', () => {
  const known = new Set(shippedTerms().map(({ id }) => id));
  const unknown: string[] = [];
  const marked = new Map<string, Record<string, string>>();
  for (const path of sources(join(root, 'src'))) {
    const code = readFileSync(path, 'utf8');
    for (const mention of mentions)
      for (const [, id] of code.matchAll(mention)) if (!known.has(id!)) unknown.push(`${path}: ${id}`);
    const [, folder, language] = /^(.*\/text(?:\/.+)?)\/(fi|sv|en)\.ts$/.exec(path) ?? [];
    if (!folder || !language) continue;
    for (const [, key, text] of code.matchAll(/^ {2}'?([\w./-]+)'?:\s+(['`].*<term id.*['`]),$/gm)) {
      const ids = [...text!.matchAll(mentions[0]!)].map(([, id]) => id).sort();
      const place = `${folder} ${key}`;
      marked.set(place, { ...marked.get(place), [language]: ids.join() });
    }
  }
  assert.deepEqual(unknown, []);
  assert.ok(marked.size >= 4, `only ${marked.size} texts with terms were found`);
  for (const [place, { fi, sv, en }] of marked) assert.deepEqual([sv, en], [fi, fi], place);
});
