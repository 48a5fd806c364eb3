import type { KeyObject } from 'node:crypto';
import type { AwardRecord } from './award.ts';
import { addProof, type Signing } from './data-integrity/index.ts';
import { buildDidDocument, didNotFound, keyUrl } from './did/index.ts';
import { ed25519PublicKey, ed25519Signer, newEd25519Key } from './ed25519.ts';
import { type AchievementCredential, renderAchievementCredential } from './open-badges/index.ts';
import {
  buildStatusEntry,
  buildStatusListCredential,
  newBitstring,
  type StatusPurpose,
} from './status-list/index.ts';
import type { Credential } from './vc/index.ts';
import type { VerificationPowers } from './verify/index.ts';

// An invented institution, award and world for the tests and benchmarks of the standards.

export const sampleNow = new Date('2026-11-24T10:00:00Z');

export const sampleAward: AwardRecord = {
  holder: { name: 'Aino Esimerkki', learnerNumber: '1.2.246.562.24.00000000001' },
  offering: {
    id: '019abcde-0000-7000-8000-000000000001',
    url: 'https://opisto.example/fi/koulutus/vastuullinen-johtaminen',
    version: '3',
    title: { fi: 'Vastuullinen johtaminen', en: 'Responsible management' },
    plainSummary: { fi: 'Opit johtamaan pientä matkailuyritystä kestävästi.' },
  },
  outcomes: [
    {
      id: 'o1',
      text: { fi: 'Osaa arvioida yrityksen vaikutuksia ympäristöön' },
      skills: [
        {
          uri: 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001',
          label: { fi: 'arvioida' },
        },
      ],
      criterion: { fi: 'Arvio perustuu mitattuun tietoon' },
      result: 'met',
    },
    { id: 'o2', text: { fi: 'Osaa laatia vastuullisuussuunnitelman' }, skills: [], result: 'met' },
  ],
  ects: 5,
  hours: 133.5,
  level: { competence: 'applied', eqf: 6, nqf: 6 },
  field: '0413',
  assessment: ['portfolio', 'peer'],
  grade: { scale: '0-5', value: '4' },
  mode: ['online', 'work-place'],
  supervision: 'supervised-with-id',
  qualityAssurance: { type: 'institutional' },
  framework: {
    id: 'eu-micro-credential',
    version: '2022',
    sha256: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
  },
  institution: {
    code: '99999',
    names: { fi: 'Esimerkkiopisto', sv: 'Exempelskolan', en: 'Example School' },
    country: 'FI',
    did: 'did:web:opisto.example:o:99999',
    url: 'https://opisto.example',
  },
  awardedAt: '2026-11-20T12:00:00Z',
  validFrom: '2026-11-20T12:00:00Z',
  validUntil: '2031-11-20T12:00:00Z',
  language: 'fi',
};

/** An issuer with one key of its own. */
export type SampleIssuer = { did: string; publicKey: Uint8Array; privateKey: KeyObject; signing: Signing };

export function sampleIssuer(did: string = sampleAward.institution.did, fragment = 'key-1'): SampleIssuer {
  const { privateKey, publicKey } = newEd25519Key();
  const signing = {
    sign: ed25519Signer(privateKey),
    verificationMethod: keyUrl(did, fragment),
    created: sampleNow,
  };
  return { did, publicKey, privateKey, signing };
}

export const sampleListUrl = (purpose: StatusPurpose) => `https://opisto.example/status/${purpose}`;
export const SAMPLE_INDEX = 94_567;

/** The sample award as an unsigned badge with an entry in both status lists. */
export function sampleBadge(changes: Partial<AwardRecord> = {}): AchievementCredential {
  return renderAchievementCredential(
    { ...sampleAward, ...changes },
    {
      id: 'https://opisto.example/credentials/1',
      holderDid: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
      salt: 'salt-of-the-sample',
      status: [
        buildStatusEntry(sampleListUrl('revocation'), 'revocation', SAMPLE_INDEX),
        buildStatusEntry(sampleListUrl('suspension'), 'suspension', SAMPLE_INDEX),
      ],
    },
  );
}

/** A signed status list in which the given entries are set. */
export function sampleList(
  issuer: SampleIssuer,
  purpose: StatusPurpose,
  bits = newBitstring(),
): Promise<Credential> {
  const list = { url: sampleListUrl(purpose), issuer: issuer.did, purpose, bits, validFrom: sampleNow };
  return addProof(buildStatusListCredential(list), issuer.signing);
}

/** A world in which the issuer's DID and both its lists, with nothing set, can be reached. */
export async function samplePowers(issuer: SampleIssuer): Promise<VerificationPowers> {
  const lists = new Map<string, Credential>();
  for (const purpose of ['revocation', 'suspension'] as const) {
    lists.set(sampleListUrl(purpose), await sampleList(issuer, purpose));
  }
  return {
    resolveDid: async (did) => {
      if (did !== issuer.did) throw didNotFound(did);
      return buildDidDocument(issuer.did, [
        { fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) },
      ]);
    },
    fetchStatusList: async (url) => {
      const list = lists.get(url);
      if (!list) throw new Error('no answer');
      return list;
    },
    knownIssuer: (did) => (did === issuer.did ? { code: '99999' } : null),
    now: sampleNow,
  };
}
