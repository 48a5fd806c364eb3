import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Typeface } from '../look.ts';
import { FONT } from './draw-badge.ts';

let started: Promise<void> | undefined;

/**
 * An SVG that was drawn here as PNG; never for those that somebody brings.
 * @param size of a side, in pixels
 * @param wasm the bytes of `@resvg/resvg-wasm/index_bg.wasm`, read once a process
 */
export async function rasterise(
  svg: string,
  { size, typeface, wasm }: { size: number; typeface: Typeface; wasm: () => Promise<Uint8Array> },
): Promise<Uint8Array> {
  started ??= wasm().then((bytes) => initWasm(bytes as BufferSource));
  await started;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: size },
    font: { fontBuffers: [typeface.regular, typeface.bold], defaultFontFamily: FONT, sansSerifFamily: FONT },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}
