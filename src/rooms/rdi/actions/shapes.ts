import { z } from 'zod';
import { notAllowed, notFound } from '../../../base/errors.ts';
import type { Work } from '../../../platform/actions/index.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import { iscedField } from '../../framework/index.ts';
import { LONGEST_TOPIC, MOST_TOPICS, readTopics, topicKey } from '../rules/topics.ts';
import { findProject, lockProject, type Project } from '../store/projects.ts';

/** Whose project, output or meeting it is. */
export const institution = z.string().min(1).max(20);
export const reference = z.object({ institution, id: z.uuid() });

/** A text in at least one language. */
export const written = (most: number) =>
  maybeWritten(most).refine((texts) => Object.values(texts).some(Boolean), { params: { code: 'required' } });
/** A text in some languages, or in none. */
export const maybeWritten = (most: number) => z.record(z.string().max(20), z.string().trim().max(most));
export const optional = (most: number) => z.string().trim().max(most).nullable().default(null);

/** Topics; each is kept once, however it is written. */
export const topics = z
  .array(
    z
      .string()
      .trim()
      .max(LONGEST_TOPIC)
      .refine((topic) => topicKey(topic) !== '', { params: { code: 'required' } }),
  )
  .max(MOST_TOPICS)
  .transform((all) => readTopics(all.map((topic) => topic.replace(/[,;\n]/g, ' ')).join('\n')));

/** A code of ISCED-F 2013. */
export const field = z
  .string()
  .refine((code) => iscedField(code) !== undefined, { params: { code: 'not-an-option' } })
  .nullable()
  .default(null);
export const credits = z.number().min(0.5).max(60).multipleOf(0.5).nullable().default(null);

/**
 * A project that the caller may change, locked until the transaction ends.
 * @throws Refusal not-found, not-allowed where her role does not reach its unit
 */
export async function lockOwn(
  { tx, actor }: Work,
  action: ActionName,
  which: { institution: string; project: string },
): Promise<Project> {
  const project = await lockProject(tx, which.institution, which.project);
  if (!project) throw notFound();
  if (!reachesUnit(actor, action, project.institution, project.unit)) throw notAllowed(action);
  return project;
}

/** @throws Refusal not-found */
export async function knownProject({ tx }: Work, institution: string, id: string): Promise<Project> {
  const project = await findProject(tx, institution, id);
  if (!project) throw notFound();
  return project;
}
