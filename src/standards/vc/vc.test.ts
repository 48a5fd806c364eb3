import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIALS_V2 } from '../contexts.ts';
import { sampleBadge } from '../samples.ts';
import {
  dateTimeStamp,
  documentLimits,
  findAmbiguity,
  isCredential,
  issuerId,
  readDateTimeStamp,
} from './index.ts';

test('an ordinary badge is unambiguous', () => {
  assert.equal(findAmbiguity(sampleBadge()), undefined);
  assert.ok(isCredential(sampleBadge()));
});

const nested = (depth: number): object => (depth === 0 ? {} : { inside: nested(depth - 1) });
const many = (count: number) => Array.from({ length: count }, () => 0);

for (const [what, code, value] of [
  ['a word written as a full IRI', 'vc/reserved-member', { 'https://schema.org/name': 'x' }],
  ['a prefixed word', 'vc/reserved-member', { 'schema:name': 'x' }],
  ['a JSON-LD keyword', 'vc/reserved-member', { inside: { '@graph': [] } }],
  ['the prototype', 'vc/reserved-member', JSON.parse('{"__proto__": {}}')],
  ['a nameless node with a name', 'vc/blank-node-id', { inside: [{ id: '_:b0' }] }],
  [
    'a second object with the identifier of the document',
    'vc/nested-credential-id',
    { id: 'urn:1', a: [{ id: 'urn:1' }] },
  ],
  ['half a character', 'vc/broken-text', { a: ['x\uDC00'] }],
  ['an infinite number', 'vc/not-json', JSON.parse('{"a": 1e999}')],
  ['something JSON has no form for', 'vc/not-json', { a: undefined }],
  ['a context of one’s own', 'vc/context-unpinned', { '@context': [CREDENTIALS_V2, { name: 'urn:x' }] }],
  ['a context that takes all words back', 'vc/context-unpinned', { inside: { '@context': null } }],
  ['nesting without end', 'vc/too-deep', nested(documentLimits.depth + 1)],
  ['too long a list', 'vc/too-many-values', { a: many(documentLimits.items + 1) }],
  ['too many lists', 'vc/too-many-values', { a: many(11).map(() => many(documentLimits.items)) }],
  [
    'too many contexts',
    'vc/too-many-values',
    { '@context': Array(documentLimits.contexts + 1).fill(CREDENTIALS_V2) },
  ],
] as const) {
  test(`ambiguous or too much: ${what}`, () => assert.equal(findAmbiguity(value)?.code, code));
}

const refresh = { id: 'urn:1', type: '1EdTechCredentialRefresh' };

test('a refresh service may have the identifier of the document, and nothing else beside its type', () => {
  const codeOf = (document: object) => findAmbiguity({ id: 'urn:1', ...document })?.code;
  assert.equal(codeOf({ type: 'Badge', refreshService: refresh }), undefined);
  assert.equal(codeOf({ endorsement: [{ refreshService: [refresh] }] }), undefined);
  for (const wrong of [
    { refreshService: { ...refresh, validUntil: '2099-01-01T00:00:00Z' } },
    { refreshService: { id: 'urn:1' } },
    { refreshService: { id: 'urn:1', type: ['1EdTechCredentialRefresh', 'OpenBadgeCredential'] } },
    { refreshService: { id: 'urn:1', type: 'OpenBadgeCredential' } },
    { refreshService: { id: 'urn:1', credentialStatus: {} } },
    { refreshService: { inside: refresh } },
    { evidence: refresh },
    { type: ['Badge', '1EdTechCredentialRefresh'], refreshService: refresh },
  ])
    assert.equal(codeOf(wrong), 'vc/nested-credential-id', JSON.stringify(wrong));
});

test('what is just within the limits passes', () => {
  assert.equal(findAmbiguity(nested(documentLimits.depth)), undefined);
  assert.equal(findAmbiguity({ a: many(documentLimits.items), b: 'Ää 😀' }), undefined);
});

test('the path leads to what is wrong', () => {
  assert.equal(findAmbiguity({ a: [{}, { b: { 'c:d': 1 } }] })?.path, 'a.1.b.c:d');
});

test('the issuer is found, whether it stands alone or in an object', () => {
  const badge = sampleBadge();
  const { id } = badge.issuer;
  for (const issuer of [id, { id }]) {
    const changed = { ...badge, issuer };
    assert.ok(isCredential(changed));
    assert.equal(issuerId(changed), id);
  }
});

test('instants with a time zone are read to the second', () => {
  const instant = Date.UTC(2026, 10, 24, 10, 0, 0);
  for (const text of ['2026-11-24T10:00:00Z', '2026-11-24T12:00:00+02:00', '2026-11-24T10:00:00.000Z']) {
    assert.equal(readDateTimeStamp(text), instant, text);
  }
  assert.equal(readDateTimeStamp('2028-02-29T00:00:00Z'), Date.UTC(2028, 1, 29));
  assert.equal(readDateTimeStamp(dateTimeStamp(new Date(instant))), instant);
});

test('what is no instant is not read as one', () => {
  const wrong = [
    '2026-11-24',
    '2026-11-24T10:00:00',
    '2026-02-30T00:00:00Z',
    '2027-02-29T00:00:00Z',
    '24.11.2026',
    '',
  ];
  const impossible = [
    '2026-13-01T00:00:00Z',
    '2026-11-24T25:00:00Z',
    '2026-11-24T10:60:00Z',
    '2026-11-24T10:00:00+15:00',
  ];
  for (const value of [...wrong, ...impossible, 5, null, new Date()])
    assert.equal(readDateTimeStamp(value), undefined);
});
