import type { VerificationAlgorithm } from '../public-key.ts';

/** How a document is brought into one form before it is hashed: its statements (RDFC-1.0) or its JSON (RFC 8785). */
type Canonicalisation = 'rdfc' | 'jcs' | 'selective';

/**
 * The cryptosuites this library knows (Data Integrity EdDSA Cryptosuites 1.0 §3.2–3.3, Data Integrity ECDSA
 * Cryptosuites 1.0 §3.2–3.4), and which keys each is for: what a proof says never chooses the algorithm, the key does.
 */
const suites = {
  'eddsa-rdfc-2022': { form: 'rdfc', algorithms: ['EdDSA'] },
  'ecdsa-rdfc-2019': { form: 'rdfc', algorithms: ['ES256', 'ES384'] },
  'eddsa-jcs-2022': { form: 'jcs', algorithms: ['EdDSA'] },
  'ecdsa-jcs-2019': { form: 'jcs', algorithms: ['ES256', 'ES384'] },
  'ecdsa-sd-2023': { form: 'selective', algorithms: ['ES256'] },
} as const satisfies Record<string, { form: Canonicalisation; algorithms: readonly VerificationAlgorithm[] }>;

export type Cryptosuite = keyof typeof suites;

/** The suite of most credentials, and the one that is fastest here. */
export const CRYPTOSUITE = 'eddsa-rdfc-2022' satisfies Cryptosuite;

/** What a proof of each kind is made with in one go; selective disclosure has its own way. */
export type PlainCryptosuite = Exclude<Cryptosuite, 'ecdsa-sd-2023'>;

export function isCryptosuite(name: string): name is Cryptosuite {
  return Object.hasOwn(suites, name);
}

export function formOf(suite: Cryptosuite): Canonicalisation {
  return suites[suite].form;
}

export function isKeyFor(suite: Cryptosuite, algorithm: VerificationAlgorithm): boolean {
  const fitting: readonly VerificationAlgorithm[] = suites[suite].algorithms;
  return fitting.includes(algorithm);
}
