/** So many bytes the seal may have: a signature, a chain of four certificates, and a time stamp with its own. */
export const SEAL_ROOM = 24_576;
/** As wide as any number that may come to stand here. */
export const WIDE = 9_999_999_999;

/** An object without a stream; the types of the library ask for one. */
const NOTHING = undefined as unknown as Buffer;

/**
 * Leaves the place of a seal in a PDF that is being written: a signature field that is not shown, and its dictionary
 * with a hole of known size (ISO 32000-2 §12.8; ETSI EN 319 142-1 §6.3).
 */
export function placeForSeal(doc: PDFKit.PDFDocument, { name, at }: { name: string; at: Date }): void {
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, WIDE, WIDE, WIDE],
    Contents: Buffer.alloc(SEAL_ROOM),
    M: at,
    // A string object is written as a text; a plain string would be a PDF name.
    Name: new String(name),
  });
  signature.end(NOTHING);
  const field = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    // Hidden and locked: what is not shown needs no place in the order of reading (ISO 14289-1 §7.18.1).
    F: 130,
    T: new String('Seal'),
    TU: new String(name),
    V: signature,
    P: doc.page.dictionary,
  });
  field.end(NOTHING);
  doc.page.annotations.push(field);
  const form = formOf(doc.initForm());
  form.Fields.push(field);
  form.SigFlags = 3;
  // Nothing of the form is shown, so that nobody need draw it; drawing it would break the seal.
  delete form.NeedAppearances;
}

type Form = { Fields: unknown[]; SigFlags?: number; NeedAppearances?: unknown };

/** The dictionary of the document's form; the library has no door to it. */
function formOf(doc: PDFKit.PDFDocument): Form {
  return (doc as unknown as { _root: { data: { AcroForm: { data: Form } } } })._root.data.AcroForm.data;
}
