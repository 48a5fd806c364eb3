import type { Process, ProcessStep } from './process.ts';

/** A process with one step changed; whether it falls away on the fast track is kept beside the steps. */
export function withStep(process: Process, step: ProcessStep, falls: boolean): Process {
  const steps = process.steps.map((one) => (one.id === step.id ? step : one));
  return withFalling({ ...process, steps }, step.id, falls);
}

/** A process with a new step behind the named ones. @returns it and the id of the step */
export function withNewStep(
  process: Process,
  step: Omit<ProcessStep, 'id'>,
  after: readonly string[],
  falls: boolean,
): { process: Process; id: string } {
  let number = process.steps.length + 1;
  while (process.steps.some(({ id }) => id === `step-${number}`)) number += 1;
  const id = `step-${number}`;
  const steps = process.steps.map((one) =>
    after.includes(one.id) ? { ...one, next: [...(one.next ?? []), id] } : one,
  );
  return { process: withFalling({ ...process, steps: [...steps, { id, ...step }] }, id, falls), id };
}

/** A process without a step: what came before it leads to what came after it. */
export function withoutStep(process: Process, id: string): Process {
  const behind = process.steps.find((step) => step.id === id)?.next ?? [];
  const steps = process.steps
    .filter((step) => step.id !== id)
    .map((step) =>
      step.next?.includes(id)
        ? { ...step, next: [...new Set([...step.next.filter((one) => one !== id), ...behind])] }
        : step,
    );
  return withFalling({ ...process, steps }, id, false);
}

function withFalling(process: Process, id: string, falls: boolean): Process {
  if (!process.fastTrack) return process;
  const others = process.fastTrack.skips.filter((one) => one !== id);
  return { ...process, fastTrack: { skips: falls ? [...others, id] : others } };
}
