import { notFound, Refusal } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { notify } from '../../notices/index.ts';
import { findPerson } from '../../organisations/index.ts';
import { revokedNotice } from '../notices.ts';
import { findAward, markRevoked } from '../store/awards.ts';
import { touchList } from '../store/status-lists.ts';
import { changeInput } from './change-status.ts';

/**
 * Revokes an award for good. The reason is told to the learner and to everybody to whom she has shown it.
 * @throws Refusal not-found, credentials/already-revoked
 */
export const revoke = action({
  name: 'credentials.revoke',
  input: changeInput,
  async run({ tx, now }, { institution, award: id, reason }) {
    const award = await findAward(tx, institution, id);
    if (!award) throw notFound();
    if (!(await markRevoked(tx, institution, id, { at: now, reason }))) {
      throw new Refusal('credentials/already-revoked', 409);
    }
    await touchList(tx, institution, award.statusList);
    const holder = award.holder && (await findPerson(tx, award.holder));
    if (holder)
      await notify(tx, revokedNotice({ institution, award: id, holder, record: award.record }, reason));
    return {
      result: {},
      subject: `award:${id}`,
      fields: ['revoked_at', 'revoked_reason'],
      payload: { award: id, change: 'revoke', state: 'revoked' },
    };
  },
});
