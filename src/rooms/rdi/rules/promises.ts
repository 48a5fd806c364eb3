import type { FieldError } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';

export const promiseResults = ['done', 'partly', 'not-done'] as const;
export type PromiseResult = (typeof promiseResults)[number];

/** What came of one promise, in words; `output` is the output that holds it, where there is one. */
export type PromiseAnswer = {
  readonly promise: Id;
  readonly result: PromiseResult;
  readonly cameOfIt: string;
  readonly output: Id | null;
};

/**
 * What stands in the way of ending a project: a promise of which nothing is said, an answer to something that was not
 * promised or is answered twice, an output of another project. Empty: it may end.
 * @param outputs ids of the project's own outputs
 */
export function endingErrors(
  promises: readonly { readonly id: Id }[],
  outputs: readonly Id[],
  answers: readonly PromiseAnswer[],
): FieldError[] {
  const answered = answers.map(({ promise }) => promise);
  const strays = answers.flatMap(({ promise, output }, index) => {
    const unknown = !promises.some(({ id }) => id === promise) || answered.indexOf(promise) !== index;
    return [
      ...(unknown ? [{ path: `answers.${index}.promise`, code: 'not-an-option' }] : []),
      ...(output && !outputs.includes(output)
        ? [{ path: `answers.${index}.output`, code: 'not-an-option' }]
        : []),
    ];
  });
  const silent = promises.filter(({ id }) => !answered.includes(id));
  return [...strays, ...silent.map(({ id }) => ({ path: `promise.${id}`, code: 'rdi/promise-unanswered' }))];
}
