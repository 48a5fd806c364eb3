import {
  addMeeting,
  addOutput,
  addOutputVersion,
  addPromise,
  endProject,
  registerProject,
  startProject,
  subscribe,
} from '../rooms/rdi/index.ts';
import type { DemoMeeting, DemoOutput, DemoProject, DemoPromise } from './project-data.ts';
import type { Stage } from './stage.ts';

/** The projects of the stories with what they promised and gave, notes of meetings, and who follows which topic. */
export async function seedProjects(stage: Stage): Promise<void> {
  const { projects, meetings, topics } = stage.data.rdi;
  for (const project of projects) await seedProject(stage, project);
  for (const meeting of meetings) await seedMeeting(stage, meeting);
  for (const { by, day, topic, field } of topics) {
    const interest = topic
      ? { kind: 'topic' as const, value: topic }
      : { kind: 'field' as const, value: field ?? '' };
    await stage.act(by, day, subscribe, interest);
  }
}

async function seedProject(stage: Stage, project: DemoProject): Promise<void> {
  const { key, institution, by, registered, started, ended, promises, outputs } = project;
  const { id } = await stage.act(by, registered, registerProject, {
    ...factsOf(stage, project),
    institution,
  });
  stage.projects.set(key, { institution, id });
  const which = { institution, project: id };
  const made = new Map<string, string>();
  for (const promise of promises) {
    const { title, body, credits } = promise;
    const added = await stage.act(by, registered, addPromise, { ...which, title, body, credits });
    made.set(promise.key, added.id);
  }
  if (started !== undefined) await stage.act(by, started, startProject, which);
  for (const output of outputs) await seedOutput(stage, project, which, output);
  if (ended !== undefined) {
    const answers = promises.map((promise) => answerOf(stage, promise, made.get(promise.key) ?? ''));
    await stage.act(project.owner, ended, endProject, { ...which, answers });
  }
}

function factsOf(stage: Stage, project: DemoProject) {
  const { title, acronym, summary, fundingSource, fundingAmount, topics, field, otherPartners } = project;
  return {
    title,
    acronym,
    summary,
    fundingSource,
    fundingAmount,
    topics,
    field,
    otherPartners: otherPartners ?? null,
    owner: stage.people.get(project.owner),
    partners: (project.partners ?? []).map((partner) => stage.partners.get(partner)),
    startsOn: stage.date(project.starts),
    endsOn: stage.date(project.ends),
  };
}

function answerOf(stage: Stage, { result, cameOfIt, output }: DemoPromise, promise: string) {
  return {
    promise,
    result: result ?? ('not-done' as const),
    cameOfIt: cameOfIt ?? '',
    output: output ? stage.outputs.get(output).id : null,
  };
}

async function seedOutput(
  stage: Stage,
  { by, institution }: DemoProject,
  which: { institution: string; project: string },
  { key, day, versions = [], file, ...facts }: DemoOutput,
): Promise<void> {
  const content = file && { name: file.name, content: Buffer.from(file.text).toString('base64') };
  const { id } = await stage.act(by, day, addOutput, { ...which, ...facts, file: content ?? null });
  stage.outputs.set(key, { institution, id });
  for (const { day: later, name, changes } of versions)
    await stage.act(by, later, addOutputVersion, { institution, output: id, ...facts, name, changes });
}

async function seedMeeting(stage: Stage, meeting: DemoMeeting): Promise<void> {
  const { institution, by, day, heldOn, title, participants, body, topics, field } = meeting;
  await stage.act(by, day, addMeeting, {
    institution,
    title,
    participants,
    body,
    topics,
    field,
    heldOn: stage.date(heldOn),
    projects: meeting.projects.map((key) => stage.projects.get(key)),
  });
}
