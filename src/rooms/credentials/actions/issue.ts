import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { type Id, newId, newSecret } from '../../../base/ids.ts';
import { isLanguage } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import { action, type Outside, type Platform, perform, type Work } from '../../../platform/actions/index.ts';
import { programActor } from '../../../platform/actor.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';
import { addProof } from '../../../standards/data-integrity/index.ts';
import { renderAchievementCredential } from '../../../standards/open-badges/index.ts';
import { buildStatusEntry } from '../../../standards/status-list/index.ts';
import { activeKey, createKey, type SealedKey, signingOf } from '../../issuers/index.ts';
import { notify } from '../../notices/index.ts';
import { findInstitution, findPerson, type Institution, type Person } from '../../organisations/index.ts';
import type { ConfirmedResult, readConfirmed } from '../../studies/index.ts';
import { issuedNotice } from '../notices.ts';
import { type AwardParties, awardRecord } from '../rules/award-record.ts';
import { LIST_ENTRIES, MOST_USED, openFirstList, pickIndex } from '../status/lists.ts';
import { awardOfAssessment, insertAward } from '../store/awards.ts';
import { insertDocument } from '../store/documents.ts';
import { countEntry, insertList, type OpenList, openList } from '../store/status-lists.ts';

/** Where confirmed assessments come from: the studies room. Undefined: there is none of this id, or not confirmed. */
export type ReadConfirmed = typeof readConfirmed;

const input = z.object({ institution: z.string().max(20), assessment: z.uuid() });

/**
 * The action that turns a confirmed assessment into an award and its signed credential, and tells the learner.
 * An assessment has one award: a repetition answers the first. The credential is signed before the transaction, which
 * takes it only while the assessment has no award and the status entry is free.
 */
export function issueFrom(readConfirmed: ReadConfirmed) {
  return action({
    name: 'credentials.issue',
    input,
    before: (outside, asked) => prepare(outside, asked, readConfirmed),
    async run(work, { institution, assessment }, prepared) {
      const { tx } = work;
      const isMine = prepared !== null && (await keep(work, prepared));
      if (!isMine) {
        const earlier = await awardOfAssessment(tx, institution, assessment);
        if (!earlier) throw new Refusal('credentials/issued-meanwhile', 409);
        return { result: { id: earlier }, unchanged: true };
      }
      const { id, holder, record } = prepared;
      await notify(tx, issuedNotice({ institution, award: id, holder, record }));
      const payload = { award: id, assessment };
      return { result: { id }, subject: `award:${id}`, fields: ['record', 'document'], payload };
    },
  });
}

/** Everything an award needs, found in one transaction. */
type Plan = {
  confirmed: ConfirmedResult;
  holder: Person;
  record: AwardRecord;
  key: SealedKey;
  list: OpenList;
  index: number;
};

/** An award as it will be stored. */
type Prepared = Plan & { id: Id; institution: string; salt: string; document: string };

/** Finds and signs. Null where the assessment has its award already. */
async function prepare(
  { platform, now }: Outside,
  { institution, assessment }: z.output<typeof input>,
  readConfirmed: ReadConfirmed,
): Promise<Prepared | null> {
  const find = () =>
    inTransaction(platform.database, { person: null, institutions: [institution] }, async (tx) => {
      if (await awardOfAssessment(tx, institution, assessment)) return null;
      return makePlan(tx, platform, institution, await readConfirmed(tx, institution, assessment));
    });
  let plan = await find();
  if (plan === 'no-key') {
    await perform(platform, createKey, programActor('credentials.issue'), { institution, onlyIfNone: true });
    await openFirstList(platform, institution);
    plan = await find();
  }
  if (plan === 'no-key') throw new Refusal('credentials/issued-meanwhile', 409);
  if (!plan) return null;
  const [id, salt] = [newId(), newSecret()];
  const unsigned = renderAchievementCredential(plan.record, {
    id: `urn:uuid:${id}`,
    salt,
    status: [buildStatusEntry(plan.list.url, 'revocation', plan.index)],
  });
  const issuer = { institution, did: plan.record.institution.did };
  const signed = await addProof(unsigned, signingOf(platform.secrets, issuer, plan.key, now));
  return { ...plan, id, institution, salt, document: JSON.stringify(signed) };
}

async function makePlan(
  tx: Tx,
  platform: Platform,
  institution: string,
  confirmed: ConfirmedResult | undefined,
): Promise<Plan | 'no-key'> {
  const issuer = await findInstitution(tx, institution);
  const holder = confirmed && (await findPerson(tx, confirmed.holder));
  if (!confirmed || !holder || !issuer) throw notFound();
  if (!confirmed.passed) throw new Refusal('credentials/not-passed', 409);
  const key = await activeKey(tx, institution);
  const list = await openList(tx, institution);
  if (!key || !list) return 'no-key';
  const index = await pickIndex(tx, institution, list.number);
  if (index === undefined) throw new Refusal('credentials/issued-meanwhile', 409);
  const record = awardRecord(confirmed, partiesOf(platform, issuer, holder, confirmed));
  return { confirmed, holder, record, key, list, index };
}

function partiesOf(
  { config: { BASE_URL: base } }: Platform,
  { id, name, country, did, homepage }: Institution,
  holder: Person,
  { offering, language }: ConfirmedResult,
): AwardParties {
  const page = paths.catalogueOffering(isLanguage(language) ? language : 'fi', {
    institution: id,
    offering: offering.id,
  });
  return {
    holder: { name: holder.name, ...(holder.learnerNumber && { learnerNumber: holder.learnerNumber }) },
    institution: { code: id, names: name, country, did, url: homepage ?? base },
    offeringUrl: base + page,
  };
}

/** Stores award and document, and opens the next status list where this one is full. False: somebody was faster. */
async function keep({ tx, now, platform }: Work, prepared: Prepared): Promise<boolean> {
  const { id, institution, confirmed, holder, list, key } = prepared;
  const isMine = await insertAward(tx, {
    institution,
    id,
    assessment: confirmed.assessment,
    holder: holder.id,
    record: prepared.record,
    salt: prepared.salt,
    statusList: list.number,
    statusIndex: prepared.index,
    awardedAt: confirmed.confirmedAt,
    issuedAt: now,
  });
  if (!isMine) return false;
  const { document } = prepared;
  await insertDocument(tx, {
    institution,
    award: id,
    format: 'open-badge',
    holder: holder.id,
    key: key.id,
    document,
    signedAt: now,
  });
  if ((await countEntry(tx, institution, list.number)) >= MOST_USED) {
    const number = list.number + 1;
    const url = platform.config.BASE_URL + publicUrls.statusList(institution, String(number));
    await insertList(tx, institution, { number, url, entries: LIST_ENTRIES });
  }
  return true;
}
