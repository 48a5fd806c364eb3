import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { addMeeting, readMeeting, readMeetings, saveMeeting } from './actions/meetings/meetings.ts';
import { readOutput, readOutputFile, searchAllOutputs } from './actions/outputs/read.ts';
import { addOutput, addOutputVersion } from './actions/outputs/write.ts';
import { endProject, reopenProject, startProject } from './actions/projects/phases.ts';
import { addPromise, removePromise } from './actions/projects/promises.ts';
import { listOwners, readProject, readProjects, readToEnd } from './actions/projects/read.ts';
import { registerProject, saveProject } from './actions/projects/register.ts';
import { endSubscription, readSubscriptions, subscribe } from './actions/topics/subscriptions.ts';
import {
  id,
  meeting,
  nothing,
  output,
  outputVersion,
  pageOf,
  project,
  projectLine,
  projectView,
  subscription,
} from './api-shapes.ts';
import { LARGEST_FILE } from './rules/files.ts';

const PROJECTS = '/institutions/{institution}/rdi-projects';
const PROJECT = `${PROJECTS}/{project}`;
const OUTPUT = '/institutions/{institution}/rdi-outputs/{output}';
const MEETINGS = '/institutions/{institution}/rdi-meetings';
const revision = z.object({ revision: z.number() });
const words = z.record(z.string(), z.string());

export function api(api: Api): void {
  projectApi(api);
  outputApi(api);
  meetingApi(api);
  topicApi(api);
}

function projectApi(api: Api): void {
  api.query(readProjects, {
    path: PROJECTS,
    summary: 'List the RDI projects of an institution',
    output: pageOf(projectLine),
  });
  api.query(readProject, {
    path: PROJECT,
    summary: 'Read a project, what it promised and what came of it',
    output: projectView,
  });
  api.query(listOwners, {
    path: '/institutions/{institution}/rdi-owners',
    summary: 'List the people who can own a project',
    output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  api.query(readToEnd, {
    path: '/institutions/{institution}/rdi-projects-to-end',
    summary: 'List the own projects that are to be ended',
    output: z.object({
      items: z.array(
        z.object({ institution: z.string(), id: z.string(), title: words, endsOn: z.iso.date() }),
      ),
    }),
  });
  const made = { status: 201 as const, output: id };
  api.action('post', registerProject, { path: PROJECTS, summary: 'Register a project', ...made });
  api.action('put', saveProject, { path: PROJECT, summary: 'Change a project', output: revision });
  api.action('post', addPromise, {
    path: `${PROJECT}/promises`,
    summary: 'Add content that the project promises to teaching',
    ...made,
  });
  api.action('delete', removePromise, {
    path: `${PROJECT}/promises/{promise}`,
    summary: 'Take a promise out of a project in planning',
    output: nothing,
  });
  api.action('post', startProject, { path: `${PROJECT}/start`, summary: 'Start a project', output: nothing });
  api.action('post', endProject, {
    path: `${PROJECT}/end`,
    summary: 'End a project with what came of every promise',
    output: nothing,
  });
  api.action('post', reopenProject, {
    path: `${PROJECT}/reopening`,
    summary: 'Reopen a project that was ended',
    output: nothing,
  });
}

function outputApi(api: Api): void {
  // A file comes in base64, a third longer than it is.
  const maxBytes = Math.ceil(LARGEST_FILE * 1.6);
  api.query(searchAllOutputs, {
    path: '/rdi-outputs',
    summary: 'Search the outputs of all institutions',
    output: pageOf(output),
  });
  api.query(readOutput, {
    path: OUTPUT,
    summary: 'Read an output with all its versions',
    output: z.object({ output, versions: z.array(outputVersion), institutionName: words }),
  });
  api.query(readOutputFile, {
    path: `${OUTPUT}/versions/{version}/file`,
    summary: 'Read the file of a version',
    output: z.object({ name: z.string(), mediaType: z.string(), content: z.base64() }),
  });
  api.action('post', addOutput, {
    path: `${PROJECT}/outputs`,
    summary: 'Add an output of a project',
    status: 201,
    output: id,
    maxBytes,
  });
  api.action('post', addOutputVersion, {
    path: `${OUTPUT}/versions`,
    summary: 'Add a new version of an output',
    status: 201,
    output: z.object({ version: z.number() }),
    maxBytes,
  });
}

function meetingApi(api: Api): void {
  api.query(readMeetings, {
    path: '/rdi-meetings',
    summary: 'List the notes of joint meetings',
    output: pageOf(meeting),
  });
  api.query(readMeeting, {
    path: `${MEETINGS}/{meeting}`,
    summary: 'Read the notes of a meeting',
    output: z.object({ meeting, projects: z.array(project), institutionName: words }),
  });
  api.action('post', addMeeting, {
    path: MEETINGS,
    summary: 'Keep the notes of a meeting',
    status: 201,
    output: id,
  });
  api.action('put', saveMeeting, {
    path: `${MEETINGS}/{meeting}`,
    summary: 'Correct the notes of a meeting',
    output: revision,
  });
}

function topicApi(api: Api): void {
  api.query(readSubscriptions, {
    path: '/rdi-subscriptions',
    summary: 'List the own topics',
    output: z.object({ items: z.array(subscription) }),
  });
  api.action('post', subscribe, {
    path: '/rdi-subscriptions',
    summary: 'Ask for news on a topic',
    status: 201,
    output: id,
  });
  api.action('delete', endSubscription, {
    path: '/rdi-subscriptions/{subscription}',
    summary: 'Ask for no more news on a topic',
    output: nothing,
  });
}
