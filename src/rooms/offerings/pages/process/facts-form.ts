import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import type { Field, FormValues } from '../../../../platform/web/form.ts';
import { type OrganisationModel, organisationModels, type Process } from '../../rules/process/process.ts';
import { text } from '../../text/index.ts';
import { noteField } from './step-form.ts';

type Unit = { id: string; name: LocalizedText };
const NONE = 'none';

/** How continuous learning is organised, which units approve, and whether there is a fast track. */
export function factsFields(language: Language, units: readonly Unit[]): Field[] {
  const t = text(language);
  const models = organisationModels.map((model) => ({ value: model, label: t(`model/${model}`) }));
  const unitField: Field = {
    kind: 'checkboxes',
    name: 'approvingUnits',
    label: t('process.approving'),
    hint: t('process.approving.hint'),
    options: units.map(({ id, name }) => ({ value: id, label: pick(name, language).text })),
  };
  return [
    { kind: 'localized', name: 'title', label: t('process.name'), required: true, maxLength: 300 },
    {
      kind: 'radios',
      name: 'model',
      label: t('process.model'),
      options: [...models, { value: NONE, label: t('process.model.none') }],
    },
    ...(units.length > 0 ? [unitField] : []),
    {
      kind: 'checkboxes',
      name: 'fast',
      label: t('process.fast'),
      hint: t('process.fast.hint'),
      options: [{ value: 'yes', label: t('process.fast.yes') }],
    },
    noteField(language),
  ];
}

export function factsValues(process: Process): FormValues {
  const title = Object.entries(process.title).map(([tag, words]) => [`title.${tag}`, words ?? '']);
  return {
    ...Object.fromEntries(title),
    model: process.model ?? NONE,
    approvingUnits: process.approvingUnits ?? [],
    fast: process.fastTrack ? ['yes'] : [],
  };
}

/** The process with the facts that were typed; what falls away on the fast track is kept where there still is one. */
export function withFacts(process: Process, common: Process, data: Record<string, unknown>): Process {
  const { model: _model, approvingUnits: _units, fastTrack, ...rest } = process;
  const title = Object.entries(data.title as Record<string, string>).filter(
    ([, words]) => words.trim() !== '',
  );
  const units = (data.approvingUnits ?? []) as string[];
  const known = new Set(process.steps.map(({ id }) => id));
  const usual = (common.fastTrack?.skips ?? []).filter((id) => known.has(id));
  const fast = ((data.fast ?? []) as string[]).includes('yes');
  return {
    ...rest,
    title: Object.fromEntries(title),
    ...(data.model && data.model !== NONE ? { model: String(data.model) as OrganisationModel } : {}),
    ...(units.length > 0 && { approvingUnits: units }),
    ...(fast && { fastTrack: fastTrack ?? { skips: usual } }),
  };
}
