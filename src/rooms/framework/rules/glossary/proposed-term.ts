import { z } from 'zod';
import { readTermContent } from './read-term.ts';
import type { TermContent } from './term.ts';

/**
 * What a proposal about a term holds: the term, the number of the version that it was written upon (0: a new term),
 * the content it is to have, and whether the term is to be taken out of use.
 */
export type ProposedTerm = { id: string; basedOn: number; withdraw?: boolean; content: TermContent };

const shape = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^(?:[A-Za-z0-9-]{2,20}\.)?[a-z0-9]+(?:-[a-z0-9]+)*$/),
  basedOn: z.int().min(0).max(1_000_000),
  withdraw: z.boolean().optional(),
  content: z.record(z.string(), z.unknown()),
});

/** @throws Refusal invalid-input whose fields are paths into the content, ZodError where it is no such thing at all */
export function readProposedTerm(json: unknown): ProposedTerm {
  const { id, basedOn, withdraw, content } = shape.parse(json);
  return { id, basedOn, ...(withdraw && { withdraw }), content: readTermContent(content, id) };
}
