import { z } from 'zod';
import { action } from '../../../platform/actions/index.ts';
import { formats } from '../formats/format.ts';
import { renderWhenAsked } from './render-one.ts';

/**
 * A file of an award for the staff of its institution, signed now where it has not been yet. Who took it stands in the
 * audit trail.
 * @throws Refusal as `renderWhenAsked`
 */
export const takeAwardDocument = action({
  name: 'credentials.take-document',
  input: z.object({ institution: z.string().max(20), award: z.uuid(), format: z.enum(formats) }),
  before: ({ platform }, { institution, award, format }) =>
    renderWhenAsked(platform, { institution, id: award }, format),
  async run(_work, { award, format }, { body, kind }) {
    const name = `credential-${award}.${kind.extension}`;
    const result = { name, mediaType: kind.mediaType, content: Buffer.from(body).toString('base64') };
    return { result, subject: `award:${award}`, fields: [], payload: { format } };
  },
});
