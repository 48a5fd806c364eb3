import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Refusal } from '../base/errors.ts';
import { CREDENTIALS_V2, isPinnedContext, loadContext, OPEN_BADGES_V3, pinnedContexts } from './contexts.ts';
import { isJsonObject, type JsonObject } from './json.ts';

async function termsOf(url: string): Promise<JsonObject> {
  return (JSON.parse((await loadContext(url)).document) as { '@context': JsonObject })['@context'];
}

test('only pinned contexts are handed out, whatever else is asked for', async () => {
  assert.ok(isPinnedContext(CREDENTIALS_V2));
  for (const url of [
    'https://example.com/own.json',
    'http://169.254.169.254/',
    'toString',
    '',
    `${CREDENTIALS_V2}/`,
  ]) {
    assert.equal(isPinnedContext(url), false);
    await assert.rejects(
      loadContext(url),
      (error) => error instanceof Refusal && error.code === 'contexts/unpinned',
    );
  }
});

test('nobody can change a context for those who come after', async () => {
  const first = await loadContext(CREDENTIALS_V2);
  first.document = '{}';
  assert.notEqual((await loadContext(CREDENTIALS_V2)).document, '{}');
});

// The verifier reads these members as JSON. If a context had a second word for one of them, a signed statement could
// be moved to the other word and so hidden from the verifier without breaking the proof.
test('no context has a second word for what the verifier reads', async () => {
  const vcTerms = (await termsOf(CREDENTIALS_V2)).VerifiableCredential as { '@context': JsonObject };
  const read = ['issuer', 'validFrom', 'validUntil', 'credentialSubject', 'credentialStatus', 'proof'];
  const iris = new Map(read.map((name) => [(vcTerms['@context'][name] as JsonObject)['@id'], name]));
  assert.equal(iris.size, read.length);
  for (const url of pinnedContexts) {
    for (const [term, definition] of allTerms(await termsOf(url))) {
      const iri = isJsonObject(definition) ? definition['@id'] : definition;
      const name = iris.get(iri);
      if (name !== undefined) assert.equal(term, name, `${url}: ${term}`);
    }
  }
});

test('every term that contexts define is one word, so that words with a colon can be refused', async () => {
  for (const url of pinnedContexts) {
    for (const [term] of allTerms(await termsOf(url))) assert.ok(!term.includes(':'), `${url}: ${term}`);
  }
});

test('the pinned Open Badges context equals a published one', async (t) => {
  const file = new URL(
    '../../../shared/conformance/contexts/ob-v3p0-3.0.3-published-later.json',
    import.meta.url,
  );
  try {
    const published = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual(await termsOf(OPEN_BADGES_V3), published['@context']);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    t.skip('the conformance material of ../shared is absent');
  }
});

function* allTerms(terms: JsonObject): Generator<[string, unknown]> {
  for (const [term, definition] of Object.entries(terms)) {
    if (!term.startsWith('@')) yield [term, definition];
    if (isJsonObject(definition) && isJsonObject(definition['@context']))
      yield* allTerms(definition['@context']);
  }
}
