import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../platform/root.ts';
import type { Typeface } from '../../../standards/look.ts';

let read: Typeface | undefined;

/** The typeface of certificates and badges, read once. */
export function typeface(): Typeface {
  read ??= { regular: font('regular'), bold: font('bold') };
  return read;
}

function font(weight: 'regular' | 'bold'): Uint8Array {
  return readFileSync(join(root, 'data/fonts', `opinko-sans-${weight}.ttf`));
}

/** The program that turns drawings into pixels. */
export function drawingProgram(): Promise<Uint8Array> {
  return readFile(createRequire(join(root, 'package.json')).resolve('@resvg/resvg-wasm/index_bg.wasm'));
}
