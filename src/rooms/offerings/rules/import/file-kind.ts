/** What a file turns out to be when it is not a text. `binary` is anything without a name of its own. */
export type FileKind =
  | 'text'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'docx'
  | 'zip'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'gzip'
  | 'html'
  | 'json'
  | 'binary';

const signatures: [FileKind, string][] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['pdf', '%PDF-'],
  ['gzip', '\x1f\x8b'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
];

/** Tells by the content, never by the name, what kind of file it is. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  const signed = signatures.find(([, signature]) => head.startsWith(signature));
  if (signed) return signed[0];
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfZip(bytes);
  if (/^(\xff\xfe|\xfe\xff)/.test(head)) return 'text';
  return kindOfText(head);
}

function kindOfZip(bytes: Uint8Array): FileKind {
  // The names of the entries stand in clear text at the end, in the central directory.
  const names = Buffer.from(bytes).toString('latin1');
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
}

function kindOfText(head: string): FileKind {
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (/^(<!doctype html|<html)/.test(start)) return 'html';
  if (/^[[{]\s*["{[]/.test(start)) return 'json';
  return head.includes('\0') || controls(head) > head.length / 50 ? 'binary' : 'text';
}

/** Tab, line feed, form feed and carriage return occur in texts; the other controls hardly do. */
function controls(head: string): number {
  let count = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) count += 1;
  }
  return count;
}
