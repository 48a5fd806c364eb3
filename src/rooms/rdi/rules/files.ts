/** The largest file of an output, in bytes. */
export const LARGEST_FILE = 20_000_000;

/**
 * What may be kept as an output, by the ending of its name. Nothing that a browser would run when it is opened from
 * here: no HTML, no SVG, no programs.
 */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** The endings for a file field: '.pdf,.docx,…'. */
export const acceptedFiles = Object.keys(mediaTypes)
  .map((ending) => `.${ending}`)
  .join(',');

const ZIP = [0x50, 0x4b];
const beginnings: readonly [RegExp, readonly number[]][] = [
  [/^application\/pdf/, [0x25, 0x50, 0x44, 0x46]],
  [/openxmlformats|oasis|zip$/, ZIP],
  [/^image\/png/, [0x89, 0x50, 0x4e, 0x47]],
  [/^image\/jpeg/, [0xff, 0xd8, 0xff]],
];

/** The media type of a file by its name and its first bytes; null where it may not be kept, or is not what it says. */
export function mediaTypeOf(name: string, content: Uint8Array): string | null {
  const type = mediaTypes[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (!type) return null;
  const [, beginning = []] = beginnings.find(([kind]) => kind.test(type)) ?? [];
  return beginning.every((byte, index) => content[index] === byte) ? type : null;
}
