import type { AskedDocument } from '../../credentials/index.ts';

/** A credential as it is downloaded: what the file is called, what it is, and its bytes in base64. */
export function fileOf(credential: string, { body, kind }: AskedDocument) {
  const name = `credential-${credential}.${kind.extension}`;
  return { name, mediaType: kind.mediaType, content: Buffer.from(body).toString('base64') };
}
