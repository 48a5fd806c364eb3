import type { Process, ProcessStep } from './process.ts';

/** What of a step may differ between two processes. */
export const comparedKeys = [
  'title',
  'lane',
  'role',
  'state',
  'verb',
  'days',
  'fastDays',
  'system',
  'guards',
  'roles',
  'next',
] as const satisfies (keyof ProcessStep)[];
export type ComparedKey = (typeof comparedKeys)[number];

/** One step beside the same one (by id) of the other process; null: it has none. */
export type StepPair = {
  id: string;
  common: ProcessStep | null;
  own: ProcessStep | null;
  changed: readonly ComparedKey[];
};

/** The steps of two processes side by side: those of the common one in its order, then what the own one adds. */
export function compareProcesses(common: Process, own: Process): StepPair[] {
  const added = own.steps.filter(({ id }) => !common.steps.some((step) => step.id === id));
  const pairs = common.steps.map((step): StepPair => {
    const other = own.steps.find(({ id }) => id === step.id) ?? null;
    return { id: step.id, common: step, own: other, changed: other ? changedIn(step, other) : [] };
  });
  return [
    ...pairs,
    ...added.map((step): StepPair => ({ id: step.id, common: null, own: step, changed: [] })),
  ];
}

export function differs({ common, own, changed }: StepPair): boolean {
  return common === null || own === null || changed.length > 0;
}

function changedIn(common: ProcessStep, own: ProcessStep): ComparedKey[] {
  return comparedKeys.filter((key) => canonical(common[key]) !== canonical(own[key]));
}

/** Lists are sets here: their order says nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (typeof value === 'object' && value !== null) return JSON.stringify(Object.entries(value).sort());
  return JSON.stringify(value ?? null);
}
