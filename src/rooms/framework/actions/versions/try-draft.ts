import { z } from 'zod';
import { type FieldError, Refusal } from '../../../../base/errors.ts';
import { CONSORTIUM, task } from '../../../../platform/actions/index.ts';
import { assess, type ElementAssessment } from '../../rules/assess.ts';
import type { CompiledFramework } from '../../rules/read-framework.ts';
import { samplesFor } from '../../samples.ts';
import { document, owner, readOwnFramework } from './document.ts';

/**
 * Checks a framework without keeping it, and tries it on three offerings of the institution (invented ones where it
 * has fewer). What is wrong with it is an answer here, not a refusal.
 */
export const tryDraft = task({
  name: 'framework.try',
  input: z.object({
    institution: owner,
    document,
    element: z.string().max(100).optional().describe('Only this requirement'),
  }),
  async run(platform, actor, { institution, document, element }) {
    const read = readOrProblems(document);
    if ('problems' in read) return { problems: read.problems, tried: [] };
    const offerings = await samplesFor(platform, actor, institution === CONSORTIUM ? null : institution);
    const tried = offerings.map(({ document, imported, invented }) => {
      const { verdict, elements } = assess(document, read.compiled, { imported });
      const told = elements.filter(({ id }) => element === undefined || id === element);
      return { title: document.title, invented, verdict, elements: told };
    });
    return { problems: [] as FieldError[], tried };
  },
});

export type Trial = {
  problems: readonly FieldError[];
  tried: {
    title: Record<string, string | undefined>;
    invented: boolean;
    verdict: string;
    elements: ElementAssessment[];
  }[];
};

function readOrProblems(
  json: Record<string, unknown>,
): { compiled: CompiledFramework } | { problems: readonly FieldError[] } {
  try {
    return { compiled: readOwnFramework(json, '') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params, fields } = error;
    return { problems: fields.length > 0 ? fields : [{ path: '', code, params }] };
  }
}
