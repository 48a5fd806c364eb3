import { type BadgeShape, badgeShapes, contrast, type Look, plainLook } from '../../../standards/look.ts';

/** How an institution's certificates and badges look, as it is kept. Colours '#rrggbb', the logo a PNG in base64. */
export type StoredDesign = {
  colour: string;
  accent: string;
  shape: BadgeShape;
  logo: string | null;
  signatoryName: string;
  signatoryTitle: string;
};

export const plainDesign: StoredDesign = {
  colour: plainLook.colour,
  accent: plainLook.accent,
  shape: plainLook.shape,
  logo: null,
  signatoryName: '',
  signatoryTitle: '',
};

/** What was kept, with what is plain for everything that was not set or is not understood. */
export function readDesign(stored: Readonly<Record<string, unknown>>): StoredDesign {
  const { colour, accent, shape, logo, signatoryName, signatoryTitle } = stored;
  return {
    colour: isColour(colour) ? colour : plainDesign.colour,
    accent: isColour(accent) ? accent : plainDesign.accent,
    shape: badgeShapes.find((known) => known === shape) ?? plainDesign.shape,
    logo: typeof logo === 'string' ? logo : null,
    signatoryName: typeof signatoryName === 'string' ? signatoryName : '',
    signatoryTitle: typeof signatoryTitle === 'string' ? signatoryTitle : '',
  };
}

/** The same as what is drawn with. */
export function lookOf(stored: Readonly<Record<string, unknown>>): Look {
  const { colour, accent, shape, logo, signatoryName: name, signatoryTitle: title } = readDesign(stored);
  return {
    colour,
    accent,
    shape,
    ...(logo && { logo: Buffer.from(logo, 'base64') }),
    ...(name && { signatory: { name, ...(title && { title }) } }),
  };
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[\da-f]{6}$/.test(value);
}

/** Whether text in the colour can be read on white: WCAG 2.2, 1.4.3. */
export function isReadable(colour: string): boolean {
  return contrast(colour, '#ffffff') >= 4.5;
}

/** How far a colour stands out from white, as WCAG counts it, cut to one decimal: 4.49 is 4.4, not 4.5. */
export function contrastOnWhite(colour: string): number {
  return Math.floor(contrast(colour, '#ffffff') * 10) / 10;
}
