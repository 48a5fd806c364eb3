import { type Language, pick } from '../../../../base/language.ts';
import type { Choice, Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { GapList } from '../../actions/gaps/read-gaps.ts';
import { gapScopes } from '../../rules/gaps.ts';
import { text } from '../../text/index.ts';
import type { GapChoice } from './address.ts';

type Props = {
  language: Language;
  path: string;
  choice: GapChoice;
  frameworks: readonly Choice[];
  units?: GapList['units'];
  /** The person's roles reach some units only. */
  onlySome?: boolean;
};

/** What the list is narrowed by: unit, frameworks, which requirements. A GET form, so that the list has an address. */
export function NarrowGaps({ language, path, choice, frameworks, units = [], onlySome }: Props) {
  const t = text(language);
  const chosen = choice.unit !== '' || choice.frameworks.length > 0 || choice.scope !== 'mandatory';
  const fields: Field[] = [
    {
      kind: 'checkboxes',
      name: 'framework',
      label: t('gaps.frameworks'),
      hint: t('gaps.frameworks.hint'),
      options: frameworks,
    },
    {
      kind: 'select',
      name: 'scope',
      label: t('gaps.scope'),
      options: gapScopes.map((scope) => ({ value: scope, label: t(`gaps.scope/${scope}`) })),
    },
    { kind: 'hidden', name: 'order', label: '' },
  ];
  if (units.length > 0) fields.unshift(unitField(language, units, onlySome ?? false));
  const { unit, scope, order } = choice;
  return (
    <details class="ds-details" open={chosen}>
      <summary>{t('gaps.narrow')}</summary>
      <Form
        language={language}
        method="get"
        action={path}
        fields={fields}
        values={{ unit, scope, order, framework: choice.frameworks }}
        submitLabel={t('gaps.show')}
      />
    </details>
  );
}

function unitField(language: Language, units: GapList['units'], onlySome: boolean): Field {
  const t = text(language);
  const options = units.map(({ id, name }) => ({ value: id, label: pick(name, language).text || id }));
  const all = { value: '', label: onlySome ? t('gaps.unit.own') : t('gaps.unit.all') };
  return { kind: 'select', name: 'unit', label: t('gaps.unit'), options: [all, ...options] };
}
