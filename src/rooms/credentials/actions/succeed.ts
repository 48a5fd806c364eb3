import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../base/errors.ts';
import { type Id, newId, newSecret } from '../../../base/ids.ts';
import { action, type Outside, type Work } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';
import type { AwardToRender } from '../formats/format.ts';
import { kindsOf } from '../formats/registry.ts';
import { grantedFormats } from '../rules/granted-formats.ts';
import { correctedRecord, renewedRecord } from '../rules/succession.ts';
import { openFirstList } from '../status/lists.ts';
import { markReplaced } from '../store/award-changes.ts';
import { findDecision, insertDecision, type KeptDecision } from '../store/award-grants.ts';
import { type Award, findAward } from '../store/awards.ts';
import { readIssuingSettings } from '../store/settings.ts';
import { touchList } from '../store/status-lists.ts';
import { changeable, changeInput, endOfDay, tellHolder } from './change-status.ts';
import { keepAward, pickPlace } from './new-award.ts';
import { type RenderedDocument, renderAtIssue } from './render.ts';

type Change = 'replace' | 'renew';
type Prepared = { award: AwardToRender; documents: RenderedDocument[] };

/**
 * Puts an award right: a corrected one takes its place, and the old one is revoked as replaced.
 * @throws Refusal not-found, credentials/not-in-this-state, credentials/issued-meanwhile; invalid-input where nothing
 * is corrected
 */
export const replace = action({
  name: 'credentials.replace',
  input: changeInput.extend({
    name: z.string().trim().min(1).max(200).optional(),
    grade: z.string().max(10).optional(),
  }),
  before: (outside, input) =>
    prepare(outside, input, 'replace', (record) => {
      const corrected = correctedRecord(record, input);
      if (!corrected) throw invalidInput([{ path: 'name', code: 'credentials/nothing-corrected' }]);
      return corrected;
    }),
  run: (work, input, prepared) => succeed(work, input, 'replace', prepared),
});

/**
 * Lets an award hold for a new time: a new one comes after it, which tells what it renews. The old one is left as it is.
 * @throws Refusal not-found, credentials/not-in-this-state, credentials/issued-meanwhile; invalid-input for a day that
 * has passed
 */
export const renew = action({
  name: 'credentials.renew',
  input: changeInput.extend({ until: z.iso.date().nullish() }),
  before: (outside, input) => {
    const until = input.until ? endOfDay(outside, input.until) : null;
    return prepare(outside, input, 'renew', (record) => renewedRecord(record, outside.now, until));
  },
  run: (work, input, prepared) => succeed(work, input, 'renew', prepared),
});

async function prepare(
  { platform, now }: Outside,
  { institution, award: id }: { institution: string; award: Id },
  change: Change,
  next: (record: AwardRecord) => AwardRecord,
): Promise<Prepared> {
  await openFirstList(platform, institution);
  const acting = { person: null, institutions: [institution] };
  const plan = await inTransaction(platform.database, acting, async (tx) => {
    const old = changeable(await findAward(tx, institution, id), change, now);
    return makePlan(tx, old, next(old.record));
  });
  return { award: plan.award, documents: await renderAtIssue(platform, plan) };
}

async function makePlan(tx: Tx, { institution, id: old }: Award, record: AwardRecord) {
  const { formats, design } = await readIssuingSettings(tx, institution);
  const granted = grantedFormats(formats, (await findDecision(tx, institution, old))?.grants ?? null);
  const status = await pickPlace(tx, institution);
  const award = { id: newId(), institution, record, salt: newSecret(), status };
  return { award, design, formats: kindsOf(granted) };
}

async function succeed(
  work: Work,
  { institution, award: id, reason }: { institution: string; award: Id; reason: string },
  change: Change,
  { award, documents }: Prepared,
) {
  const { tx, now } = work;
  const old = changeable(await findAward(tx, institution, id), change, now);
  const awardedAt = change === 'renew' ? now : old.awardedAt;
  const kept = { award, holder: old.holder, assessment: null, renews: id, awardedAt, documents };
  if (!(await keepAward(work, kept))) throw new Refusal('credentials/issued-meanwhile', 409);
  await copyDecision(work, old, award.id);
  if (change === 'replace') await giveWay(work, old, award.id, reason);
  const fresh = await findAward(tx, institution, award.id);
  if (!fresh) throw notFound();
  await tellHolder(work, fresh, change, reason);
  const payload = { award: id, change, state: change === 'replace' ? 'replaced' : 'renewed', next: award.id };
  return { result: { id: award.id }, subject: `award:${id}`, fields: ['record', 'document'], payload };
}

async function giveWay({ tx, now }: Work, old: Award, by: Id, reason: string): Promise<void> {
  if (!(await markReplaced(tx, old, { at: now, reason, by })))
    throw new Refusal('credentials/not-in-this-state', 409);
  await touchList(tx, old.institution, old.statusList);
}

async function copyDecision({ tx, now, actor }: Work, { institution, id }: Award, award: Id): Promise<void> {
  const decision: KeptDecision | undefined = await findDecision(tx, institution, id);
  if (decision) await insertDecision(tx, { institution, award }, decision, { person: actor.person, at: now });
}
