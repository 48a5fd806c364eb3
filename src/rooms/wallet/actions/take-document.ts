import { z } from 'zod';
import { notFound, signInNeeded } from '../../../base/errors.ts';
import { action, type Outside } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { findAwardOf, formats, renderWhenAsked } from '../../credentials/index.ts';
import { fileOf } from '../rules/file-of.ts';

/**
 * One of the own credentials as a file of a format; it is signed now where it has not been yet.
 * @throws Refusal not-found; as `renderWhenAsked`
 */
export const takeDocument = action({
  name: 'wallet.take-document',
  input: z.object({ credential: z.uuid(), format: z.enum(formats) }),
  async before({ platform, actor }: Outside, { credential, format }) {
    const { person } = actor;
    if (!person) throw signInNeeded();
    const award = await inTransaction(platform.database, { person, institutions: [] }, (tx) =>
      findAwardOf(tx, person, credential),
    );
    if (!award) throw notFound();
    return renderWhenAsked(platform, award, format);
  },
  // The file is kept and noted in the issuance log where it was made; taking it changes nothing.
  async run(_work, { credential }, document) {
    return { result: fileOf(credential, document), unchanged: true as const };
  },
});
