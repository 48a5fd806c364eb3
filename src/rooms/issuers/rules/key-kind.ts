import type { Algorithm } from '../../../standards/keys.ts';

/** What a key is for: signing credentials, or sealing with a certificate. */
export const keyPurposes = ['credential', 'seal'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** Which of an institution's keys: at any time one of a kind signs. */
export type KeyKind = { purpose: KeyPurpose; algorithm: Algorithm };

/** Seals are made with what certificates are given for. */
export function isKindPossible({ purpose, algorithm }: KeyKind): boolean {
  return purpose === 'credential' || algorithm !== 'EdDSA';
}
