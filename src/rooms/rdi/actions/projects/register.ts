import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { findInstitution } from '../../../organisations/index.ts';
import { insertProject, updateProject } from '../../store/projects.ts';
import { institution, lockOwn } from '../shapes.ts';
import { mustHold, projectFacts } from './facts.ts';

/**
 * Registers a project. Without an owner the caller owns it. A project that is found late may be running already; one
 * that has ended is registered, and then ended with what came of it.
 * @throws Refusal invalid-input, not-allowed
 */
export const registerProject = action({
  name: 'rdi.register-project',
  input: projectFacts.extend({ institution, phase: z.enum(['planning', 'running']).default('planning') }),
  async run(work, { institution, phase, ...given }) {
    const { tx, actor, now } = work;
    const facts = { ...given, owner: given.owner ?? actor.person };
    if (!(await findInstitution(tx, institution))) throw notFound();
    await mustHold(work, 'rdi.register-project', institution, facts);
    const id = await insertProject(tx, institution, facts, phase, actor.person, now);
    return { result: { id }, subject: `rdi-project:${id}`, fields: [...Object.keys(facts), 'phase'] };
  },
});

/**
 * Changes what is told of a project; an ended one is reopened first.
 * @throws Refusal not-found, not-allowed, invalid-input, 'rdi/ended', 'changed-meanwhile'
 */
export const saveProject = action({
  name: 'rdi.save-project',
  input: projectFacts.extend({
    institution,
    project: z.uuid(),
    revision: z.coerce.number().int().min(1),
  }),
  async run(work, { institution, project: id, revision, ...facts }) {
    const project = await lockOwn(work, 'rdi.save-project', { institution, project: id });
    if (project.phase === 'ended') throw new Refusal('rdi/ended', 409);
    await mustHold(work, 'rdi.save-project', institution, facts);
    if (!(await updateProject(work.tx, { institution, id, revision }, facts)))
      throw new Refusal('changed-meanwhile', 409);
    return {
      result: { revision: revision + 1 },
      subject: `rdi-project:${id}`,
      fields: Object.keys(facts),
    };
  },
});
