import PDFDocument from 'pdfkit';
import { ink, inkOf, type Look, type Typeface } from '../look.ts';

type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;
type Style = {
  size: number;
  font?: 'regular' | 'bold';
  colour?: string;
  gap?: number;
  align?: 'left' | 'center';
};

export const margin = { left: 62, right: 62, top: 56, bottom: 64 };

/**
 * Paper on which everything written is part of a tree of headings, paragraphs and lists that a screen reader follows
 * (ISO 14289-1), in the order in which it is written. What only decorates is marked as such by `decorate`.
 */
export class Paper {
  readonly doc: Doc;
  readonly width: number;
  private readonly document: Element;
  private readonly chunks: Uint8Array[] = [];
  private readonly whole: Promise<Uint8Array>;
  private readonly known: (code: number) => boolean;

  constructor(typeface: Typeface, about: { language: string; title: string; author: string; date: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: margin,
      pdfVersion: '1.7',
      // The types know of PDF/A only.
      subset: 'PDF/UA' as 'PDF/A-1a',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      lang: about.language,
      font: Buffer.from(typeface.regular) as unknown as string,
      info: {
        Title: about.title,
        Author: about.author,
        CreationDate: about.date,
        ModDate: about.date,
        Producer: 'Opinko',
        Creator: 'Opinko',
      },
    });
    this.doc.registerFont('regular', Buffer.from(typeface.regular));
    this.doc.registerFont('bold', Buffer.from(typeface.bold));
    this.known = glyphsOf(this.doc);
    this.width = this.doc.page.width - margin.left - margin.right;
    this.document = this.doc.struct('Document');
    this.doc.addStructure(this.document);
    this.whole = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.doc.on('error', reject);
    });
  }

  /** A heading of a level, which is also a bookmark. */
  heading(level: 1 | 2, words: string, style: Style): void {
    this.keepTogether(style.size * 5);
    this.doc.outline.addItem(words);
    this.write(this.document, `H${level}`, words, style);
  }

  paragraph(words: string, style: Style): void {
    this.write(this.document, 'P', words, style);
  }

  /** A list whose items have a name and a text beside it. */
  definitions(items: readonly { term: string; value: string }[], look: Look): void {
    const list = this.begin('L');
    const [termWidth, gap] = [this.width * 0.31, 14];
    for (const { term, value } of items) {
      const text = { width: this.width - termWidth - gap };
      this.use({ size: 10.5, font: 'bold' });
      const height = this.doc.heightOfString(this.shown(term), { width: termWidth });
      this.use({ size: 10.5 });
      this.keepTogether(
        Math.min(300, Math.max(height, this.doc.heightOfString(this.shown(value), text))) + 8,
      );
      const top = this.doc.y;
      const item = this.inside(list, 'LI');
      item.add(
        this.element('Lbl', () => {
          this.use({ size: 10.5, font: 'bold', colour: inkOf(look.colour) });
          this.doc.text(this.shown(term), margin.left, top, { width: termWidth });
        }),
      );
      item.add(
        this.element('LBody', () => {
          this.use({ size: 10.5 });
          this.doc.text(this.shown(value), margin.left + termWidth + gap, top, text);
        }),
      );
      item.end();
      if (this.doc.y < top + height && this.doc.y > top) this.doc.y = top + height;
      this.doc.y += 5;
    }
    list.end();
    this.doc.x = margin.left;
  }

  /** A list of texts with further lines under each; the mark before each is drawn in a colour. */
  bullets(items: readonly { words: string; under: readonly string[] }[], colour: string): void {
    const list = this.begin('L');
    for (const { words, under } of items) {
      this.keepTogether(32);
      const y = this.doc.y + 7.6;
      this.decorate((doc) => doc.circle(margin.left + 3, y, 2.4).fill(colour));
      const item = this.inside(list, 'LI');
      const body = this.inside(item, 'LBody');
      this.column(body, margin.left + 16, [words], { size: 11, font: 'bold' });
      this.column(body, margin.left + 16, under, { size: 10.5 });
      body.end();
      item.end();
      this.doc.y += 7;
    }
    list.end();
  }

  /** A picture with the words for those who do not see it. `bbox` in points from the top left corner. */
  figure(alt: string, bbox: [number, number, number, number], draw: (doc: Doc) => void): void {
    this.document.add(
      this.doc.struct('Figure', { alt: this.shown(alt), bbox } as { alt: string }, [() => draw(this.doc)]),
    );
  }

  /** Paragraphs in a narrower column that begins at `x`. */
  beside(x: number, texts: readonly string[]): void {
    for (const words of texts) {
      this.column(this.document, x, [words], { size: 10.5 });
      this.doc.y += 5;
    }
  }

  /** Lines, areas, page numbers: nothing that is read. */
  decorate(draw: (doc: Doc) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** Begins a new page where less than `height` points are left on this one. */
  keepTogether(height: number): void {
    if (this.doc.y + height > this.doc.page.height - margin.bottom) this.doc.addPage();
  }

  /** Draws on each page: page numbers and whatever stands on all of them. */
  onEveryPage(draw: (doc: Doc, page: number, pages: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(start + page);
      this.doc.page.margins.bottom = 0;
      this.decorate((doc) => draw(doc, page + 1, count), 'Pagination');
      this.doc.page.margins.bottom = margin.bottom;
    }
  }

  finish(): Promise<Uint8Array> {
    this.document.end();
    this.doc.end();
    return this.whole;
  }

  /** A text without characters that the typeface lacks: an empty box says nothing to anybody. */
  shown(words: string): string {
    return [...words.normalize('NFC')]
      .map((one) => (one === '\n' || this.known(one.codePointAt(0)!) ? one : '?'))
      .join('');
  }

  use({ size, font = 'regular', colour = ink }: Style): void {
    this.doc.font(font).fontSize(size).fillColor(colour);
  }

  private write(parent: Element, type: string, words: string, style: Style): void {
    parent.add(
      this.element(type, () => {
        this.use(style);
        this.doc.text(this.shown(words), margin.left, this.doc.y, {
          width: this.width,
          align: style.align ?? 'left',
        });
      }),
    );
    this.doc.y += style.gap ?? 0;
  }

  private column(parent: Element, x: number, texts: readonly string[], style: Style): void {
    const width = margin.left + this.width - x;
    for (const words of texts) {
      const draw = () => {
        this.use(style);
        this.doc.text(this.shown(words), x, this.doc.y, { width });
      };
      parent.add(this.element('P', draw));
    }
    this.doc.x = margin.left;
  }

  private begin(type: string): Element {
    return this.inside(this.document, type);
  }

  private inside(parent: Element, type: string): Element {
    const element = this.doc.struct(type as 'P');
    parent.add(element);
    return element;
  }

  private element(type: string, draw: () => void): Element {
    return this.doc.struct(type as 'P', {}, [draw]);
  }
}

/** Which characters the typeface has. */
function glyphsOf(doc: Doc): (code: number) => boolean {
  doc.font('regular');
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  return (code) => font.hasGlyphForCodePoint(code);
}
