/**
 * A workflow as data: the same object decides what may happen next, draws the picture on the page and is printed.
 * `S` are the states, `V` the verbs, `R` the roles that may take a step.
 */
export type Workflow<S extends string, V extends string, R extends string> = {
  readonly initial: S;
  readonly states: readonly S[];
  readonly steps: readonly Step<S, V, R>[];
};

export type Step<S extends string, V extends string, R extends string> = {
  readonly verb: V;
  readonly from: readonly S[];
  readonly to: S;
  readonly roles: readonly R[];
};

/** The step that `verb` takes from `state`, or undefined when the workflow has none. */
export function stepFrom<S extends string, V extends string, R extends string>(
  workflow: Workflow<S, V, R>,
  state: S,
  verb: V,
): Step<S, V, R> | undefined {
  return workflow.steps.find((step) => step.verb === verb && step.from.includes(state));
}

/** All steps that lead on from `state`, in the order they were declared. */
export function stepsFrom<S extends string, V extends string, R extends string>(
  workflow: Workflow<S, V, R>,
  state: S,
): readonly Step<S, V, R>[] {
  return workflow.steps.filter((step) => step.from.includes(state));
}
