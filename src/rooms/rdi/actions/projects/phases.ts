import { z } from 'zod';
import { invalidInput, Refusal } from '../../../../base/errors.ts';
import { stepFrom } from '../../../../base/workflow.ts';
import { action, type Work } from '../../../../platform/actions/index.ts';
import { type PhaseVerb, projectWorkflow } from '../../rules/phases.ts';
import { endingErrors, promiseResults } from '../../rules/promises.ts';
import { outputsOf } from '../../store/outputs.ts';
import { type Project, setPhase } from '../../store/projects.ts';
import { listPromises, savePromiseAnswer } from '../../store/promises.ts';
import { institution, lockOwn } from '../shapes.ts';

const which = z.object({ institution, project: z.uuid() });

/** @throws Refusal 'rdi/wrong-phase' */
async function step(work: Work, project: Project, verb: PhaseVerb): Promise<void> {
  const found = stepFrom(projectWorkflow, project.phase, verb);
  if (!found) throw new Refusal('rdi/wrong-phase', 409, { phase: project.phase });
  await setPhase(work.tx, project, found.to, found.to === 'ended' ? work.now : null);
}

/** A planned project begins. @throws Refusal not-found, not-allowed, 'rdi/wrong-phase' */
export const startProject = action({
  name: 'rdi.start-project',
  input: which,
  async run(work, input) {
    const project = await lockOwn(work, 'rdi.start-project', input);
    await step(work, project, 'start');
    return { result: {}, subject: `rdi-project:${project.id}`, fields: ['phase'] };
  },
});

/**
 * Ends a project with what came of everything that it promised.
 * @throws Refusal not-found, not-allowed, 'rdi/wrong-phase', invalid-input with 'rdi/promise-unanswered' at
 *   `promise.<id>` for each promise of which nothing is said
 */
export const endProject = action({
  name: 'rdi.end-project',
  input: which.extend({
    answers: z
      .array(
        z.object({
          promise: z.uuid(),
          result: z.enum(promiseResults),
          cameOfIt: z.string().trim().min(1).max(5000),
          /** The output that holds it. */
          output: z.uuid().nullable().default(null),
        }),
      )
      .max(200)
      .default([]),
  }),
  async run(work, { answers, ...input }) {
    const { tx, now } = work;
    const project = await lockOwn(work, 'rdi.end-project', input);
    await step(work, project, 'end');
    const outputs = await outputsOf(tx, project);
    const errors = endingErrors(
      await listPromises(tx, project),
      outputs.map(({ id }) => id),
      answers,
    );
    if (errors.length > 0) throw invalidInput(errors);
    for (const answer of answers) await savePromiseAnswer(tx, project, answer, now);
    return { result: {}, subject: `rdi-project:${project.id}`, fields: ['phase', 'promises'] };
  },
});

/**
 * A project that was ended by mistake, or goes on, is running again; what was said of its promises stays until it is
 * ended anew.
 * @throws Refusal not-found, not-allowed, 'rdi/wrong-phase'
 */
export const reopenProject = action({
  name: 'rdi.reopen-project',
  input: which,
  async run(work, input) {
    const project = await lockOwn(work, 'rdi.reopen-project', input);
    await step(work, project, 'reopen');
    return { result: {}, subject: `rdi-project:${project.id}`, fields: ['phase'] };
  },
});
