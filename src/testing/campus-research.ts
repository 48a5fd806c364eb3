import { perform } from '../platform/actions/index.ts';
import type { Actor } from '../platform/actor.ts';
import { addMeeting, addOutput, addPromise, registerProject, subscribe } from '../rooms/rdi/index.ts';
import type { TestProgram } from './program.ts';
import { dayFromNow } from './study.ts';

/** A project that promises something and gave something, with a file; notes of a meeting; a topic that is followed. */
export async function researched({ platform }: TestProgram, everyone: Actor, institution: string) {
  const title = { fi: 'Koe' };
  const days = { startsOn: dayFromNow(-30), endsOn: dayFromNow(30) };
  const { id: project } = await perform(platform, registerProject, everyone, { institution, title, ...days });
  const { id: promise } = await perform(platform, addPromise, everyone, { institution, project, title });
  const content = Buffer.from('Koe').toString('base64');
  const made = { institution, project, title, licence: 'CC-BY-4.0', file: { name: 'koe.txt', content } };
  const { id: output } = await perform(platform, addOutput, everyone, made);
  const notes = { heldOn: dayFromNow(-1), title: 'Kokous', participants: 'Keksitty väki', body: 'Koe' };
  const { id: meeting } = await perform(platform, addMeeting, everyone, { institution, ...notes });
  const followed = { kind: 'topic', value: 'hiililaskenta' } as const;
  const { id: subscription } = await perform(platform, subscribe, everyone, followed);
  return { project, promise, output, outputVersion: '1', meeting, subscription };
}
