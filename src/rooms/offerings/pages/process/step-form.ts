import { type Language, pick } from '../../../../base/language.ts';
import { type MemberRole, memberRoles } from '../../../../base/roles.ts';
import type { Field, FormValues } from '../../../../platform/web/form.ts';
import { roleWords } from '../../../organisations/index.ts';
import { guards } from '../../rules/process/guards.ts';
import type { Process, ProcessStep, ProcessVerb } from '../../rules/process/process.ts';
import { type OfferingState, offeringStates, offeringVerbs } from '../../rules/workflow.ts';
import { text } from '../../text/index.ts';
import { stateWord } from '../words.ts';

const NONE = 'none';
const roles = memberRoles.filter((role) => role !== 'consortium-administrator');
const verbs = offeringVerbs.filter((verb) => verb !== 'save');

/** The fields of one step; a new one (`step` null) also says which steps it follows. */
export function stepFields(language: Language, process: Process, step: ProcessStep | null): Field[] {
  const t = text(language);
  const words = (key: 'lane' | 'role' | 'days' | 'fast-days' | 'system' | 'guards' | 'roles' | 'next') =>
    t(`process.${key}`);
  const others = process.steps
    .filter(({ id }) => id !== step?.id)
    .map(({ id, title }) => ({ value: id, label: pick(title, language).text }));
  const none = { value: NONE, label: t('process.none') };
  const roleOptions = roles.map((role) => ({ value: role, label: roleWords(language, role) }));
  return [
    { kind: 'localized', name: 'title', label: t('process.step'), required: true, maxLength: 300 },
    {
      kind: 'select',
      name: 'lane',
      label: words('lane'),
      required: true,
      options: process.lanes.map(({ id, title }) => ({ value: id, label: pick(title, language).text })),
    },
    { kind: 'select', name: 'role', label: words('role'), required: true, options: roleOptions },
    { kind: 'number', name: 'days', label: words('days'), min: 0, max: 730, step: 1 },
    {
      kind: 'number',
      name: 'fastDays',
      label: words('fast-days'),
      hint: t('process.fast-days.hint'),
      min: 0,
      max: 730,
      step: 1,
    },
    {
      kind: 'checkboxes',
      name: 'falls',
      label: t('process.fast'),
      options: [{ value: 'yes', label: t('process.falls') }],
    },
    {
      kind: 'localized',
      name: 'system',
      label: words('system'),
      hint: t('process.system.hint'),
      maxLength: 300,
    },
    {
      kind: 'select',
      name: 'state',
      label: t('process.state'),
      hint: t('process.state.hint'),
      options: [
        none,
        ...offeringStates.map((state) => ({ value: state, label: stateWord(language, state) })),
      ],
    },
    {
      kind: 'select',
      name: 'verb',
      label: t('process.verb'),
      hint: t('process.verb.hint'),
      options: [none, ...verbs.map((verb) => ({ value: verb, label: t(`verb/${verb}`) }))],
    },
    {
      kind: 'checkboxes',
      name: 'roles',
      label: words('roles'),
      hint: t('process.roles.hint'),
      options: roleOptions,
    },
    {
      kind: 'checkboxes',
      name: 'guards',
      label: words('guards'),
      hint: t('process.guards.hint'),
      options: guards.map((guard) => ({ value: guard, label: t(`guard/${guard}`) })),
    },
    ...(step
      ? []
      : [
          {
            kind: 'checkboxes',
            name: 'after',
            label: t('process.after'),
            required: true,
            options: others,
          } as const,
        ]),
    { kind: 'checkboxes', name: 'next', label: words('next'), options: others },
    noteField(language),
  ];
}

/** Why the process is changed, for its versions. */
export function noteField(language: Language): Field {
  const label = text(language)('process.note');
  return { kind: 'textarea', name: 'note', label, maxLength: 2000, rows: 3 };
}

export function stepValues(process: Process, step: ProcessStep): FormValues {
  const localized = (name: string, value: ProcessStep['system'] = {}) =>
    Object.fromEntries(Object.entries(value).map(([tag, words]) => [`${name}.${tag}`, words ?? '']));
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    ...localized('title', step.title),
    ...localized('system', step.system),
    lane: step.lane,
    role: step.role,
    days: number(step.days),
    fastDays: number(step.fastDays),
    falls: process.fastTrack?.skips.includes(step.id) ? ['yes'] : [],
    state: step.state ?? NONE,
    verb: step.verb ?? NONE,
    roles: step.roles ?? [],
    guards: step.guards ?? [],
    next: step.next ?? [],
  };
}

/** The step as it was typed; what is empty is left out. */
export function stepFrom(data: Record<string, unknown>): Omit<ProcessStep, 'id'> {
  const list = <V extends string>(name: string) => (data[name] ?? []) as V[];
  const number = (name: string) => (typeof data[name] === 'number' ? data[name] : undefined);
  const named = <V extends string>(name: string) =>
    data[name] && data[name] !== NONE ? (String(data[name]) as V) : undefined;
  const [state, verb] = [named<OfferingState>('state'), named<ProcessVerb>('verb')];
  const [days, fastDays] = [number('days'), number('fastDays')];
  const system = written(data.system);
  const [only, guarded, next] = [
    list<MemberRole>('roles'),
    list<(typeof guards)[number]>('guards'),
    list('next'),
  ];
  return {
    lane: String(data.lane),
    title: written(data.title),
    role: String(data.role) as MemberRole,
    ...(state && { state }),
    ...(verb && { verb }),
    ...(days !== undefined && { days }),
    ...(fastDays !== undefined && { fastDays }),
    ...(Object.keys(system).length > 0 && { system }),
    ...(guarded.length > 0 && { guards: guarded }),
    ...(only.length > 0 && { roles: only }),
    ...(next.length > 0 && { next }),
  };
}

function written(value: unknown): Record<string, string> {
  const texts = Object.entries((value ?? {}) as Record<string, string>);
  return Object.fromEntries(texts.filter(([, words]) => words.trim() !== ''));
}
