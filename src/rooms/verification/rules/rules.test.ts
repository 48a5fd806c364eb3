import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSummary } from './document-summary.ts';
import { tokenInLink } from './share-link.ts';

test('the token is found in a share link however it was copied, and in nothing else', () => {
  const token = 'Az09_-'.padEnd(43, 'x');
  for (const link of [
    `https://x.fi/fi/shared/${token}`,
    ` http://localhost:3000/sv/shared/${token}#top `,
    `https://x.fi/base/en/shared/${token}?a=1`,
  ]) {
    assert.equal(tokenInLink(link), token, link);
  }
  for (const link of [
    '',
    token,
    `https://x.fi/fi/shared/${token}y`,
    `javascript:/fi/shared/${token}`,
    'https://x.fi/fi/shared/',
  ]) {
    assert.equal(tokenInLink(link), null, link);
  }
});

test('a credential of any origin is summed up without trusting its shape', () => {
  const document = {
    name: ' Merkki ',
    issuer: { id: 'did:web:x.fi', name: 'Opisto' },
    credentialSubject: [
      {
        identifier: { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Aino' },
        achievement: {
          description: 'Opit',
          criteria: { narrative: '**Tavoitteet**\n- Osaa laatia\n\n* Osaa mitata' },
        },
      },
    ],
  };
  const expected = {
    name: 'Merkki',
    issuer: 'Opisto',
    did: 'did:web:x.fi',
    holder: 'Aino',
    description: 'Opit',
    criteria: ['Tavoitteet', 'Osaa laatia', 'Osaa mitata'],
    addressed: null,
  };
  assert.deepEqual(documentSummary(document), expected);
  assert.deepEqual(documentSummary(JSON.stringify(document)), expected);
  assert.deepEqual(documentSummary({ issuer: 'did:web:x.fi', name: 7, credentialSubject: 'x' }), {
    name: null,
    issuer: null,
    did: 'did:web:x.fi',
    holder: null,
    description: null,
    criteria: [],
    addressed: null,
  });
  for (const wrong of ['{', '[]', null, 7]) assert.equal(documentSummary(wrong), null);
});
