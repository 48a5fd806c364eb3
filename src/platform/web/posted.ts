import type { Context } from 'hono';
import { Refusal } from '../../base/errors.ts';
import type { FormValues } from './form.ts';
import type { PostedFile } from './form-page.ts';

export type Posted = { values: FormValues; files: Record<string, PostedFile> };

/**
 * Reads the body of a sent form: urlencoded or multipart.
 * @param maxBytes counted while it arrives; a larger body is refused without being kept
 * @throws Refusal file-too-large, wrong-body
 */
export async function readPosted(c: Context, maxBytes: number): Promise<Posted> {
  const body = await readBody(c.req.raw, maxBytes);
  const form = await new Response(body, { headers: { 'content-type': c.req.header('content-type') ?? '' } })
    .formData()
    .catch(() => {
      throw new Refusal('wrong-body', 400);
    });
  const posted: Posted = { values: {}, files: {} };
  // A checkbox group posts its name several times. Collected first: appending to an array that is copied each time
  // would let one small body of a single repeated name take minutes.
  const written = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') {
      if (value.size > 0 || value.name)
        posted.files[name] = {
          name: value.name,
          type: value.type,
          bytes: new Uint8Array(await value.arrayBuffer()),
        };
      continue;
    }
    const earlier = written.get(name);
    if (earlier) earlier.push(value);
    else written.set(name, [value]);
  }
  posted.values = Object.fromEntries(
    [...written].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
  return posted;
}

/** @throws Refusal file-too-large */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal('file-too-large', 413, { megabytes: maxBytes / 1_000_000 });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
