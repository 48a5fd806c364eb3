import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../../base/errors.ts';
import { action, type Work } from '../../../../platform/actions/index.ts';
import { mailAgain, sendAgain } from '../../../notices/index.ts';
import { claimMail } from '../../batch/release.ts';
import { mustFindIssuer } from '../../batch/shared.ts';
import { isEmail } from '../../rules/batch/recipient.ts';
import {
  type BatchRow,
  changeEmail,
  failedMails,
  isClaimOpen,
  mailSources,
  nextRows,
} from '../../store/batch-rows.ts';
import { type Batch, findBatch } from '../../store/batches.ts';
import { batchPlace } from './steer.ts';

/** Messages of one statement. */
const PART = 5000;

/**
 * Sends all messages of a batch again that were given up. Whose address is wrong gets a new one by `resendMail`.
 * @throws Refusal not-found, 'credentials/batch-no-mail' where none was given up
 */
export const resendMails = action({
  name: 'credentials.resend-mails',
  input: batchPlace,
  async run({ tx }, { institution, batch }) {
    if (!(await findBatch(tx, institution, batch))) throw notFound();
    let count = 0;
    for (let part = PART; part === PART; count += part) {
      const sources = await failedMails(tx, { institution, batch }, PART);
      part = await sendAgain(tx, institution, sources, 'failed');
    }
    if (count === 0) throw new Refusal('credentials/batch-no-mail', 409);
    return { result: { id: batch, count }, subject: `batch:${batch}`, fields: ['mails'] };
  },
});

const input = batchPlace.extend({
  row: z.coerce.number().int().min(1),
  /** Of a recipient without an account: her right address. */
  email: z.string().max(300).optional(),
});

/**
 * Sends the message to one recipient again; to somebody without an account it is written anew, to another address where
 * one is given.
 * @throws Refusal not-found; credentials/batch-email-malformed at `email`; 'credentials/batch-no-mail' where there is
 * nothing to send: nothing was awarded, she has taken it already, or she reads her messages elsewhere
 */
export const resendMail = action({
  name: 'credentials.resend-mail',
  input,
  async run(work, asked) {
    const { institution, batch: id, row: number } = asked;
    const batch = await findBatch(work.tx, institution, id);
    const [row] = await nextRows(work.tx, { institution, batch: id }, 'released', 1, number - 1);
    if (!batch || row?.number !== number || !row.award) throw notFound();
    const isSent = row.holder
      ? (await sendAgain(work.tx, institution, [mailSources(row.award).issued], 'all')) > 0
      : await sendClaim(work, batch, { ...row, award: row.award }, asked.email);
    if (!isSent) throw new Refusal('credentials/batch-no-mail', 409);
    return { result: { row: number }, subject: `batch:${id}`, fields: ['mail'] };
  },
});

/** False where the link of the mail would be of no use. */
async function sendClaim(
  { tx, platform, now }: Work,
  batch: Batch,
  { number, award, recipient }: BatchRow & { award: string },
  told: string | undefined,
): Promise<boolean> {
  const { institution, id, forgottenAt } = batch;
  if (forgottenAt) return false;
  const email = told?.trim().toLowerCase() || recipient.email;
  if (!isEmail(email)) {
    const params = { value: email.slice(0, 100) };
    throw invalidInput([{ path: 'email', code: 'credentials/batch-email-malformed', params }]);
  }
  if (!(await isClaimOpen(tx, institution, award, now))) return false;
  await changeEmail(tx, { institution, batch: id }, number, email);
  const issuer = await mustFindIssuer(tx, institution);
  const mail = claimMail(platform, batch, issuer, award, { ...recipient, email });
  await mailAgain(tx, { institution, ...mail });
  return true;
}
