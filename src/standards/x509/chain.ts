import type { KeyObject } from 'node:crypto';
import { type Certificate, readCertificate } from './certificate.ts';

/** What a certificate is needed for. */
export type CertificateUse = 'seal' | 'timestamp';

/** Why a chain is not to be believed. */
export type ChainProblem =
  | 'malformed' // a certificate cannot be read, or there are too many
  | 'not-trusted' // it leads to none of the anchors
  | 'not-yet-valid'
  | 'expired'
  | 'not-an-authority' // somebody signed a certificate who may not
  | 'path-too-long'
  | 'wrong-use' // the key is not for this
  | 'weak' // signed with, or holding, something that can be broken
  | 'unknown-extension'; // a critical one

/** `path` leads from the signatory's own certificate to the anchor, which is its last. */
export type ChainAnswer =
  | { ok: true; path: readonly Certificate[]; anchor: Certificate }
  | { ok: false; problem: ChainProblem; certificate?: Certificate };

export type ChainQuestion = {
  /** Certificates that are believed: authorities, or the signatory's own. */
  anchors: readonly Certificate[];
  /** The time for which the chain has to be valid. */
  at: Date;
  use: CertificateUse;
};

const MAX_CHAIN = 10;
const MAX_PATH = 8;
const MAX_CHECKS = 100;

/**
 * Looks for a valid path from a certificate to an anchor (RFC 5280 §6, without policies, name constraints and
 * revocation; a critical extension that is not understood is refused). Never throws, and gives up on tangles.
 * @param chain DER, the signatory's own first, the rest in any order
 */
export function validateChain(chain: readonly Uint8Array[], question: ChainQuestion): ChainAnswer {
  if (chain.length === 0 || chain.length > MAX_CHAIN) return { ok: false, problem: 'malformed' };
  const certificates = chain.flatMap((der) => readCertificate(der) ?? []);
  const [own, ...others] = certificates;
  if (!own || certificates.length !== chain.length) return { ok: false, problem: 'malformed' };
  if (!mayBeUsed(own, question.use)) return { ok: false, problem: 'wrong-use', certificate: own };
  return new PathSearch(others, question).from([own]);
}

/** Tells whether an own certificate may sign for a use (ETSI EN 319 412-2 §4.3.2, RFC 3161 §2.3). */
function mayBeUsed({ keyUsage, extendedKeyUsage: extended }: Certificate, use: CertificateUse): boolean {
  if (use === 'timestamp') return extended?.length === 1 && extended[0] === TIME_STAMPING;
  if (extended?.includes(TIME_STAMPING)) return false;
  return keyUsage === undefined || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation');
}

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

class PathSearch {
  private checks = 0;
  private readonly others: readonly Certificate[];
  private readonly question: ChainQuestion;

  constructor(others: readonly Certificate[], question: ChainQuestion) {
    this.others = others;
    this.question = question;
  }

  /** The first good way on from the end of a path; of several bad ones the problem of the first that led somewhere. */
  from(path: readonly Certificate[]): ChainAnswer {
    const last = path[path.length - 1]!;
    const problem = problemOf(last, path.length - 2, this.question.at);
    if (problem) return { ok: false, problem, certificate: last };
    const { anchors } = this.question;
    if (anchors.some(({ thumbprint }) => thumbprint === last.thumbprint))
      return { ok: true, path, anchor: last };
    if (path.length >= MAX_PATH) return { ok: false, problem: 'path-too-long', certificate: last };
    if (!isStronglySigned(last)) return { ok: false, problem: 'weak', certificate: last };
    let worst: ChainAnswer = { ok: false, problem: 'not-trusted', certificate: last };
    for (const next of [...anchors, ...this.others]) {
      if (!this.leadsTo(path, last, next)) continue;
      const answer = this.from([...path, next]);
      if (answer.ok) return answer;
      if (worst.problem === 'not-trusted') worst = answer;
    }
    return worst;
  }

  private leadsTo(path: readonly Certificate[], last: Certificate, next: Certificate): boolean {
    if (next.subjectBytes !== last.issuerBytes) return false;
    if (path.some(({ thumbprint }) => thumbprint === next.thumbprint)) return false;
    this.checks += 1;
    return this.checks <= MAX_CHECKS && last.isSignedBy(next.publicKey);
  }
}

/** @param below how many authorities stand between it and the own certificate; -1 for the own one itself */
function problemOf(certificate: Certificate, below: number, at: Date): ChainProblem | undefined {
  if (at < certificate.notBefore) return 'not-yet-valid';
  if (at > certificate.notAfter) return 'expired';
  if (!isStrongKey(certificate.publicKey)) return 'weak';
  if (certificate.criticalExtensions.some((id) => !understood.has(id))) return 'unknown-extension';
  if (below < 0) return undefined;
  const { isAuthority, keyUsage, pathLength } = certificate;
  if (!isAuthority || keyUsage?.has('keyCertSign') === false) return 'not-an-authority';
  return pathLength !== undefined && below > pathLength ? 'path-too-long' : undefined;
}

/** Basic constraints, key usage, extended key usage, alternative names, policies, QC statements. */
const understood = new Set([
  '2.5.29.19',
  '2.5.29.15',
  '2.5.29.37',
  '2.5.29.17',
  '2.5.29.32',
  '1.3.6.1.5.5.7.1.3',
]);

const strongHashes = new Set(['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3']);
/** RSA and ECDSA with SHA-256, -384, -512; Ed25519, Ed448. */
const strongAlgorithms = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.3.101.112',
  '1.3.101.113',
]);

function isStronglySigned({ signedWith: { algorithm, hash } }: Certificate): boolean {
  return strongAlgorithms.has(algorithm) || (hash !== undefined && strongHashes.has(hash));
}

const strongCurves = /^(prime256v1|secp(384|521)r1|brainpoolP(256|384|512)[rt]1)$/;

function isStrongKey(key: KeyObject): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa' || type === 'rsa-pss') return (details?.modulusLength ?? 0) >= 2048;
  if (type === 'ec') return strongCurves.test(details?.namedCurve ?? '');
  return type === 'ed25519' || type === 'ed448';
}
