import { png, svg } from './badge-images.ts';
import { edc } from './edc.ts';
import type { Format, FormatKind } from './format.ts';
import { openBadge } from './open-badge.ts';
import { openBadgeEcdsa } from './open-badge-ecdsa.ts';
import { openBadgeJwt } from './open-badge-jwt.ts';
import { openBadgeSd } from './open-badge-sd.ts';
import { pdf } from './pdf.ts';
import { sdJwtVc } from './sd-jwt-vc.ts';

/** Every format the program issues, one line each; a format stands behind the one it embeds. */
const kinds: readonly FormatKind[] = [
  openBadge,
  openBadgeEcdsa,
  openBadgeSd,
  openBadgeJwt,
  sdJwtVc,
  edc,
  pdf,
  png,
  svg,
];

/** The formats that can be issued. */
export const issuableFormats: readonly Format[] = kinds.map(({ format }) => format);

/** The kinds of what an institution issues, those that embed others last. */
export function kindsOf(wanted: readonly Format[]): FormatKind[] {
  return kinds.filter(({ format }) => wanted.includes(format));
}

export function formatKind(format: Format): FormatKind | undefined {
  return kinds.find((kind) => kind.format === format);
}
