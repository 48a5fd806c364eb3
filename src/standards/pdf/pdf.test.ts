import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { sampleAward, sampleNow } from '../samples.ts';
import { testAuthority } from '../timestamp/testing.ts';
import { extractFromPdf, renderCertificate, sealPdf, verifyPdfSeal } from './index.ts';
import { certificateOptions, longAward, sampleSeal } from './testing.ts';

type Node = { role?: string; alt?: string; children?: Node[]; type?: string };

/** What an independent reader finds: its text by page, the tree of each page, title, language and bookmarks. */
async function read(pdf: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
    .promise;
  const pages: { text: string; tree: Node }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    pages.push({ text, tree: (await page.getStructTree()) as Node });
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()).map(({ title }) => title);
  await document.destroy();
  return { pages, info: info as { Title: string; Language: string }, outline };
}

function roles(node: Node): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)];
}

function alts(node: Node): string[] {
  return [...(node.alt ? [node.alt] : []), ...(node.children ?? []).flatMap(alts)];
}

describe('certificate', () => {
  test('says everything that a micro-credential has to say, in the language of the award', async () => {
    const { pages, info, outline } = await read(await renderCertificate(sampleAward, certificateOptions()));
    const said = pages
      .map(({ text }) => text)
      .join('\n')
      .replace(/\s+/g, ' ');
    for (const words of [
      'Aino Esimerkki',
      'Vastuullinen johtaminen',
      'Esimerkkiopisto, Suomi',
      '20. marraskuuta 2026',
      '20. marraskuuta 2031 asti',
      'Osaa arvioida yrityksen vaikutuksia ympäristöön',
      'Vaatimus: Arvio perustuu mitattuun tietoon',
      'Osoitettu',
      '5 opintopistettä (ECTS), 133,5 tuntia työtä',
      '(EQF) taso 6',
      '4 asteikolla 0–5',
      'portfolio, vertaisarviointi',
      'valvottu, henkilöllisyys tarkistettu',
      'verkko-opetus',
      'korkeakoulun laatujärjestelmä',
      'eu-micro-credential, 2022',
      'Signe Esimerkki',
      'https://opisto.example/fi/verify/certificate/sample-code',
    ]) {
      assert.equal(said.includes(words), true, `${words} in: ${said}`);
    }
    assert.equal(info.Title, 'Todistus: Vastuullinen johtaminen, Aino Esimerkki');
    assert.equal(info.Language, 'fi');
    assert.deepEqual(outline, [
      'Osaamistodistus',
      'Osaaminen ja sen arviointi',
      'Todistuksen tiedot',
      'Tarkista todistus',
    ]);
  });

  test('can be had in each of our languages', async () => {
    const sv = await read(await renderCertificate(sampleAward, certificateOptions({ language: 'sv' })));
    const en = await read(await renderCertificate(sampleAward, certificateOptions({ language: 'en' })));
    assert.match(sv.pages[0]!.text, /Exempelskolan har utfärdat detta intyg till/);
    assert.match(en.pages[0]!.text, /Example School has awarded this certificate to/);
    assert.equal(en.pages[0]!.text.includes('20 November 2026'), true);
  });

  test('is read by a screen reader in order: headings, lists, and words for the code', async () => {
    const { pages } = await read(await renderCertificate(sampleAward, certificateOptions()));
    const found = pages.flatMap(({ tree }) => roles(tree));
    assert.equal(found.filter((role) => role === 'H1').length, 1);
    assert.equal(found.indexOf('H1') < found.indexOf('H2'), true);
    assert.equal(found.filter((role) => role === 'LI').length >= 12, true);
    const described = pages.flatMap(({ tree }) => alts(tree));
    assert.deepEqual(described, [
      'QR-koodi, joka vie todistuksen tarkistukseen osoitteeseen https://opisto.example/fi/verify/certificate/sample-code',
    ]);
  });

  test('flows over pages, which are numbered, and shows names in Greek, Cyrillic and Vietnamese letters', async () => {
    const { pages } = await read(await renderCertificate(longAward, certificateOptions()));
    assert.equal(pages.length > 3, true);
    for (const [at, { text }] of pages.entries()) {
      assert.equal(text.includes(`Page ${at + 1} of ${pages.length}`), true, text.slice(-100));
    }
    assert.equal(pages[0]!.text.includes('Ксения Ångström-Nguyễn'), true);
  });

  test('is the same file for the same award at the same moment', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => renderCertificate(sampleAward, certificateOptions())),
    );
    assert.equal(Buffer.compare(one!, other!), 0);
  });

  test('carries the credential as it was signed', async () => {
    const options = certificateOptions();
    assert.equal(extractFromPdf(await renderCertificate(sampleAward, options)), options.credential);
  });
});

