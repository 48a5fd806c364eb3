import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { deletePromise, insertPromise } from '../../store/promises.ts';
import { credits, institution, lockOwn, maybeWritten, written } from '../shapes.ts';

/**
 * Adds content that the project means to bring to teaching.
 * @throws Refusal not-found, not-allowed, 'rdi/ended'
 */
export const addPromise = action({
  name: 'rdi.add-promise',
  input: z.object({
    institution,
    project: z.uuid(),
    title: written(300),
    body: maybeWritten(5000).default({}),
    /** How much of a micro-credential it could be, in ECTS. */
    credits,
  }),
  async run(work, { institution, project: id, ...promise }) {
    const project = await lockOwn(work, 'rdi.add-promise', { institution, project: id });
    if (project.phase === 'ended') throw new Refusal('rdi/ended', 409);
    const added = await insertPromise(work.tx, project, promise, project.phase, work.now);
    return { result: { id: added }, subject: `rdi-project:${id}`, fields: ['promises'] };
  },
});

/**
 * Takes a promise back; only while the project is being planned: afterwards it is said at the end what came of it.
 * @throws Refusal not-found, not-allowed, 'rdi/promise-stays'
 */
export const removePromise = action({
  name: 'rdi.remove-promise',
  input: z.object({ institution, project: z.uuid(), promise: z.uuid() }),
  async run(work, { institution, project: id, promise }) {
    const project = await lockOwn(work, 'rdi.remove-promise', { institution, project: id });
    if (project.phase !== 'planning') throw new Refusal('rdi/promise-stays', 409);
    if (!(await deletePromise(work.tx, project, promise))) throw notFound();
    return { result: {}, subject: `rdi-project:${id}`, fields: ['promises'] };
  },
});
