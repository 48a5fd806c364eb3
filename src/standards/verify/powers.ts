import type { ResolveDid } from '../did/resolution.ts';
import type { JsonObject } from '../json.ts';
import type { Finding, TrustFacts } from './report.ts';

/**
 * What verifying needs from outside; this library reaches for nothing itself. Addresses come from the document, so
 * whoever fetches them guards against private networks, redirects and endless answers.
 */
export type VerificationPowers = {
  /** The document of a DID; see `ResolveDid` for what it throws. */
  resolveDid: ResolveDid;
  /** The status list at an address, parsed or as text (a Token Status List is a JWT). Throws when it cannot be had. */
  fetchStatusList: (url: string) => Promise<unknown>;
  /**
   * The JSON, or the text, that a badge of the older kind (Open Badges 2.0) keeps at an address; null
   * where it is no longer there. Throws when it cannot be had. Left out: such badges are not looked up.
   */
  fetchDocument?: (url: string) => Promise<unknown>;
  /**
   * What the trust register says of a DID, or of the key of a certificate (DER, the signatory's own first), or null when
   * it knows neither. `at` is when it was signed at the latest. Left out: the issuer is not asked about.
   */
  knownIssuer?: (
    did: string,
    certificates?: readonly Uint8Array[],
    at?: Date,
  ) => TrustFacts | null | Promise<TrustFacts | null>;
  /**
   * Whether the key of a certificate (DER) was in wrong hands at a moment. Left out: no such key is known, as with
   * certificates whose authorities are not asked.
   */
  isStolen?: (certificate: Uint8Array, at: Date) => boolean | Promise<boolean>;
  /**
   * What the trust lists say of a certificate chain (DER, the signer's own first) at a moment, or null where it leads to
   * no anchor of trust. Left out: certificates are not asked about.
   */
  knownCertificate?: (
    chain: readonly Uint8Array[],
    at: Date,
  ) => TrustFacts | null | Promise<TrustFacts | null>;
  /**
   * Whether the chain of a time-stamp authority (DER, its own certificate first) led to an anchor of trust at a moment.
   * Left out: no time stamp proves anything.
   */
  knownTimestamp?: (chain: readonly Uint8Array[], at: Date) => boolean | Promise<boolean>;
  /**
   * What the register of quality-assured institutions (DEQAR) says of one of its identifiers, or null; `domains` in the
   * answer, separated by spaces, are the web domains of the institution.
   */
  knownQuality?: (identifier: string) => TrustFacts | null | Promise<TrustFacts | null>;
  /**
   * For a document that was signed with a key which has been in wrong hands since: was it provably signed before? If so,
   * when, and how to resolve DIDs as they stood then.
   */
  signedBefore?: (document: unknown) => Promise<{ at: Date; resolveDid: ResolveDid } | null>;
  /** Endorsements of a credential that are kept elsewhere than in it, as documents. */
  endorsementsOf?: (claims: JsonObject) => Promise<readonly unknown[]>;
  /** Whether a credential that was put together from smaller ones proves it; 'stacking/none' for one that was not. */
  checkStacking?: (claims: JsonObject) => Promise<Finding>;
  now: Date;
  /** How far the clocks of issuer and verifier may differ; 60 seconds unless said otherwise. */
  clockSkewSeconds?: number;
};
