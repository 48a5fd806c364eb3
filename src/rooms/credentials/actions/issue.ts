import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { newId, newSecret } from '../../../base/ids.ts';
import { isLanguage } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { action, type Outside, type Platform, type Work } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { notify } from '../../notices/index.ts';
import { findInstitution, findPerson, type Institution, type Person } from '../../organisations/index.ts';
import type { ConfirmedResult, readConfirmed } from '../../studies/index.ts';
import type { AwardToRender, Design, FormatKind } from '../formats/format.ts';
import { kindsOf } from '../formats/registry.ts';
import { issuedNotice } from '../notices.ts';
import { type AwardParties, awardRecord } from '../rules/award-record.ts';
import { type GrantDecision, withCredits } from '../rules/decide-grants.ts';
import { grantedFormats } from '../rules/granted-formats.ts';
import { openFirstList } from '../status/lists.ts';
import { insertDecision } from '../store/award-grants.ts';
import { awardOfAssessment } from '../store/awards.ts';
import { readIssuingSettings } from '../store/settings.ts';
import { grantDecider } from './grants-at-issue.ts';
import { keepAward, pickPlace } from './new-award.ts';
import { type RenderedDocument, renderAtIssue } from './render.ts';

/** Where confirmed assessments come from: the studies room. Undefined: there is none of this id, or not confirmed. */
export type ReadConfirmed = typeof readConfirmed;

const input = z.object({ institution: z.string().max(20), assessment: z.uuid() });

/**
 * The action that turns a confirmed assessment into an award and its signed credential, and tells the learner.
 * The rule in force on the day of confirmation decides what it comes with; the decision is kept with the award.
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
      const {
        holder,
        award: { id, record },
      } = prepared;
      const by = { person: null, at: work.now };
      await insertDecision(tx, { institution, award: id }, prepared.decision, by);
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
  award: AwardToRender;
  design: Design;
  formats: FormatKind[];
  decision: GrantDecision;
};

/** An award as it will be stored. */
type Prepared = Plan & { documents: RenderedDocument[] };

/** Finds and signs. Null where the assessment has its award already. */
async function prepare(
  { platform }: Outside,
  { institution, assessment }: z.output<typeof input>,
  readConfirmed: ReadConfirmed,
): Promise<Prepared | null> {
  await openFirstList(platform, institution);
  const plan = await inTransaction(
    platform.database,
    { person: null, institutions: [institution] },
    async (tx) => {
      if (await awardOfAssessment(tx, institution, assessment)) return null;
      return makePlan(tx, platform, institution, await readConfirmed(tx, institution, assessment));
    },
  );
  if (!plan) return null;
  return { ...plan, documents: await renderAtIssue(platform, plan) };
}

async function makePlan(
  tx: Tx,
  platform: Platform,
  institution: string,
  confirmed: ConfirmedResult | undefined,
): Promise<Plan> {
  const issuer = await findInstitution(tx, institution);
  const holder = confirmed && (await findPerson(tx, confirmed.holder));
  if (!confirmed || !holder || !issuer) throw notFound();
  if (!confirmed.passed) throw new Refusal('credentials/not-passed', 409);
  const status = await pickPlace(tx, institution);
  const { formats, design } = await readIssuingSettings(tx, institution);
  const achieved = awardRecord(confirmed, partiesOf(platform, issuer, holder, confirmed));
  const decision = (await grantDecider(tx, platform, institution))(achieved);
  const record = withCredits(achieved, decision.grants);
  const award = { id: newId(), institution, record, salt: newSecret(), status };
  const granted = kindsOf(grantedFormats(formats, decision.grants));
  return { confirmed, holder, award, design, formats: granted, decision };
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

function keep(work: Work, { confirmed, holder, award, documents }: Prepared): Promise<boolean> {
  const { assessment, confirmedAt: awardedAt } = confirmed;
  return keepAward(work, { award, holder: holder.id, assessment, awardedAt, documents });
}
