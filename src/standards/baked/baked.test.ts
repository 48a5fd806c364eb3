import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { PNG } from 'pngjs';
import { badgeShapes, contrast, inkOf, plainLook, textOn } from '../look.ts';
import { sampleTypeface } from '../pdf/testing.ts';
import { sampleAward } from '../samples.ts';
import { fitText, textWidth } from './fit-text.ts';
import { bakePng, bakeSvg, drawBadge, extractFromPng, extractFromSvg, rasterise } from './index.ts';

const credential = JSON.stringify({ name: 'Näyte <b>&amp;</b> ]]> "loppu"', proof: { value: 'z6Mk…' } });
const wasm = () => readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
const chunk = (type: string, data: Uint8Array) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return Buffer.concat([head, Buffer.from(type), data, Buffer.alloc(4)]);
};
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const png = (...chunks: Buffer[]) => Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);
const itxt = (text: Uint8Array, flag = 0, keyword = 'openbadgecredential') =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from([flag, 0, 0, 0]), text]));

describe('badges', () => {
  let image: Uint8Array;
  before(async () => {
    image = await rasterise(drawBadge(sampleAward, plainLook), {
      size: 600,
      typeface: sampleTypeface(),
      wasm,
    });
  });

  test('are drawn in every shape as XML that names holder, title and institution for those who do not see', () => {
    for (const shape of badgeShapes) {
      const svg = drawBadge(sampleAward, { ...plainLook, shape });
      assert.equal(XMLValidator.validate(svg), true);
      const { title, text } = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
      assert.equal(
        title['#text'],
        'Osaamismerkki: Vastuullinen johtaminen. Haltija Aino Esimerkki. Myöntäjä Esimerkkiopisto.',
      );
      const shown = JSON.stringify(text);
      for (const words of ['Vastuullinen', 'Esimerkkiopisto', '5 op · Soveltamistaso'])
        assert.equal(shown.includes(words), true, words);
    }
  });

  test('a title with markup and of any length stays text inside its lines', () => {
    const title = `<script>alert("1")</script> & ${'yhteistyöverkostokehittäminen'.repeat(12)}`;
    const svg = drawBadge(
      { ...sampleAward, offering: { ...sampleAward.offering, title: { fi: title } } },
      plainLook,
    );
    assert.equal(XMLValidator.validate(svg), true);
    assert.equal(svg.includes('<script'), false);
  });

  test('as pictures they have the institution’s colour and words on it', () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(image));
    assert.deepEqual([width, height], [600, 600]);
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
    assert.deepEqual(at(300, 60), [0x12, 0x35, 0x5b, 255]);
    assert.equal(at(2, 2)[3], 0);
    const row = Array.from({ length: 300 }, (_, x) => at(150 + x, 265)).filter(([red]) => red === 255);
    assert.equal(row.length > 0, true, 'no white letters in the middle');
  });

  test('carry their credential, as PNG and as SVG', () => {
    const baked = bakePng(image, credential);
    assert.equal(extractFromPng(baked), credential);
    assert.equal(PNG.sync.read(Buffer.from(baked), { checkCRC: true }).width, 600);
    const svg = bakeSvg(drawBadge(sampleAward, plainLook), credential);
    assert.equal(XMLValidator.validate(svg), true);
    assert.deepEqual(JSON.parse(extractFromSvg(svg)!), JSON.parse(credential));
  });
});

describe('words on a badge', () => {
  test('keep to their lines and their width, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (words) => {
        const { lines, size } = fitText(words, { width: 300, most: 4, sizes: [40, 20] });
        assert.equal(lines.length <= 4, true);
        for (const line of lines) assert.equal(textWidth(line) * size <= 300 + size, true, line);
      }),
    );
  });

  test('can be read on any colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        assert.equal(contrast(colour, textOn(colour)) >= 4.5, true, colour);
        assert.equal(contrast(inkOf(colour), '#ffffff') >= 4.5, true, colour);
      }),
    );
  });
});

describe('hostile pictures', () => {
  test('a text that unpacks to far more than a credential is not unpacked', () => {
    assert.equal(extractFromPng(png(itxt(deflateSync(Buffer.alloc(20_000_000, '{')), 1))), undefined);
    assert.equal(extractFromPng(png(itxt(deflateSync(credential), 1))), credential);
  });

  test('two credentials, chunks longer than the file and a million chunks give nothing', () => {
    assert.equal(extractFromPng(png(itxt(Buffer.from('{}')), itxt(Buffer.from('{"a":1}')))), undefined);
    const long = Buffer.from(png(itxt(Buffer.from(credential))));
    long.writeUInt32BE(0xffffffff, 8);
    assert.equal(extractFromPng(long), undefined);
    const many = Buffer.concat([
      signature,
      Buffer.concat(Array(900_000).fill(chunk('tEXt', Buffer.alloc(0)))),
      itxt(Buffer.from('{}')),
    ]);
    assert.equal(extractFromPng(many), undefined);
    assert.equal(extractFromPng(png(itxt(Buffer.from([0xff, 0xfe, 0x7b])))), undefined);
  });

  test('pictures of older badges give what they carry', () => {
    assert.equal(
      extractFromPng(png(itxt(Buffer.from('https://merkit.example/1.json'), 0, 'openbadges'))),
      'https://merkit.example/1.json',
    );
    const svg =
      '<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="https://merkit.example/1.json?a=1&amp;b=2"/></svg>';
    assert.equal(extractFromSvg(svg), 'https://merkit.example/1.json?a=1&b=2');
  });

  test('an SVG with a document type, entities, two credentials or none gives nothing', () => {
    const svg = (inside: string) =>
      `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`;
    const one = '<openbadges:credential><![CDATA[{"a":"<script>"}]]></openbadges:credential>';
    assert.equal(extractFromSvg(svg(one)), '{"a":"<script>"}');
    assert.equal(extractFromSvg(`<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg(one)}`), undefined);
    assert.equal(extractFromSvg(svg(one + one)), undefined);
    assert.equal(extractFromSvg(svg('<script>1</script>')), undefined);
    assert.equal(
      extractFromSvg(svg('<openbadges:credential><![CDATA[{"a":1}</openbadges:credential>')),
      undefined,
    );
    assert.equal(
      extractFromSvg(svg('<openbadges:credential>{"a":"&lt;&#x41;"}</openbadges:credential>')),
      '{"a":"<A"}',
    );
    assert.equal(extractFromSvg(svg(`<openbadges:credential ${'a="" '.repeat(400_000)}`)), undefined);
  });

  test('whatever the bytes, reading them ends and throws nothing', () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(
        itxt(Buffer.from('{}')),
        Buffer.from('<svg xmlns:openbadges="http://openbadges.org"><openbadges:credential'),
        Buffer.from('>'),
        Buffer.from('<![CDATA['),
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const bytes = Buffer.concat([signature, ...parts]);
        extractFromPng(bytes);
        extractFromSvg(bytes.toString('latin1'));
      }),
      { numRuns: 3000 },
    );
  });
});
