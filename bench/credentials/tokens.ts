import { createHash, createPublicKey, randomBytes, sign as signBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { jwtVerify, SignJWT } from 'jose';
import { signVcJwt, verifyVcJwt } from '../../src/standards/jose/index.ts';
import { type Algorithm, newPrivateKey, signWith } from '../../src/standards/keys.ts';
import { publicKeyOf } from '../../src/standards/public-key.ts';
import { sampleAward, sampleBadge, sampleNow } from '../../src/standards/samples.ts';
import {
  issueSdJwt,
  microCredentialClaims,
  microCredentialConcealment,
} from '../../src/standards/sd-jwt/index.ts';
import { type Contest, right } from './contest.ts';

/** A badge as a JWT: signed and verified, beside jose with the same key, header and claims. */
export async function jwtContests(algorithm: Extract<Algorithm, 'EdDSA' | 'ES256'>): Promise<Contest[]> {
  const key = newPrivateKey(algorithm);
  const signer = { algorithm, verificationMethod: 'did:web:opisto.example#key-1', sign: signWith(key) };
  const publicKey = publicKeyOf(createPublicKey(key))!;
  const badge = { ...sampleBadge() };
  const text = await signVcJwt(badge, signer);
  const header = { alg: algorithm, typ: 'JWT', kid: signer.verificationMethod };
  const claims = JSON.parse(Buffer.from(text.split('.')[1]!, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  const bytes = Buffer.alloc(64, 7);
  const beside = [`raw ${algorithm}`, 'jose'];
  return [
    {
      title: `VC-JWT sign, ${algorithm}`,
      beside,
      entrants: [
        { name: beside[0]!, run: () => signer.sign(bytes) },
        { name: 'opinko', run: () => signVcJwt(badge, signer) },
        { name: 'jose', run: () => new SignJWT(claims).setProtectedHeader(header).sign(key) },
      ],
    },
    {
      title: `VC-JWT verify, ${algorithm}`,
      beside: ['jose'],
      entrants: [
        { name: 'opinko', run: () => right(verifyVcJwt(text, publicKey).id === badge.id) },
        {
          name: 'jose',
          run: async () => {
            const options = { algorithms: [algorithm], currentDate: sampleNow };
            right((await jwtVerify(text, publicKey.key, options)).payload.jti === badge.id);
          },
        },
      ],
    },
  ];
}

/** An SD-JWT VC with the same claims held back, beside the library. */
export async function sdJwtContest(): Promise<Contest> {
  const key = newPrivateKey('ES256');
  const signer = {
    algorithm: 'ES256' as const,
    verificationMethod: 'did:web:opisto.example#key-1',
    sign: signWith(key),
  };
  const options = {
    id: 'urn:uuid:1',
    vct: 'https://opisto.example/type',
    issuedAt: sampleNow,
    issuer: 'did:web:opisto.example',
  };
  const claims = microCredentialClaims(sampleAward, options);
  const library = new SDJwtVcInstance({
    hasher: (data: string | ArrayBuffer) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : Buffer.from(data))
        .digest(),
    hashAlg: 'sha-256',
    signAlg: 'ES256',
    saltGenerator: (length: number) => randomBytes(length).toString('base64url'),
    signer: (data: string) =>
      signBytes('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  });
  const frame = {
    _sd: ['name', 'learner_number', 'grade', 'assessment', 'supervision'],
    outcomes: { _sd: [0, 1] },
  };
  const ours = () =>
    issueSdJwt({ typ: 'dc+sd-jwt', claims, concealment: microCredentialConcealment }, signer);
  const theirs = () =>
    library.issue({ ...claims, vct: options.vct }, frame as object, {
      header: { kid: signer.verificationMethod },
    });
  const held = (text: string) => text.split('~').length - 2;
  if (held(await ours()) !== held(await theirs())) throw new Error('The two do not hold back the same');
  return {
    title: `SD-JWT VC issue, ES256, ${held(await ours())} claims that can be held back`,
    beside: ['@sd-jwt/sd-jwt-vc'],
    entrants: [
      { name: 'opinko', run: ours },
      { name: '@sd-jwt/sd-jwt-vc', run: theirs },
    ],
  };
}
