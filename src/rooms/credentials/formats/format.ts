import type { AwardRecord } from '../../../standards/award.ts';
import type { Algorithm, Signer } from '../../../standards/keys.ts';
import type { Timestamp } from '../../../standards/timestamp/index.ts';

/** The formats a credential is signed in. */
export const formats = [
  'open-badge',
  'open-badge-ecdsa',
  'open-badge-sd',
  'open-badge-jwt',
  'sd-jwt-vc',
  'edc',
  'pdf',
  'png',
  'svg',
] as const;
export type Format = (typeof formats)[number];

/** Where the status of an award stands: one entry, by the same number in each of the lists that are published of it. */
export type StatusPlace = { institution: string; list: number; index: number; url: string };

/** An award on its way into a format. */
export type AwardToRender = {
  id: string;
  institution: string;
  record: AwardRecord;
  /** Random text that identifiers are hashed with; the same for all formats of an award. */
  salt: string;
  status: StatusPlace;
};

/** How an institution's certificates and badges look; see `rules/design.ts`. */
export type Design = Readonly<Record<string, unknown>>;

/** What a rendering needs: who signs and when, how it is to look, and the document that it embeds. */
export type RenderPowers = {
  signer: Signer;
  now: Date;
  /** Public address of the program. */
  baseUrl: string;
  design: Design;
  /** What the QR code of a certificate says of this very award; see `paperCode`. */
  paperCode?: string;
  /** For seals, where the program has a time-stamp service. */
  timestamp?: Timestamp;
  /** The award in the format that `embeds` names. */
  embedded?: string;
  /**
   * Public JWK of the wallet that the document is for, for `sd-jwt-vc`: it goes into `cnf` (RFC 7800 §3.2). Absent: the
   * document is bound to nobody.
   */
  holderKey?: Readonly<Record<string, unknown>>;
};

/**
 * One format. `render` answers the signed document, text or bytes, exactly as it is to be kept. `whenAsked`: too slow
 * or too large to be made for everybody at once; it is made and kept when somebody first asks for it.
 */
export type FormatKind = {
  readonly format: Format;
  readonly mediaType: string;
  /** Of its file, without dot. */
  readonly extension: string;
  readonly signedWith: { purpose: 'credential' | 'seal'; algorithm: Algorithm };
  /** Keys that do as well, the best first, where the institution has none of that kind. */
  readonly orElse?: readonly { purpose: 'credential' | 'seal'; algorithm: Algorithm }[];
  readonly embeds?: Format;
  readonly whenAsked?: true;
  readonly render: (award: AwardToRender, powers: RenderPowers) => Promise<string | Uint8Array>;
};
