import { bakePng, bakeSvg, drawBadge, rasterise } from '../../../standards/baked/index.ts';
import { lookOf } from '../rules/design.ts';
import { drawingProgram, typeface } from './drawing.ts';
import type { FormatKind } from './format.ts';

/** Pixels of a side. */
const SIZE = 800;

/** What both pictures have in common: the credential inside is signed, the picture around it is not. */
const baked = {
  signedWith: { purpose: 'credential', algorithm: 'EdDSA' },
  embeds: 'open-badge',
  whenAsked: true,
} as const;

/** The badge as a picture that carries the credential (Open Badges 3.0 §5.3.1). */
export const png: FormatKind = {
  ...baked,
  format: 'png',
  mediaType: 'image/png',
  extension: 'png',
  async render({ record }, { design, embedded }) {
    const svg = drawBadge(record, lookOf(design));
    const image = await rasterise(svg, { size: SIZE, typeface: typeface(), wasm: drawingProgram });
    return embedded === undefined ? image : bakePng(image, embedded);
  },
};

/** The same as a drawing (§5.3.2). */
export const svg: FormatKind = {
  ...baked,
  format: 'svg',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  async render({ record }, { design, embedded }) {
    const drawing = drawBadge(record, lookOf(design));
    return embedded === undefined ? drawing : bakeSvg(drawing, embedded);
  },
};
