/** The outlines a badge can have. */
export const badgeShapes = ['circle', 'hexagon', 'shield', 'ribbon'] as const;
export type BadgeShape = (typeof badgeShapes)[number];

/** How an institution's certificates and badges look. Colours are '#rrggbb'; a logo is the bytes of a PNG. */
export type Look = {
  colour: string;
  accent: string;
  shape: BadgeShape;
  logo?: Uint8Array;
  /** Who answers for the certificate, as it stands under it. */
  signatory?: { name: string; title?: string };
};

/** The typeface everything is drawn with, as bytes of TrueType files. */
export type Typeface = { regular: Uint8Array; bold: Uint8Array };

export const plainLook: Look = { colour: '#12355b', accent: '#c8963e', shape: 'circle' };

const WHITE = '#ffffff';
const INK = '#1b1f24';

/** How far two colours are apart: WCAG 2.2, "contrast ratio", 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever can be read better on a colour; it is never under 4.5. */
export function textOn(colour: string): string {
  return contrast(colour, WHITE) >= 4.5 ? WHITE : contrast(colour, INK) >= 4.5 ? INK : '#000000';
}

/** The colour itself where it can be read on white, else the ink of the text. */
export function inkOf(colour: string): string {
  return contrast(colour, WHITE) >= 4.5 ? colour : INK;
}

export const ink = INK;

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
