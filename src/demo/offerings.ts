import {
  addOffering,
  approveOffering,
  publishOffering,
  returnOffering,
  saveOffering,
  submitOffering,
  withdrawOffering,
} from '../rooms/offerings/index.ts';
import type { DemoOffering } from './data.ts';
import { memberWith, type Stage, theirs } from './stage.ts';

/** How many days ago the steps were taken: what is published has been there for long, drafts are fresh. */
const LONG_AGO = { added: -128, submitted: -125, approved: -122, published: -120 };
const LATELY = { added: -14, submitted: -6, approved: -4, returned: -3 };
const NOW = { revised: -2, withdrawn: -1 };

/** Adds the offerings that are written here (not those of course lists) and takes each to its state. */
export async function seedOfferings(stage: Stage): Promise<void> {
  for (const offering of stage.data.offerings) {
    if (!offering.imported) await seedOffering(stage, offering);
  }
}

async function seedOffering(stage: Stage, offering: DemoOffering): Promise<void> {
  const { data } = stage;
  const { states, returned, revising } = data.plan;
  const { key, institution } = offering;
  const isIn = (list: readonly string[]) => list.includes(key);
  const comments = returned.find((one) => one.offering === key);
  const revision = revising.find((one) => one.offering === key);
  const wasPublished = isIn(states.published) || isIn(states.withdrawn);
  const days = wasPublished ? LONG_AGO : LATELY;

  const added = await add(stage, offering, days.added);
  const which = { institution, offering: added };
  const author = authorOf(stage, offering);
  const lead = theirs(data, institution, 'lead');
  const goesOn = wasPublished || isIn(states.approved);
  if (goesOn || isIn(states.inReview) || comments)
    await stage.act(author, days.submitted, submitOffering, which);
  if (comments) await stage.act(lead, LATELY.returned, returnOffering, { ...which, reason: comments.reason });
  if (goesOn) await stage.act(lead, days.approved, approveOffering, which);
  if (wasPublished) {
    const publisher = theirs(data, institution, 'planner');
    await stage.act(publisher, LONG_AGO.published, publishOffering, which);
  }
  if (isIn(states.withdrawn)) await stage.act(lead, NOW.withdrawn, withdrawOffering, which);
  if (revision) {
    const document = { ...offering.document, ...revision.change };
    await stage.act(author, NOW.revised, saveOffering, { ...which, revision: 1, document });
  }
}

async function add(stage: Stage, offering: DemoOffering, day: number): Promise<string> {
  const { key, institution, unit, document } = offering;
  const { id } = await stage.act(authorOf(stage, offering), day, addOffering, {
    institution,
    unit: unit ? stage.units.get(`${institution}/${unit}`) : null,
    document,
  });
  stage.offerings.set(key, { institution, id });
  return id;
}

/** What came out of a project was written by RDI, where the institution has somebody; the rest by the planner. */
function authorOf({ data }: Stage, { institution, document }: DemoOffering): string {
  const rdi = document.origin === 'rdi' ? memberWith(data, institution, 'rdi') : undefined;
  return rdi ?? theirs(data, institution, 'planner');
}
