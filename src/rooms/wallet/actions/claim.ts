import { z } from 'zod';
import { Refusal, signInNeeded } from '../../../base/errors.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import {
  awardView,
  type Claim,
  claimHash,
  closeClaim,
  documentsOf,
  findAward,
  findClaim,
  formats,
  giveAwards,
  renderWhenAsked,
} from '../../credentials/index.ts';
import { acquaint } from '../../organisations/index.ts';
import { fileOf } from '../rules/file-of.ts';

const token = z.string().max(100);

/**
 * What the link of a mail leads to: an award that waits for its holder. Whoever has the link may see it, since the mail
 * went to her.
 * @throws Refusal wallet/claim-unknown (404), wallet/claim-taken, wallet/claim-ended (410)
 */
export const readClaim = query({
  name: 'wallet.read-claim',
  as: 'program',
  input: z.object({ token }),
  async run({ tx, now }, { token }) {
    const claim = await openClaim(tx, token, now);
    const award = await findAward(tx, claim.institution, claim.award);
    if (!award) throw unknown();
    const documents = await documentsOf(tx, claim.institution, claim.award);
    return {
      ...awardView(award, now),
      formats: documents.map(({ format }) => format),
      claimUntil: claim.expiresAt,
    };
  },
});

/**
 * The same as a file, for those who want no account.
 * @throws Refusal as `readClaim` and `renderWhenAsked`
 */
export const takeClaimedDocument = action({
  name: 'wallet.take-claimed-document',
  as: 'program',
  input: z.object({ token, format: z.enum(formats) }),
  async before({ platform, now }, { token, format }) {
    const claim = await inTransaction(platform.database, theProgram, (tx) => openClaim(tx, token, now));
    const award = { institution: claim.institution, id: claim.award };
    return { claim, document: await renderWhenAsked(platform, award, format) };
  },
  async run(_work, _input, { claim, document }) {
    return { result: fileOf(claim.award, document), unchanged: true as const };
  },
});

/**
 * Takes the award into the own wallet: from then on it is hers, and the link opens nothing any more.
 * @throws Refusal as `readClaim`
 */
export const claimAward = action({
  name: 'wallet.claim',
  as: 'program',
  input: z.object({ token }),
  async run({ tx, actor, now }, { token }) {
    const { person } = actor;
    if (!person) throw signInNeeded();
    const { institution, award } = await openClaim(tx, token, now);
    if (!(await closeClaim(tx, { institution, award }, person, now)))
      throw new Refusal('wallet/claim-taken', 410);
    await acquaint(tx, institution, person);
    await giveAwards(tx, institution, [{ award, holder: person }]);
    const change = { subject: `award:${award}`, fields: ['holder_id'], institution };
    return { result: { credential: award }, ...change };
  },
});

async function openClaim(tx: Tx, token: string, now: Date): Promise<Claim> {
  const claim = await findClaim(tx, claimHash(token));
  if (!claim) throw unknown();
  if (claim.claimedAt) throw new Refusal('wallet/claim-taken', 410);
  if (claim.expiresAt <= now) throw new Refusal('wallet/claim-ended', 410);
  return claim;
}

function unknown(): Refusal {
  return new Refusal('wallet/claim-unknown', 404);
}
