import { type Language, languages } from '../../../base/language.ts';
import type { Choice, Field } from '../../../platform/web/field.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { QuoteFacts } from '../rules/quote.ts';
import { answers } from '../rules/workflow.ts';
import { text } from '../text/index.ts';

const nameKeys = {
  customer: 'customer',
  contactName: 'contact-name',
  contactEmail: 'contact-email',
  language: 'language',
  request: 'request',
  title: 'quote-title',
  content: 'content',
  offering: 'offering',
  partner: 'partner',
  groupSize: 'group-size',
  price: 'price',
  starts: 'starts',
  ends: 'ends',
  place: 'place',
  terms: 'terms',
  validUntil: 'valid-until',
} as const;

export function factName(language: Language, fact: keyof QuoteFacts): string {
  return text(language)(nameKeys[fact]);
}

type Known = { offerings: readonly Choice[]; partners: readonly Choice[] };

/** The fields of a quote; only who it is for and its name must be there while it is a draft. */
export function quoteFields(language: Language, known: Known): Field[] {
  const t = text(language);
  const label = (fact: keyof QuoteFacts) => ({ name: fact, label: factName(language, fact) });
  const choice = (none: string, options: readonly Choice[]) => [{ value: '', label: none }, ...options];
  return [
    ...contactFields(language),
    { kind: 'select', ...label('partner'), options: choice(t('partner.none'), known.partners) },
    { kind: 'textarea', ...label('request'), rows: 3 },
    { kind: 'text', ...label('title'), required: true, maxLength: 300 },
    {
      kind: 'select',
      ...label('offering'),
      hint: t('offering.hint'),
      options: choice(t('offering.none'), known.offerings),
    },
    { kind: 'textarea', ...label('content'), rows: 6 },
    { kind: 'number', ...label('groupSize'), min: 1, max: 10_000, step: 1 },
    { kind: 'number', ...label('price'), min: 0, max: 10_000_000, step: 0.01 },
    { kind: 'date', ...label('starts') },
    { kind: 'date', ...label('ends') },
    { kind: 'text', ...label('place'), maxLength: 300 },
    { kind: 'textarea', ...label('terms'), rows: 6 },
    { kind: 'date', ...label('validUntil') },
  ];
}

function contactFields(language: Language): Field[] {
  const t = text(language);
  return [
    { kind: 'text', name: 'customer', label: t('customer'), required: true, maxLength: 300 },
    { kind: 'text', name: 'contactName', label: t('contact-name'), required: true, maxLength: 200 },
    { kind: 'email', name: 'contactEmail', label: t('contact-email'), required: true, maxLength: 254 },
    {
      kind: 'select',
      name: 'language',
      label: t('language'),
      required: true,
      options: languages.map((value) => ({ value, label: t(`language/${value}`) })),
    },
  ];
}

/** What an employer tells who asks for training. */
export function askFields(language: Language): Field[] {
  const t = text(language);
  return [
    { kind: 'textarea', name: 'request', label: t('ask.request'), required: true, maxLength: 5000, rows: 5 },
    { kind: 'number', name: 'groupSize', label: t('group-size'), min: 1, max: 10_000, step: 1 },
    ...contactFields(language),
  ];
}

/** What a customer says to a quote. */
export function answerFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'radios',
      name: 'answer',
      label: t('letter.choice'),
      required: true,
      options: answers.map((value) => ({ value, label: t(`choice/${value}`) })),
    },
    {
      kind: 'text',
      name: 'name',
      label: t('letter.name'),
      required: true,
      maxLength: 200,
      autocomplete: 'name',
    },
    {
      kind: 'textarea',
      name: 'note',
      label: t('letter.note'),
      hint: t('letter.note.hint'),
      maxLength: 5000,
      rows: 4,
    },
  ];
}

export function valuesOf(facts: QuoteFacts): FormValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value === null ? '' : String(value)]),
  );
}

/** An empty choice is none. */
export function factsFrom(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value === '' ? null : value]));
}
