import { encode } from 'uqr';
import { isLanguage, type Language, pick } from '../../base/language.ts';
import type { AwardRecord } from '../award.ts';
import { inkOf, type Look, type Typeface, textOn } from '../look.ts';
import { certificateFacts, day } from './facts.ts';
import { margin, Paper } from './paper.ts';
import { placeForSeal } from './place-for-seal.ts';
import { text } from './text/index.ts';

/** What a certificate needs beside the award. */
export type CertificateOptions = {
  identifier: string;
  /** Where the certificate can be checked; becomes the QR code. */
  address: string;
  /** The credential that is attached as a file, where there is one. */
  credential?: string;
  now: Date;
  /** IANA time zone in which days are told. */
  zone?: string;
  /** Absent: the language of the award, or English where that is none of ours. */
  language?: Language;
  look: Look;
  typeface: Typeface;
  /** Leaves the place where `sealPdf` puts the seal. */
  toBeSealed?: boolean;
};

/**
 * The award as a certificate on A4: tagged for screen readers (ISO 14289-1), every typeface embedded, with the signed
 * credential attached (ISO 32000-2 §7.11.4). The same award, options and `now` give the same bytes.
 */
export function renderCertificate(award: AwardRecord, options: CertificateOptions): Promise<Uint8Array> {
  const language = options.language ?? (isLanguage(award.language) ? award.language : 'en');
  const t = text(language);
  const { look, zone = 'Europe/Helsinki', now } = options;
  const institution = pick(award.institution.names, language).text;
  const title = pick(award.offering.title, language).text;
  const name = award.holder.name;
  const paper = new Paper(options.typeface, {
    language,
    title: t('title', { title, name }),
    author: institution,
    date: now,
  });
  drawHead(paper, language, institution, look);
  paper.heading(1, t('kind'), { size: 27, font: 'bold', colour: inkOf(look.colour), gap: 14 });
  paper.paragraph(t('awarded', { institution }), { size: 12, gap: 3 });
  paper.paragraph(name, { size: 23, font: 'bold', gap: 3 });
  paper.paragraph(t('for'), { size: 12, gap: 3 });
  paper.paragraph(title, { size: 18, font: 'bold', colour: inkOf(look.colour), gap: 6 });
  const summary = pick(award.offering.plainSummary ?? award.offering.description, language).text;
  if (summary) paper.paragraph(summary, { size: 11.5, gap: 4 });
  drawOutcomes(paper, award, language, look);
  section(paper, t('facts'), look);
  paper.definitions(certificateFacts(award, { language, zone, identifier: options.identifier }), look);
  drawSignatory(paper, look, day(language, zone, award.awardedAt));
  drawCheck(paper, language, options);
  paper.onEveryPage((doc, page, pages) => {
    paper.use({ size: 9, colour: '#55606c' });
    const y = doc.page.height - 40;
    doc.text(paper.shown(`${name} · ${title}`), margin.left, y, {
      width: paper.width - 90,
      height: 12,
      ellipsis: true,
      lineBreak: true,
    });
    doc.text(t('page', { page, pages }), doc.page.width - margin.right - 90, y, {
      width: 90,
      align: 'right',
    });
  });
  attach(paper, t('attached'), options);
  if (options.toBeSealed) placeForSeal(paper.doc, { name: institution, at: now });
  return paper.finish();
}

/** A band in the institution's colour with its name, and the logo beside it on white. */
function drawHead(paper: Paper, language: Language, institution: string, look: Look): void {
  const t = text(language);
  const { doc } = paper;
  paper.decorate(() => {
    doc.rect(0, 0, doc.page.width, 84).fill(look.colour);
    doc.rect(0, 84, doc.page.width, 4).fill(look.accent);
  });
  if (look.logo) drawLogo(paper, t('logo', { institution }), look.logo);
  doc.y = 24;
  const colour = textOn(look.colour);
  paper.paragraph(institution, { size: 16, font: 'bold', colour });
  paper.paragraph(t('kind.line'), { size: 11, colour });
  doc.y = 118;
}

