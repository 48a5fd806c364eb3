import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testAuthority } from '../timestamp/testing.ts';
import { readTrustList } from './read-trust-list.ts';
import { writeTrustList } from './testing.ts';

const { anchor: certificate } = await testAuthority();
const read = (xml: string) => {
  const list = readTrustList(xml);
  return 'problem' in list ? list.problem : list;
};

test('services that issue for seals or stamp time are read where their status is granted', () => {
  const list = read(
    writeTrustList([
      { certificate },
      { certificate, type: 'TSA/QTST' },
      { certificate, use: 'ForeSeals' },
      { certificate, use: 'ForeSignatures' },
      { certificate, use: 'ForWebSiteAuthentication' },
      { certificate, status: 'withdrawn' },
      { certificate, type: 'CA/PKC' },
      { certificate: Buffer.from('no certificate') },
    ]),
  );
  assert.equal(typeof list, 'object');
  const { services, ...facts } = list as Exclude<typeof list, string>;
  assert.deepEqual(
    services.map(({ purpose, provider }) => [purpose, provider]),
    [
      ['seal', 'Invented provider'],
      ['timestamp', 'Invented provider'],
      ['seal', 'Invented provider'],
    ],
  );
  assert.deepEqual(services[0]?.since, new Date('2016-07-01T00:00:00Z'));
  assert.deepEqual([facts.territory, facts.operator, facts.sequence], ['FI', 'Invented office & agency', 1]);
});

test('the names may have a prefix; elements of another namespace are not taken for those of the list', () => {
  const xml = writeTrustList([{ certificate }]);
  const prefixed = xml
    .replace(/<(\/?)([A-Z])/g, '<$1t:$2')
    .replace(/<(\/?)dateTime/g, '<$1t:dateTime')
    .replace('xmlns=', 'xmlns:t=');
  const list = read(prefixed);
  assert.equal(typeof list === 'object' && list.services.length, 1);
  assert.equal(read(xml.replace('02231/v2#', '02231/v9#')), 'not-a-list');
});

test('document types and entities, other documents and a list of lists are refused', () => {
  const xml = writeTrustList([{ certificate }]);
  const entity = '<!DOCTYPE t [<!ENTITY a "b">]>';
  assert.equal(read(xml.replace('?>\n', `?>\n${entity}\n`)), 'not-a-list');
  assert.equal(read(writeTrustList([], { type: 'EUlistofthelists' })), 'list-of-lists');
  for (const text of ['', '<a/>', '{}', 'x', `${'<a>'.repeat(50_000)}`])
    assert.equal(read(text), 'not-a-list');
});

test('whatever the text, reading it ends and throws nothing', () => {
  const xml = writeTrustList([{ certificate }]);
  fc.assert(
    fc.property(fc.nat(xml.length), fc.nat(40), fc.string(), (at, length, put) => {
      readTrustList(xml.slice(0, at) + put + xml.slice(at + length));
    }),
    { numRuns: 300 },
  );
});
