import type { FieldError } from '../../../../base/errors.ts';
import { offeringStates } from '../workflow.ts';
import type { Process, ProcessStep } from './process.ts';

/** Whether every step is reached from the first one, without coming back to where one was. */
export function checkWay({ steps }: Process): FieldError[] {
  const known = new Map(steps.map((step, index) => [step.id, { step, index }]));
  const unknown = steps.flatMap(({ next = [] }, index) =>
    next.flatMap((id, place) =>
      known.has(id)
        ? []
        : [{ path: `steps.${index}.next.${place}`, code: 'offerings/process-unknown-step', params: { id } }],
    ),
  );
  if (unknown.length > 0) return unknown;
  return [...circles(steps), ...unreached(steps), ...backwards(steps)];
}

/** The links that close a circle. */
function circles(steps: readonly ProcessStep[]): FieldError[] {
  const byId = new Map(steps.map((step, index) => [step.id, { step, index }]));
  const state = new Map<string, 'open' | 'done'>();
  const found: FieldError[] = [];
  const visit = (id: string) => {
    const here = byId.get(id);
    if (!here || state.has(id)) return;
    state.set(id, 'open');
    for (const [place, next] of (here.step.next ?? []).entries()) {
      if (state.get(next) === 'open')
        found.push({
          path: `steps.${here.index}.next.${place}`,
          code: 'offerings/process-circle',
          params: { from: id, to: next },
        });
      else visit(next);
    }
    state.set(id, 'done');
  };
  for (const { id } of steps) visit(id);
  return found;
}

function unreached(steps: readonly ProcessStep[]): FieldError[] {
  const reached = new Set<string>();
  const waiting = steps[0] ? [steps[0].id] : [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(steps.find((step) => step.id === id)?.next ?? []));
  }
  return steps.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [{ path: `steps.${index}.id`, code: 'offerings/process-unreached', params: { id } }],
  );
}

/** A step whose state comes before that of the step it follows. */
function backwards(steps: readonly ProcessStep[]): FieldError[] {
  const place = (step: ProcessStep | undefined) =>
    step?.state === undefined ? undefined : offeringStates.indexOf(step.state);
  return steps.flatMap((step, index) =>
    (step.next ?? []).flatMap((id, at): FieldError[] => {
      const [here, there] = [place(step), place(steps.find((one) => one.id === id))];
      if (here === undefined || there === undefined || there >= here) return [];
      const params = { from: step.id, to: id };
      return [{ path: `steps.${index}.next.${at}`, code: 'offerings/process-backwards', params }];
    }),
  );
}
