import type { Format } from '../formats/format.ts';

/**
 * The formats that a share link can open, the best first: whole documents that anybody can verify as they are. Not
 * `open-badge-sd`, of which a verifier is given a derived part; not paper and pictures, which only embed another.
 */
const shareable: readonly Format[] = ['open-badge', 'open-badge-ecdsa', 'open-badge-jwt', 'sd-jwt-vc', 'edc'];

/** The format in which a credential is shared; one that is signed already before one that would have to be. */
export function formatToShare(documents: readonly { format: Format; made: Date | null }[]): Format | null {
  const known = (format: Format) => documents.find((document) => document.format === format);
  const isMade = (format: Format) => known(format)?.made != null;
  return shareable.find(isMade) ?? shareable.find((format) => known(format) !== undefined) ?? null;
}
