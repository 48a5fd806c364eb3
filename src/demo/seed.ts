import type { Platform } from '../platform/actions/index.ts';
import type { Worker } from '../platform/jobs/index.ts';
import { seedCourseLists } from './course-lists.ts';
import { credentialHappenings } from './credentials.ts';
import { seedCurricula } from './curricula.ts';
import { readDemoData } from './data.ts';
import { seedDefinitions } from './definitions.ts';
import { seedGrantRules } from './grant-rules.ts';
import { seedMasters } from './masters.ts';
import { seedOfferings } from './offerings.ts';
import { seedOrganisations } from './organisations.ts';
import { seedPartners } from './partners.ts';
import { seedProjects } from './projects.ts';
import { seedQuotes } from './quotes.ts';
import { makeStage } from './stage.ts';
import { enrolmentHappenings, seedImplementations } from './studies.ts';
import { seedWay } from './way.ts';

/**
 * Makes the demo consortium of data/demo in an empty database. Everything is done by the actions that people use, in
 * their names and on days of the recent past; credentials are issued by the background work, as always.
 * @param program needs its background work
 * @param say is told what has been made, for people who wait
 */
export async function seed(
  { platform, worker }: { platform: Platform; worker: Worker | null },
  say: (message: string) => void,
): Promise<void> {
  const data = readDemoData();
  const stage = makeStage(platform, data);
  await seedOrganisations(stage);
  say(`${data.institutions.length} institutions, ${data.people.length + data.learners.length} people`);
  await seedPartners(stage);
  await seedProjects(stage);
  await seedDefinitions(stage);
  await seedGrantRules(stage);
  await seedCurricula(stage);
  await seedOfferings(stage);
  await seedCourseLists(stage);
  await seedMasters(stage);
  say(`${data.offerings.length} offerings`);
  await seedImplementations(stage);
  await seedQuotes(stage);
  const happenings = [
    ...data.plan.enrolments.flatMap((enrolment) => enrolmentHappenings(stage, enrolment)),
    ...credentialHappenings(stage, async () => worker?.idle()),
  ];
  for (const { happens } of happenings.sort((a, b) => a.day - b.day)) await happens();
  await seedWay(stage, async () => worker?.idle());
  say(`${data.plan.implementations.length} implementations, ${data.plan.enrolments.length} enrolments`);
  await worker?.idle();
}
