import type { Format } from '../formats/format.ts';
import type { Grants } from './grants.ts';

/** What a format is: a badge, an electronic certificate, or what serves as either in a wallet. */
const uses: Record<Format, readonly ('badge' | 'certificate')[]> = {
  'open-badge': ['badge'],
  'open-badge-ecdsa': ['badge'],
  'open-badge-sd': ['badge'],
  'open-badge-jwt': ['badge'],
  'sd-jwt-vc': ['badge', 'certificate'],
  edc: ['certificate'],
  pdf: ['certificate'],
  png: ['badge'],
  svg: ['badge'],
};

/**
 * The formats that are made of an award: what the institution issues, as far as it is granted.
 * @param grants null: nothing was said, so all that is issued is made
 */
export function grantedFormats(issued: readonly Format[], grants: Grants | null): Format[] {
  if (!grants) return [...issued];
  const granted = { badge: grants.badge, certificate: grants.certificate === 'electronic' };
  return issued.filter((format) => uses[format].some((use) => granted[use]));
}
