import type { ResolveDid } from '../did/resolution.ts';
import type { TrustFacts } from './report.ts';

/**
 * What verifying needs from outside; this library reaches for nothing itself. Addresses come from the document, so
 * whoever fetches them guards against private networks, redirects and endless answers.
 */
export type VerificationPowers = {
  /** The document of a DID; see `ResolveDid` for what it throws. */
  resolveDid: ResolveDid;
  /** The status list credential at an address, parsed or as text. Throws when it cannot be had. */
  fetchStatusList: (url: string) => Promise<unknown>;
  /** What the trust register says of a DID, or null when it does not know it. Left out: the issuer is not asked about. */
  knownIssuer?: (did: string) => TrustFacts | null | Promise<TrustFacts | null>;
  now: Date;
  /** How far the clocks of issuer and verifier may differ; 60 seconds unless said otherwise. */
  clockSkewSeconds?: number;
};
