import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AwardRecord } from '../award.ts';
import { type Signer, signWith } from '../keys.ts';
import { plainLook, type Typeface } from '../look.ts';
import { sampleAward, sampleNow } from '../samples.ts';
import { makeSelfSignedSeal } from '../x509/index.ts';
import type { CertificateOptions } from './certificate.ts';

/** The typeface as the program has it. */
export function sampleTypeface(): Typeface {
  const font = (weight: string) =>
    readFileSync(join(import.meta.dirname, '../../../data/fonts', `opinko-sans-${weight}.ttf`));
  return { regular: font('regular'), bold: font('bold') };
}

export function certificateOptions(changes: Partial<CertificateOptions> = {}): CertificateOptions {
  return {
    identifier: 'urn:uuid:019abcde-0000-7000-8000-000000000001',
    address: 'https://opisto.example/fi/verify/certificate/sample-code',
    credential: '{"name":"Vastuullinen johtaminen – näyte"}',
    now: sampleNow,
    look: { ...plainLook, signatory: { name: 'Signe Esimerkki', title: 'Rehtori' } },
    typeface: sampleTypeface(),
    ...changes,
  };
}

/** An award that needs several pages, in English, held by somebody whose name has many letters. */
export const longAward: AwardRecord = {
  ...sampleAward,
  language: 'en',
  holder: { name: 'Ксения Ångström-Nguyễn' },
  outcomes: Array.from({ length: 22 }, (_, number) => ({
    id: `o${number}`,
    text: {
      en: `Outcome ${number}: ${'evaluates and develops the responsible practices of a company. '.repeat(3)}`,
    },
    skills: [],
    criterion: { en: 'The evaluation rests on measured facts, and names its sources. '.repeat(3) },
    result: 'met' as const,
  })),
};

/** A power to seal with a certificate that somebody has written for himself. */
export async function sampleSeal(algorithm: 'ES256' | 'RS256'): Promise<Signer> {
  const key =
    algorithm === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const sign = signWith(key);
  const der = await makeSelfSignedSeal(
    { organizationName: 'Esimerkkiopisto', organizationIdentifier: 'VATFI-00000000', country: 'FI' },
    { publicKey: key, algorithm, sign },
    { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2028-01-01T00:00:00Z') },
  );
  return { algorithm, verificationMethod: 'did:web:opisto.example#seal', sign, certificates: [der] };
}
