import type { FieldError } from '../../../../base/errors.ts';
import { offeringStates, offeringWorkflow } from '../workflow.ts';
import { checkWay } from './check-way.ts';
import type { Process, ProcessStep } from './process.ts';

/** Without these nothing would come into the catalogue. */
const needed = ['submit', 'approve', 'publish'] as const;
/** What these steps stand for never falls away, however sudden the need. */
const lasting: readonly string[] = needed;

/**
 * The rules that a schema cannot say: names are known and used once, a verb leads on from its state, its owner and
 * its roles have the right to it, every step is reached, and no way leads back.
 */
export function checkProcess(process: Process): FieldError[] {
  const names = [...checkNames(process), ...process.steps.flatMap(checkStep), ...checkNeeded(process)];
  return [...names, ...checkFastTrack(process), ...checkWay(process)];
}

function checkNames({ lanes, steps }: Process): FieldError[] {
  const known = new Set(lanes.map(({ id }) => id));
  const unknown = steps.flatMap(({ lane }, index) =>
    known.has(lane)
      ? []
      : [{ path: `steps.${index}.lane`, code: 'offerings/process-unknown-lane', params: { lane } }],
  );
  return [...twice('lanes', lanes), ...twice('steps', steps), ...unknown];
}

function twice(key: string, list: readonly { id: string }[]): FieldError[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [{ path: `${key}.${index}.id`, code: 'offerings/process-twice', params: { id } }]
      : [],
  );
}

function checkStep({ verb, state, role, roles = [], guards = [] }: ProcessStep, index: number): FieldError[] {
  const at = (key: string) => `steps.${index}.${key}`;
  if (verb === undefined) {
    const useless = [...(roles.length > 0 ? ['roles'] : []), ...(guards.length > 0 ? ['guards'] : [])];
    return useless.map((key) => ({ path: at(key), code: 'offerings/process-needs-verb' }));
  }
  const step = offeringWorkflow.steps.find(
    (one) => one.verb === verb && state !== undefined && one.from.includes(state),
  );
  if (!step) {
    const states = offeringStates.filter((one) =>
      offeringWorkflow.steps.some((other) => other.verb === verb && other.from.includes(one)),
    );
    return [
      {
        path: at('state'),
        code: 'offerings/process-wrong-state',
        params: { verb, states: states.join(', ') },
      },
    ];
  }
  const may = step.roles;
  const params = { verb, roles: may.join(', ') };
  const owner = may.includes(role)
    ? []
    : [{ path: at('role'), code: 'offerings/process-owner-may-not', params }];
  const wide = roles.flatMap((one, place) =>
    may.includes(one) ? [] : [{ path: at(`roles.${place}`), code: 'offerings/process-widens', params }],
  );
  return [...owner, ...wide];
}

function checkNeeded({ steps }: Process): FieldError[] {
  const verbs = steps.flatMap(({ verb }) => verb ?? []);
  const lacking = needed.filter((verb) => !verbs.includes(verb));
  const twofold = steps.flatMap(({ verb, state }, index) =>
    verb && steps.findIndex((other) => other.verb === verb && other.state === state) < index
      ? [{ path: `steps.${index}.verb`, code: 'offerings/process-twice', params: { id: verb } }]
      : [],
  );
  return [
    ...lacking.map((verb) => ({ path: 'steps', code: 'offerings/process-verb-lacks', params: { verb } })),
    ...twofold,
  ];
}

function checkFastTrack({ steps, fastTrack }: Process): FieldError[] {
  return (fastTrack?.skips ?? []).flatMap((id, index): FieldError[] => {
    const path = `fastTrack.skips.${index}`;
    const step = steps.find((one) => one.id === id);
    if (!step) return [{ path, code: 'offerings/process-unknown-step', params: { id } }];
    return step.verb && lasting.includes(step.verb)
      ? [{ path, code: 'offerings/process-lasting', params: { id } }]
      : [];
  });
}
