import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { encode } from 'uqr';
import { contentsOf } from './contents.ts';

const credential = '{"type":["VerifiableCredential"],"name":"Merkki"}';

/** A picture of a QR code, `scale` pixels a module. */
function qrPicture(text: string, scale = 4): Buffer {
  const { data, size } = encode(text, { border: 4 });
  const png = new PNG({ width: size * scale, height: size * scale });
  for (let y = 0; y < png.height; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      const shade = data[Math.floor(y / scale)]![Math.floor(x / scale)] ? 0 : 255;
      png.data.set([shade, shade, shade, 255], (y * png.width + x) * 4);
    }
  }
  return PNG.sync.write(png);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(data, crc32(head.subarray(4))));
  return Buffer.concat([head, data, sum]);
}

/** The picture with further chunks behind its header. */
function withChunks(png: Buffer, ...chunks: Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

const baked = (text: string, isPacked = false) =>
  chunk(
    'iTXt',
    Buffer.concat([
      Buffer.from(`openbadgecredential\0${isPacked ? '\u0001' : '\0'}\0\0\0`, 'latin1'),
      isPacked ? deflateSync(text) : Buffer.from(text),
    ]),
  );

const nothingInPicture = { refused: 'verification/no-credential-in-picture' };

test('a credential is found in text, in a baked PNG or SVG, and in a picture of a QR code', () => {
  const picture = qrPicture('https://x.fi/fi/shared/abc');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[${credential}]]></openbadges:credential></svg>`;
  assert.deepEqual(contentsOf(Buffer.from(credential)), { text: credential });
  assert.deepEqual(contentsOf(withChunks(picture, baked(credential))), { text: credential });
  assert.deepEqual(contentsOf(withChunks(picture, baked(credential, true))), { text: credential });
  assert.deepEqual(contentsOf(Buffer.from(svg)), { text: credential });
  assert.deepEqual(contentsOf(picture), { text: 'https://x.fi/fi/shared/abc' });
});

test('a script in an SVG and entities that multiply are not followed; what is baked is only read as text', () => {
  const entities = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const head =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
  const bomb = `${entities}${head}><openbadges:credential>&b;</openbadges:credential></svg>`;
  assert.deepEqual(contentsOf(Buffer.from(bomb)), nothingInPicture);
  const script = `${head} onload="alert(1)"><script>alert(1)</script></svg>`;
  assert.deepEqual(contentsOf(Buffer.from(script)), nothingInPicture);
});

test('a text that unpacks to hundreds of megabytes is given up', () => {
  const picture = new PNG({ width: 8, height: 8 });
  const bomb = deflateSync(Buffer.alloc(300_000_000, 0x20), { level: 9 });
  const text = Buffer.concat([Buffer.from('openbadgecredential\0\u0001\0\0\0', 'latin1'), bomb]);
  assert.deepEqual(contentsOf(withChunks(PNG.sync.write(picture), chunk('iTXt', text))), nothingInPicture);
});

test('a picture that states a huge size, a second size, or interlacing is not unpacked', () => {
  const picture = qrPicture('text');
  const stated = (change: (header: Buffer) => void) => {
    const header = Buffer.from(picture.subarray(16, 29));
    change(header);
    return contentsOf(Buffer.concat([picture.subarray(0, 8), chunk('IHDR', header), picture.subarray(33)]));
  };
  assert.deepEqual(
    stated(() => {}),
    { text: 'text' },
  );
  assert.deepEqual(contentsOf(qrPicture('text', 75)), nothingInPicture);
  assert.deepEqual(
    stated((header) => header.writeUInt32BE(0, 0)),
    nothingInPicture,
  );
  assert.deepEqual(
    stated((header) => header.writeUInt8(1, 12)),
    nothingInPicture,
  );
  assert.deepEqual(
    contentsOf(withChunks(picture, chunk('IHDR', picture.subarray(16, 29)))),
    nothingInPicture,
  );
});

test('two credentials in one picture, a cut picture and an empty PDF are none', () => {
  const picture = qrPicture('text');
  assert.deepEqual(contentsOf(picture.subarray(0, 60)), nothingInPicture);
  const two = withChunks(PNG.sync.write(new PNG({ width: 8, height: 8 })), baked(credential), baked('{}'));
  assert.deepEqual(contentsOf(two), nothingInPicture);
  assert.deepEqual(contentsOf(Buffer.from('%PDF-1.7\n%%EOF')), {
    refused: 'verification/no-credential-in-pdf',
  });
});
