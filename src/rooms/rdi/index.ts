import type { Room } from '../../platform/room.ts';
import { addMeeting, readMeeting, readMeetings, saveMeeting } from './actions/meetings/meetings.ts';
import { readOutput, readOutputFile, searchAllOutputs } from './actions/outputs/read.ts';
import { addOutput, addOutputVersion } from './actions/outputs/write.ts';
import { endProject, reopenProject, startProject } from './actions/projects/phases.ts';
import { addPromise, removePromise } from './actions/projects/promises.ts';
import { listOwners, readProject, readProjects, readToEnd } from './actions/projects/read.ts';
import { registerProject, saveProject } from './actions/projects/register.ts';
import { endSubscription, readSubscriptions, subscribe } from './actions/topics/subscriptions.ts';
import { weeklyDigest } from './digest.ts';
import { remindOwners, tellProject } from './jobs.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Projects of research, development and innovation, and what comes out of them for teaching. */
export const rdi: Room = {
  name: 'rdi',
  text,
  actions: [
    registerProject,
    saveProject,
    addPromise,
    removePromise,
    startProject,
    endProject,
    reopenProject,
    addOutput,
    addOutputVersion,
    addMeeting,
    saveMeeting,
    subscribe,
    endSubscription,
  ],
  queries: [
    readProjects,
    readProject,
    listOwners,
    readToEnd,
    searchAllOutputs,
    readOutput,
    readOutputFile,
    readMeetings,
    readMeeting,
    readSubscriptions,
  ],
  pages,
  api,
  listeners: [tellProject],
  routines: [remindOwners, weeklyDigest],
};

export { addMeeting } from './actions/meetings/meetings.ts';
export { addOutput, addOutputVersion } from './actions/outputs/write.ts';
export { endProject, startProject } from './actions/projects/phases.ts';
export { addPromise } from './actions/projects/promises.ts';
export { readToEnd } from './actions/projects/read.ts';
export { registerProject } from './actions/projects/register.ts';
export { subscribe } from './actions/topics/subscriptions.ts';
export type { PromiseResult } from './rules/promises.ts';
export { findOutput, type Output, searchOutputs } from './store/outputs.ts';
