import type { Id } from '../../../base/ids.ts';
import type { Secrets } from '../../../platform/actions/index.ts';
import type { Algorithm, Sign } from '../../../standards/keys.ts';

/** Which row of the program the key belongs to: what is kept of it is bound to that row. */
export type KeyPlace = { institution: string; id: Id };

/**
 * What a provider answers of a key that it has made or taken in. `handle` is whatever it needs to sign with the key
 * again (an envelope, or a name in a device); `spki` the public half, base64url of its DER; `certificates` are DER,
 * the own one first.
 */
export type ProvidedKey = {
  algorithm: Algorithm;
  spki: string;
  handle: string;
  certificates?: readonly Uint8Array[];
};

/** A key file as somebody uploads it. The password is used once and kept nowhere. */
export type KeyFile = { bytes: Uint8Array; password: string; now: Date };

/** What is kept of a key, for the provider that is to sign with it. */
export type HeldKey = KeyPlace & { algorithm: Algorithm; spki: string | null; handle: string };

/**
 * Where keys lie and are used: here in an envelope, or in a device or a service elsewhere. Everything is asked outside
 * of transactions and may take its time. What cannot be done is left out.
 */
export type KeyProvider = {
  /** Kept with every key: it never changes. */
  readonly name: string;
  readonly create?: (secrets: Secrets, place: KeyPlace, algorithm: Algorithm) => Promise<ProvidedKey>;
  readonly import?: (secrets: Secrets, place: KeyPlace, file: KeyFile) => Promise<ProvidedKey>;
  /** The power to sign; asked once a process for each key. */
  readonly signer: (secrets: Secrets, key: HeldKey) => Promise<Sign>;
  /** The handle under another master key, where it is sealed with one. */
  readonly rewrap?: (from: Secrets, to: Secrets, place: KeyPlace, handle: string) => string;
};