function drawLogo(paper: Paper, alt: string, logo: Uint8Array): void {
  const { doc } = paper;
  const [width, height] = [120, 60];
  const x = doc.page.width - margin.right - width;
  paper.decorate(() => doc.roundedRect(x - 6, 6, width + 12, height + 12, 5).fill('#ffffff'));
  paper.figure(alt, [x, 12, x + width, 12 + height], () => {
    doc.image(Buffer.from(logo), x, 12, { fit: [width, height], align: 'center', valign: 'center' });
  });
}

function section(paper: Paper, words: string, look: Look): void {
  const { doc } = paper;
  doc.y += 10;
  paper.keepTogether(80);
  paper.heading(2, words, { size: 14.5, font: 'bold', colour: inkOf(look.colour), gap: 2 });
  paper.decorate(() => doc.rect(margin.left, doc.y, paper.width, 1.4).fill(look.accent));
  doc.y += 9;
}

function drawOutcomes(paper: Paper, award: AwardRecord, language: Language, look: Look): void {
  if (award.outcomes.length === 0) return;
  const t = text(language);
  section(paper, t('outcomes'), look);
  const items = award.outcomes.map(({ text: words, criterion, result, skills }) => {
    const required = pick(criterion, language).text;
    const names = skills.map(({ label }) => pick(label, language).text).filter((name) => name !== '');
    const under = [
      required && t('outcome.criterion', { text: required }),
      result && t(`outcome.${result}`),
      names.length > 0 && t('skills', { skills: names.join(', ') }),
    ];
    return {
      words: pick(words, language).text,
      under: under.filter((line) => typeof line === 'string' && line !== '') as string[],
    };
  });
  paper.bullets(items, look.accent);
}

function drawSignatory(paper: Paper, look: Look, awarded: string): void {
  if (!look.signatory) return;
  const { doc } = paper;
  paper.keepTogether(70);
  doc.y += 12;
  paper.paragraph(awarded, { size: 11, gap: 2 });
  paper.paragraph(look.signatory.name, { size: 13, font: 'bold' });
  if (look.signatory.title) paper.paragraph(look.signatory.title, { size: 11 });
}

/** The QR code, with the address in letters beside it. */
function drawCheck(
  paper: Paper,
  language: Language,
  { address, look, toBeSealed, credential }: CertificateOptions,
): void {
  const t = text(language);
  const { doc } = paper;
  const side = 104;
  doc.y += 10;
  paper.keepTogether(side + 60);
  section(paper, t('check'), look);
  const top = doc.y;
  paper.figure(t('check.code', { address }), [margin.left, top, margin.left + side, top + side], () =>
    drawCode(doc, address, { x: margin.left, y: top, side }),
  );
  const x = margin.left + side + 18;
  doc.y = top;
  paper.beside(x, [
    t('check.text'),
    ...(credential === undefined ? [] : [t('check.attached')]),
    address,
    ...(toBeSealed ? [t('sealed')] : []),
  ]);
  doc.y = Math.max(doc.y, top + side);
}

function drawCode(
  doc: PDFKit.PDFDocument,
  words: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { data, size } = encode(words, { ecc: 'M', border: 2 });
  const step = side / size;
  for (const [row, line] of data.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (isDark) doc.rect(x + column * step, y + row * step, step + 0.02, step + 0.02);
    }
  }
  doc.fill('#000000');
}

function attach(paper: Paper, description: string, { credential, now }: CertificateOptions): void {
  if (credential === undefined) return;
  const about = {
    name: 'credential.json',
    type: 'application/vc',
    description,
    creationDate: now,
    modifiedDate: now,
  };
  // The types do not know yet how the file is related to the certificate.
  paper.doc.file(Buffer.from(credential), { ...about, relationship: 'Source' } as typeof about);
}
