import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { action, type Platform } from '../../../platform/actions/index.ts';
import { addBaseProof, addProof } from '../../../standards/data-integrity/index.ts';
import { isDidKey } from '../../../standards/did/index.ts';
import type { JsonObject } from '../../../standards/json.ts';
import { allotOutside } from '../../credentials/index.ts';
import { type IssuerSigner, issuerSigner, logIssued } from '../../issuers/index.ts';
import { issuerNames } from './issuer-names.ts';
import { mustBeCredential } from './unambiguous.ts';

const suites = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019', 'eddsa-jcs-2022', 'ecdsa-sd-2023'] as const;

/**
 * Signs a credential that another system of the institution has written, with the institution's key (VC-API §3.2.1). The
 * credential names the institution as its issuer: by its DID, or by the did:key of the key that signs.
 * @throws Refusal not-found where VC_API is off, verification/not-a-credential, verification/other-issuer, verification/no-key
 */
export const issueOutside = action({
  name: 'verification.issue-outside',
  input: z.object({
    institution: z.string().max(20),
    credential: z.record(z.string(), z.unknown()),
    cryptosuite: z.enum(suites).default('eddsa-rdfc-2022'),
    mandatoryPointers: z.array(z.string().max(500)).max(200).default([]),
  }),
  before: ({ platform, now }, input) => sign(platform, input, now),
  async run({ tx, now }, { institution }, { document, key, format }) {
    const subject = `outside:${sha256(document).slice(0, 22)}`;
    await logIssued(tx, institution, [{ subject, format, key, sha256: sha256(document), signedAt: now }]);
    return { result: { document }, subject, fields: ['signed'] };
  },
});

type Input = {
  institution: string;
  credential: JsonObject;
  cryptosuite: (typeof suites)[number];
  mandatoryPointers: string[];
};

async function sign(
  platform: Platform,
  { institution, credential, cryptosuite, mandatoryPointers }: Input,
  created: Date,
) {
  if (platform.config.VC_API !== 'on') throw notFound();
  mustBeCredential(credential);
  const algorithm = cryptosuite.startsWith('eddsa') ? 'EdDSA' : 'ES256';
  const signer = await issuerSigner(platform, institution, { purpose: 'credential', algorithm });
  if (!signer) throw new Refusal('verification/no-key', 422);
  const verificationMethod = methodFor(credential, await issuerNames(platform, institution, signer));
  const signing = { sign: signer.sign, verificationMethod, created };
  const complete = await withStatus(platform, institution, credential, verificationMethod);
  const signed = await secured(complete, cryptosuite, { ...signing, mandatory: mandatoryPointers });
  return { document: JSON.stringify(signed), key: signer.key, format: `data-integrity:${cryptosuite}` };
}

/**
 * With an entry of the institution's status list, where the credential has none of its own. A did:key stands for itself:
 * whoever trusts it knows of no list of the institution.
 */
async function withStatus(
  platform: Platform,
  institution: string,
  credential: JsonObject,
  verificationMethod: string,
): Promise<JsonObject> {
  if (credential.credentialStatus !== undefined || isDidKey(verificationMethod)) return credential;
  return { ...credential, credentialStatus: await allotOutside(platform, institution) };
}

function secured(
  credential: JsonObject,
  cryptosuite: Input['cryptosuite'],
  {
    mandatory,
    ...signing
  }: { sign: IssuerSigner['sign']; verificationMethod: string; created: Date; mandatory: string[] },
): Promise<JsonObject> {
  return cryptosuite === 'ecdsa-sd-2023'
    ? addBaseProof(credential, { ...signing, mandatory })
    : addProof(credential, { ...signing, cryptosuite });
}

/** @param names the institution's identifiers, each with the URL of the signing key under it */
function methodFor({ issuer }: JsonObject, names: ReadonlyMap<string, string>): string {
  const id = typeof issuer === 'object' && issuer !== null ? (issuer as JsonObject).id : issuer;
  const method = typeof id === 'string' ? names.get(id) : undefined;
  if (method === undefined) throw new Refusal('verification/other-issuer', 400);
  return method;
}
