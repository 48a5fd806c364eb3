import { crc32 } from 'node:zlib';
import { isPng } from './png-chunks.ts';

/** Where the first chunk, IHDR, ends: 8 bytes of signature, 4 + 4 + 13 + 4 of the chunk (PNG §11.2.1). */
const AFTER_HEADER = 33;

/**
 * Puts a credential into a PNG as an uncompressed iTXt chunk (Open Badges 3.0 §5.3.1.1).
 * @throws Error where it is no PNG
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  if (!isPng(png)) throw new Error('A credential can be put into a PNG only.');
  // keyword, 0, not compressed, method 0, no language, no translated keyword, text
  const data = Buffer.concat([
    Buffer.from('iTXtopenbadgecredential\0\0\0\0\0', 'latin1'),
    Buffer.from(credential),
  ]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}

/**
 * Puts a credential into an SVG that was drawn here (Open Badges 3.0 §5.3.2.1).
 * @param credential JSON; what would end the section early stands in it as an escape, which means the same
 */
export function bakeSvg(svg: string, credential: string): string {
  const json = credential.replaceAll(']]>', ']]\\u003e');
  const element = `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`;
  return svg
    .replace('<svg ', '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" ')
    .replace('</title>', () => `</title>\n${element}`);
}
