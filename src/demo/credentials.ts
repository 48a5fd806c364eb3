import { ask } from '../platform/actions/index.ts';
import { revokeCredential } from '../rooms/credentials/index.ts';
import { readWallet, shareCredential } from '../rooms/wallet/index.ts';
import type { DemoEnrolment } from './data.ts';
import { type Stage, theirs } from './stage.ts';
import { type Happening, offeringOf, roundOf } from './studies.ts';

/**
 * What becomes of credentials: learners share them, and one with a wrong grade is revoked.
 * @param issued waits until the credentials of all confirmed results are issued, which the background work does
 */
export function credentialHappenings(stage: Stage, issued: () => Promise<void>): Happening[] {
  const { revocations, shares } = stage.data.plan;
  const find = async (key: string) => {
    await issued();
    return credentialOf(stage, key);
  };
  return [
    ...shares.map(({ enrolment, day, days }) => ({
      day,
      happens: async () => {
        const { learner, id } = await find(enrolment);
        await stage.act(learner, day, shareCredential, { credential: id, days });
      },
    })),
    ...revocations.map(({ enrolment, day, reason }) => ({
      day,
      happens: async () => {
        const { institution, id } = await find(enrolment);
        const administration = theirs(stage.data, institution, 'study-administration');
        await stage.act(administration, day, revokeCredential, { institution, award: id, reason });
      },
    })),
  ];
}

/** The learner's valid credential of the offering in which she enrolled. */
async function credentialOf(stage: Stage, key: string) {
  const enrolment = stage.data.plan.enrolments.find((one) => one.key === key);
  if (!enrolment) throw new Error(`data/demo/plan.json names an unknown enrolment: ${key}`);
  const { institution, title } = awardedFor(stage, enrolment);
  const { items } = await ask(stage.platform, readWallet, await stage.actor(enrolment.learner), {
    limit: 200,
  });
  const found = items.find(
    (award) => award.institution === institution && award.title.fi === title && award.state === 'valid',
  );
  if (!found) throw new Error(`There is no valid credential yet for ${key}.`);
  return { learner: enrolment.learner, institution, id: found.id };
}

function awardedFor(stage: Stage, enrolment: DemoEnrolment) {
  const { institution, document } = offeringOf(stage, roundOf(stage, enrolment));
  return { institution, title: document.title.fi };
}
