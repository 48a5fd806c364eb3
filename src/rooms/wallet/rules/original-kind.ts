/** What a file is by its first bytes, whatever it was called when it came: how it is offered for download. */
export function originalKind(bytes: Uint8Array): { extension: string; mediaType: string } {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (start.startsWith('\x89PNG')) return { extension: 'png', mediaType: 'image/png' };
  if (start.startsWith('%PDF-')) return { extension: 'pdf', mediaType: 'application/pdf' };
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text.startsWith('<')) return { extension: 'svg', mediaType: 'image/svg+xml' };
  if (text.startsWith('{')) return { extension: 'json', mediaType: 'application/json' };
  return { extension: 'txt', mediaType: 'text/plain' };
}
