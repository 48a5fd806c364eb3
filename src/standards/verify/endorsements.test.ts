import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../contexts.ts';
import { addProof } from '../data-integrity/index.ts';
import {
  SAMPLE_INDEX,
  sampleBadge,
  sampleIssuer,
  sampleList,
  sampleListUrl,
  samplePowers,
} from '../samples.ts';
import { buildStatusEntry, newBitstring, writeBit } from '../status-list/index.ts';
import { verifyCredential } from './index.ts';

const REVOCATION = sampleListUrl('revocation');

/** What the step says of a badge beside which one endorsement is kept, signed and then changed. */
async function stepWith({ revoked = false, changed = {} }: { revoked?: boolean; changed?: object }) {
  const issuer = sampleIssuer();
  const badge = await addProof(sampleBadge(), issuer.signing);
  const endorsement = await addProof(
    {
      '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
      id: 'urn:uuid:7d0e3e36-5b2c-4c0f-9a55-0a8f6f3b7a11',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Keksitty Oy',
      issuer: { id: issuer.did, type: ['Profile'] },
      validFrom: badge.validFrom,
      credentialSubject: { id: badge.id, type: ['EndorsementSubject'], endorsementComment: 'Hyvä' },
      credentialStatus: buildStatusEntry(REVOCATION, 'revocation', SAMPLE_INDEX + 1),
    },
    issuer.signing,
  );
  const bits = newBitstring();
  if (revoked) writeBit(bits, SAMPLE_INDEX + 1, true);
  const list = await sampleList(issuer, 'revocation', bits);
  const powers = await samplePowers(issuer);
  const report = await verifyCredential(badge, {
    ...powers,
    fetchStatusList: async (url) => (url === REVOCATION ? list : powers.fetchStatusList(url)),
    endorsementsOf: async () => [{ ...endorsement, ...changed }],
  });
  return [report.verdict, report.steps.find(({ step }) => step === 'endorsements')?.code];
}

test('an endorsement that is signed and in force counts', async () => {
  assert.deepEqual(await stepWith({}), ['valid', 'endorsements/ok']);
});

test('one that was revoked does not, and the badge is no less genuine', async () => {
  assert.deepEqual(await stepWith({ revoked: true }), ['valid', 'endorsements/failed']);
});

test('one that was changed does not', async () => {
  assert.deepEqual(await stepWith({ changed: { name: 'Muu Oy' } }), ['valid', 'endorsements/failed']);
});
