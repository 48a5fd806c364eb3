import type { JsonObject } from '../json.ts';
import type { VerificationPowers } from './powers.ts';
import type { Finding } from './report.ts';

/** What is to be verified: its text, and the same parsed where it is JSON. `text` is empty where JSON was handed in. */
export type Given = { text: string; json?: JsonObject };

/** A place in a status list: of the W3C (Bitstring Status List 1.0) or of the IETF (Token Status List). */
export type StatusReference =
  | { kind: 'bitstring'; credential: JsonObject }
  | { kind: 'token'; index: number; uri: string }
  | { kind: 'none' };

/** Who signed, once the signature is right: the DID, or what the certificate says. */
export type Signatory = {
  /** The DID, or the identifier the credential gives its issuer. */
  id: string;
  /** DER, the signatory's own first: the issuer step looks for an anchor of trust that it leads to. */
  certificates?: readonly Uint8Array[];
  /** When it was signed at the latest, where a time stamp proves it: certificates are judged as of then. */
  signedAt?: Date;
};

/** What is known of a credential only once its issuer has been asked, as with hosted badges (Open Badges 2.0). */
export type Learned = { claims?: JsonObject; status?: Finding; validUntil?: string };

/** The answer of the signature step. `by` and `learned` are there only where the finding is right. */
export type SignatureAnswer = { finding: Finding; by?: Signatory; learned?: Learned };

/** A credential taken out of its envelope. Nothing of it is to be trusted before the signature is right. */
export type OpenedCredential = {
  /** What it says, as JSON: shown to the reader, and read for validity and status. */
  claims: JsonObject;
  schema: Finding;
  status: StatusReference;
  /** RFC 3339; absent: no such bound. */
  validFrom?: string;
  validUntil?: string;
  /** Checked once; asks for keys through `powers`. */
  checkSignature: (powers: VerificationPowers) => Promise<SignatureAnswer>;
};

/**
 * One way in which credentials are secured. `recognises` looks at the outside only and is cheap; `open` reads, never
 * throws for anything about the document, and answers the `format` step.
 */
export type Envelope = {
  readonly name: 'data-integrity' | 'jwt' | 'sd-jwt' | 'edc' | 'open-badges-2';
  readonly recognises: (given: Given) => boolean;
  readonly open: (given: Given) => { format: Finding; opened?: OpenedCredential };
};
