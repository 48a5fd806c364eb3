import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { algorithms } from '../../../standards/keys.ts';
import { MAX_PKCS12_BYTES } from '../certificates/read-pkcs12.ts';
import { keyPurposes } from '../rules/key-kind.ts';
import { text } from '../text/index.ts';

export function newKeyFields(language: Language, providers: readonly string[]): Field[] {
  const t = text(language);
  const words = (name: string) => (name === 'local' || name === 'pkcs12' ? t(`provider.${name}`) : name);
  return [
    {
      kind: 'radios',
      name: 'purpose',
      label: t('purpose'),
      required: true,
      options: keyPurposes.map((value) => ({ value, label: t(`purpose.${value}`) })),
    },
    {
      kind: 'radios',
      name: 'algorithm',
      label: t('algorithm'),
      hint: t('algorithm.hint'),
      required: true,
      options: algorithms.map((value) => ({ value, label: value })),
    },
    ...(providers.length > 1
      ? [
          {
            kind: 'select' as const,
            name: 'provider',
            label: t('provider'),
            required: true,
            options: providers.map((value) => ({ value, label: words(value) })),
          },
        ]
      : []),
  ];
}

export function sealFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('seal.file'),
      required: true,
      accept: '.p12,.pfx,application/x-pkcs12',
      maxBytes: MAX_PKCS12_BYTES,
    },
    { kind: 'secret', name: 'password', label: t('seal.password'), maxLength: 500, autocomplete: 'off' },
  ];
}

export function reasonField(language: Language): Field {
  return {
    kind: 'textarea',
    name: 'reason',
    label: text(language)('key.reason'),
    required: true,
    maxLength: 1000,
    rows: 3,
  };
}

export function sinceFields(language: Language): Field[] {
  const t = text(language);
  return [
    { kind: 'date', name: 'day', label: t('key.day'), required: true },
    { kind: 'text', name: 'time', label: t('key.time'), hint: t('key.time.hint'), maxLength: 5 },
    reasonField(language),
  ];
}

type Props = {
  language: Language;
  institution: string;
  action: string;
  form: FormState;
  title: string;
  lead: string;
};

/** A form by which one person asks for what another one confirms. */
export function AskingPage({ language, institution, action, form, title, lead }: Props) {
  const t = text(language);
  const href = paths.issuerKeys(language, { institution });
  return (
    <>
      <PageHead eyebrow={<a href={href}>{t('key.back')}</a>} title={title} lead={lead} />
      <Form language={language} {...form} action={action} submitLabel={t('keys.ask')} cancel={{ href }} />
    </>
  );
}
