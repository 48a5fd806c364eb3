import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Choice, Field, FormValues } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { badgeShapes } from '../../../standards/look.ts';
import type { Format } from '../formats/format.ts';
import { contrastOnWhite, isReadable, type StoredDesign } from '../rules/design.ts';
import { text } from '../text/index.ts';

/** What an institution issues, as its page needs it. */
export type Settings = {
  institution: { id: string; name: LocalizedText };
  formats: readonly Format[];
  /** Those that the program can make. */
  issuable: readonly Format[];
  design: Omit<StoredDesign, 'logo'>;
  revision: number;
  hasSeal: boolean;
};

type Props = {
  language: Language;
  settings: Settings;
  action: string;
  form: FormState;
  /** Whether the keys, and seals among them, are open to the reader. */
  maySeeKeys: boolean;
};

/** What an institution issues, and how it looks. */
export function IssuingSettingsPage({ language, settings, action, form, maySeeKeys }: Props) {
  const t = text(language);
  const { institution, design, hasSeal, revision } = settings;
  const name = pick(institution.name, language);
  return (
    <>
      <PageHead
        eyebrow={<span lang={name.language}>{name.text}</span>}
        title={t('issuing.title')}
        lead={t('issuing.lead')}
      />
      {revision === 0 && (
        <Notice language={language} kind="info" title={t('issuing.unset.title')}>
          {t('issuing.unset.help')}
        </Notice>
      )}
      {!hasSeal && (
        <Notice language={language} kind="warning" title={t('issuing.no-seal')}>
          {t('issuing.no-seal.help')}{' '}
          {maySeeKeys && (
            <a href={paths.issuerKeys(language, { institution: institution.id })}>
              {t('issuing.no-seal.link')}
            </a>
          )}
        </Notice>
      )}
      {isReadable(design.colour) && (
        <p>{t('issuing.colour.now', { ratio: contrastOnWhite(design.colour) })}</p>
      )}
      <Form language={language} action={action} submitLabel={t('issuing.save')} {...form} />
    </>
  );
}

export function settingsFields(language: Language, { issuable, hasSeal }: Settings): Field[] {
  const t = text(language);
  const shapes = badgeShapes.map((value) => ({ value, label: t(`issuing.shape.${value}`) }));
  const line = { kind: 'text', maxLength: 200 } as const;
  const colour = { kind: 'text', required: true, maxLength: 7 } as const;
  return [
    {
      kind: 'checkboxes',
      name: 'formats',
      label: t('issuing.formats'),
      required: true,
      options: issuable.map((format) => formatChoice(language, format, hasSeal)),
    },
    { ...colour, name: 'colour', label: t('issuing.colour'), hint: t('issuing.colour.hint') },
    { ...colour, name: 'accent', label: t('issuing.accent'), hint: t('issuing.accent.hint') },
    { kind: 'radios', name: 'shape', label: t('issuing.shape'), required: true, options: shapes },
    { ...line, name: 'signatoryName', label: t('issuing.signatory'), hint: t('issuing.signatory.hint') },
    { ...line, name: 'signatoryTitle', label: t('issuing.signatory-title') },
    { kind: 'hidden', name: 'revision', label: '' },
  ];
}

function formatChoice(language: Language, format: Format, hasSeal: boolean): Choice {
  const t = text(language);
  const label = t(`format.${format}`);
  if (format === 'edc' && !hasSeal) return { value: format, label, hint: t('issuing.needs-seal') };
  if (format === 'pdf' && !hasSeal) return { value: format, label, hint: t('issuing.better-sealed') };
  if (format === 'open-badge-sd') return { value: format, label, hint: t('issuing.asked') };
  return { value: format, label };
}

export function settingsValues({ formats, design, revision }: Settings): FormValues {
  return { ...design, formats: [...formats], revision: String(revision) };
}
