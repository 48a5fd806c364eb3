import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { task } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import { verifyDocument } from '../../../standards/verify/index.ts';
import {
  documentsOf,
  findAward,
  formatToShare,
  readPaperCode,
  renderWhenAsked,
} from '../../credentials/index.ts';
import { powersOf } from '../powers/powers.ts';
import { documentSummary, type Verified } from '../rules/document-summary.ts';
import { oneOfFew } from './one-of-few.ts';

/**
 * Verifies the credential behind the QR code of a certificate, as it stands now. Whoever holds the paper may: the answer
 * says nothing of the person that does not stand on it.
 * @throws Refusal not-found for a code that was not made here; too-many-requests
 */
export const verifyPaper = task({
  name: 'verification.verify-paper',
  input: z.object({ paper: z.string().max(100) }),
  async run(platform, _actor, { paper }): Promise<Verified> {
    const place = readPaperCode(platform, paper);
    const format = place && (await formatOf(place));
    if (!place || !format) throw notFound();
    return oneOfFew(async () => {
      const { body } = await renderWhenAsked(platform, place, format);
      const { report, claims, envelope } = await verifyDocument(body, powersOf(platform));
      return { ...report, format: envelope, summary: documentSummary(claims) };
    });

    function formatOf({ institution, id }: { institution: string; id: string }) {
      return inTransaction(platform.database, theProgram, async (tx) =>
        (await findAward(tx, institution, id)) ? formatToShare(await documentsOf(tx, institution, id)) : null,
      );
    }
  },
});