describe('seal', () => {
  for (const algorithm of ['ES256', 'RS256'] as const) {
    test(`by ${algorithm} holds, names its certificate, and breaks with any change`, async () => {
      const seal = await sampleSeal(algorithm);
      const pdf = await renderCertificate(sampleAward, certificateOptions({ toBeSealed: true }));
      const sealed = await sealPdf(pdf, seal);
      const found = verifyPdfSeal(sealed, sampleNow);
      assert.equal(found.state, 'intact');
      if (found.state !== 'intact') return;
      assert.equal(found.isInTime, true);
      assert.match(found.facts.subject, /Esimerkkiopisto/);
      assert.equal(Buffer.compare(found.certificates[0]!, seal.certificates![0]!), 0);
      const late = verifyPdfSeal(sealed, new Date('2031-01-01T00:00:00Z'));
      assert.equal(late.state === 'intact' && late.isInTime, false);
      const bytes = Buffer.from(sealed);
      const missed: number[] = [];
      for (const at of placesOutside(bytes)) {
        bytes[at]! ^= 1;
        if (verifyPdfSeal(bytes, sampleNow).state === 'intact') missed.push(at);
        bytes[at]! ^= 1;
      }
      assert.deepEqual(missed, []);
    });
  }

  test('carries a time stamp, whose change breaks it', { timeout: 60_000 }, async () => {
    const authority = await testAuthority();
    const stampAs = (text: string) => async (stamped: Uint8Array) =>
      authority.stamp(createHash('sha256').update(text).update(stamped).digest(), sampleNow);
    const pdf = await renderCertificate(sampleAward, certificateOptions({ toBeSealed: true }));
    const seal = await sampleSeal('RS256');
    const found = verifyPdfSeal(await sealPdf(pdf, seal, stampAs('')), sampleNow);
    assert.deepEqual(found.state === 'intact' && found.timestamps.map(({ at }) => at), [sampleNow]);
    const without = verifyPdfSeal(await sealPdf(pdf, seal), sampleNow);
    assert.deepEqual(without.state === 'intact' && without.timestamps, []);
    const other = verifyPdfSeal(await sealPdf(pdf, seal, stampAs('of another')), sampleNow);
    assert.deepEqual(other, { state: 'broken', problem: 'pdf-seal/wrong-timestamp' });
  });

  test('breaks when something is put behind it, as a reader would show that', async () => {
    const pdf = await renderCertificate(sampleAward, certificateOptions({ toBeSealed: true }));
    const sealed = await sealPdf(pdf, await sampleSeal('ES256'));
    const longer = Buffer.concat([sealed, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]);
    assert.deepEqual(verifyPdfSeal(longer, sampleNow), { state: 'broken', problem: 'pdf-seal/not-whole' });
  });

  test('by one key under the certificate of another does not hold', async () => {
    const [mine, other] = [await sampleSeal('ES256'), await sampleSeal('ES256')];
    const pdf = await renderCertificate(sampleAward, certificateOptions({ toBeSealed: true }));
    const forged = await sealPdf(pdf, { ...mine, certificates: other.certificates! });
    assert.deepEqual(verifyPdfSeal(forged, sampleNow), {
      state: 'broken',
      problem: 'pdf-seal/wrong-signature',
    });
  });

  test('is not claimed where there is none', async () => {
    const pdf = await renderCertificate(sampleAward, certificateOptions());
    assert.deepEqual(verifyPdfSeal(pdf, sampleNow), { state: 'none' });
  });

  test('is found right by a reader that shares nothing with us', { skip: noPdfsig() }, async () => {
    const pdf = await renderCertificate(sampleAward, certificateOptions({ toBeSealed: true }));
    const sealed = await sealPdf(pdf, await sampleSeal('ES256'));
    const folder = mkdtempSync(join(tmpdir(), 'opinko-'));
    try {
      writeFileSync(join(folder, 'sealed.pdf'), sealed);
      const said = execFileSync('pdfsig', ['-nocert', join(folder, 'sealed.pdf')], { encoding: 'utf8' });
      assert.match(said, /Signature is Valid/);
      assert.match(said, /Total document signed/);
      assert.match(said, /ETSI\.CAdES\.detached/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Bytes all over the file but in the seal itself, with those at its edges and in the zeros behind it. */
function placesOutside(file: Buffer): number[] {
  const start = file.indexOf('/Contents <3') + '/Contents '.length;
  const end = file.indexOf('>', start);
  const spread = Array.from({ length: Math.floor(file.length / 301) }, (_, step) => step * 301);
  return [...spread.filter((at) => at <= start || at >= end - 1000), start, end - 1, end];
}

function noPdfsig(): string | false {
  try {
    execFileSync('pdfsig', ['-v'], { stdio: 'ignore' });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && 'pdfsig of poppler is not installed';
  }
}

describe('hostile PDFs', () => {
  const file = (dictionary: string, data: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile ${dictionary}/Length ${data.length}>>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]);

  test('an attached file that unpacks to far more than a credential is not unpacked', () => {
    const bomb = file('/Filter /FlateDecode ', deflateSync(Buffer.alloc(20_000_000, '{')));
    assert.equal(extractFromPdf(bomb), undefined);
  });

  test('filters within filters, two different credentials and broken lengths give nothing', () => {
    const packed = deflateSync(deflateSync('{"a":1}'));
    assert.equal(extractFromPdf(file('/Filter [/FlateDecode /FlateDecode] ', packed)), undefined);
    const two = Buffer.concat([file('', Buffer.from('{"a":1}')), file('', Buffer.from('{"a":2}'))]);
    assert.equal(extractFromPdf(two), undefined);
    assert.equal(
      extractFromPdf(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile /Length 99999999>>\nstream\n{}')),
      undefined,
    );
    assert.equal(extractFromPdf(Buffer.from(`%PDF-1.7 ${'/EmbeddedFile '.repeat(500_000)}`)), undefined);
  });

  test('whatever the bytes, reading them ends and throws nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '/ByteRange [0 9 20 5]',
              '<3003',
              '>',
              '/EmbeddedFile',
              ' obj',
              'stream\n',
              '/Length 5',
            ),
          ),
        ),
        (parts) => {
          const bytes = Buffer.from(`%PDF-1.7\n${parts.join('')}`, 'latin1');
          extractFromPdf(bytes);
          assert.notEqual(verifyPdfSeal(bytes, sampleNow).state, 'intact');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
