import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../../base/errors.ts';
import { isId } from '../../../../base/ids.ts';
import { dayIn } from '../../../../base/time.ts';
import { action, query, type Work } from '../../../../platform/actions/index.ts';
import { findInstitution } from '../../../organisations/index.ts';
import {
  findMeeting,
  insertMeeting,
  listMeetings,
  type MeetingFacts,
  updateMeeting,
} from '../../store/meetings.ts';
import { findProjects } from '../../store/projects.ts';
import { field, institution, reference, topics } from '../shapes.ts';

const meetingFacts = z.object({
  heldOn: z.iso.date(),
  title: z.string().trim().min(1).max(300),
  participants: z.string().trim().min(1).max(2000),
  body: z.string().trim().min(1).max(50_000),
  topics: topics.default([]),
  field,
  /** Projects of any institution that were spoken of. */
  projects: z.array(reference).max(50).default([]),
});

/** @throws Refusal invalid-input for a day to come or a project that there is not */
async function mustHold({ tx, now, platform }: Work, { heldOn, projects }: MeetingFacts): Promise<void> {
  if (heldOn > dayIn(platform.config.TIME_ZONE, now))
    throw invalidInput([{ path: 'heldOn', code: 'rdi/meeting-in-future' }]);
  if ((await findProjects(tx, projects)).length !== projects.length)
    throw invalidInput([{ path: 'projects', code: 'not-an-option' }]);
}

/** Keeps the notes of a joint meeting, for the staff of all institutions. @throws Refusal not-found, invalid-input */
export const addMeeting = action({
  name: 'rdi.add-meeting',
  input: meetingFacts.extend({ institution }),
  async run(work, { institution, ...facts }) {
    const { tx, actor, now } = work;
    if (!(await findInstitution(tx, institution))) throw notFound();
    await mustHold(work, facts);
    const id = await insertMeeting(tx, institution, facts, actor.person, now);
    return { result: { id }, subject: `rdi-meeting:${id}`, fields: Object.keys(facts) };
  },
});

/** Corrects the notes of a meeting. @throws Refusal not-found, invalid-input, 'changed-meanwhile' */
export const saveMeeting = action({
  name: 'rdi.save-meeting',
  input: meetingFacts.extend({
    institution,
    meeting: z.uuid(),
    revision: z.coerce.number().int().min(1),
  }),
  async run(work, { institution, meeting: id, revision, ...facts }) {
    if (!(await findMeeting(work.tx, institution, id))) throw notFound();
    await mustHold(work, facts);
    if (!(await updateMeeting(work.tx, { institution, id, revision }, facts)))
      throw new Refusal('changed-meanwhile', 409);
    return {
      result: { revision: revision + 1 },
      subject: `rdi-meeting:${id}`,
      fields: Object.keys(facts),
    };
  },
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The notes of all institutions, the latest meeting first. */
export const readMeetings = query({
  name: 'rdi.list-meetings',
  input: z.object({
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  async run({ tx }, { cursor, limit }) {
    const [heldOn = '', id = ''] = (cursor ?? '').split('.');
    const after = DAY.test(heldOn) && isId(id) ? { heldOn, id } : null;
    const found = await listMeetings(tx, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? `${last.heldOn}.${last.id}` : null };
  },
});

/** Notes with the projects that were spoken of. @throws Refusal not-found */
export const readMeeting = query({
  name: 'rdi.read-meeting',
  institution: () => null,
  input: z.object({ institution, meeting: z.uuid() }),
  async run({ tx }, { institution, meeting: id }) {
    const meeting = await findMeeting(tx, institution, id);
    if (!meeting) throw notFound();
    return {
      meeting,
      projects: await findProjects(tx, meeting.projects),
      institutionName: (await findInstitution(tx, institution))?.name ?? {},
    };
  },
});

/** What the page of a meeting shows. */
export type MeetingView = Awaited<ReturnType<typeof readMeeting.run>>;
