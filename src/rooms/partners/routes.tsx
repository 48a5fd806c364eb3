import { z } from 'zod';
import type { Language } from '../../base/language.ts';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Field, FormValues } from '../../platform/web/form.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { addPartner, readPartner, readPartners, savePartner } from './actions/partners.ts';
import { kinds } from './kinds.ts';
import { PartnerForm, PartnersPage } from './pages/partners.tsx';
import type { Partner, PartnerFacts } from './store.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.show(paths.partners, [readPartners], async (request) => {
    const { language, actor, search, path } = request;
    const institution = request.param('institution');
    const cursor = search.get('cursor') ?? undefined;
    const { items, next } = await request.ask(readPartners, { institution, ...(cursor && { cursor }) });
    const body = (
      <PartnersPage
        language={language}
        institution={institution}
        partners={items}
        mayEdit={(owner) => can(actor, 'partners.save', owner)}
        nextHref={next ? `${path}?cursor=${encodeURIComponent(next)}` : undefined}
      />
    );
    return { title: text(language)('title'), body };
  });
  pages.form(paths.addPartner, [addPartner], {
    fields: ({ language }) => fields(language),
    show: async (request, form) => {
      const { language, path } = request;
      const institution = request.param('institution');
      const body = (
        <PartnerForm language={language} institution={institution} action={path} isNew form={form} />
      );
      return { title: text(language)('add'), body };
    },
    submit: async (request, { data, once }) => {
      const institution = request.param('institution');
      await request.perform(addPartner, { ...(data as PartnerInput), institution }, once);
      return backToList(request.language, institution, 'added');
    },
  });
  pages.form(paths.editPartner, [readPartner, savePartner], {
    fields: ({ language }) => [...fields(language), { kind: 'hidden', name: 'revision', label: '' }],
    values: async (request) => valuesOf(await request.ask(readPartner, which(request))),
    show: async (request, form) => {
      const { language, path } = request;
      const { institution } = which(request);
      const body = (
        <PartnerForm language={language} institution={institution} action={path} isNew={false} form={form} />
      );
      return { title: text(language)('edit'), body };
    },
    submit: async (request, { data, once }) => {
      const { revision, ...partner } = data as PartnerInput & { revision: string };
      await request.perform(savePartner, { ...partner, ...which(request), revision }, once);
      return backToList(request.language, which(request).institution, 'saved');
    },
  });
}

type PartnerInput = Omit<PartnerFacts, 'sector'> & { sector: Record<string, string> };

function which(request: { param(name: string): string }) {
  return { institution: request.param('institution'), partner: request.param('partner') };
}

function backToList(language: Language, institution: string, said: 'added' | 'saved') {
  const flash = { kind: 'success' as const, text: text(language)(said) };
  return { redirect: paths.partners(language, { institution }), flash };
}

function valuesOf({ name, town, sector, contactName, contactEmail, kinds, revision }: Partner): FormValues {
  return {
    name,
    town: town ?? '',
    ...Object.fromEntries(languages.map((language) => [`sector.${language}`, sector[language] ?? ''])),
    contactName: contactName ?? '',
    contactEmail: contactEmail ?? '',
    kinds,
    revision: String(revision),
  };
}

function fields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'text',
      name: 'name',
      label: t('name'),
      required: true,
      maxLength: 300,
      autocomplete: 'organization',
    },
    { kind: 'text', name: 'town', label: t('town'), maxLength: 200 },
    { kind: 'localized', name: 'sector', label: t('sector'), maxLength: 300 },
    { kind: 'text', name: 'contactName', label: t('contact-name'), maxLength: 200 },
    {
      kind: 'email',
      name: 'contactEmail',
      label: t('contact-email'),
      hint: t('contact-email.hint'),
      maxLength: 254,
    },
    {
      kind: 'checkboxes',
      name: 'kinds',
      label: t('kinds'),
      options: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    },
  ];
}

const partner = z.object({
  institution: z.string(),
  id: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  sector: z.record(z.string(), z.string()),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  kinds: z.array(z.enum(kinds)),
  revision: z.number(),
});

export function api(api: Api): void {
  api.query(readPartners, {
    path: '/institutions/{institution}/partners',
    summary: 'List the partners of an institution and of the consortium',
    output: z.object({ items: z.array(partner), next: z.string().nullable() }),
  });
  api.query(readPartner, {
    path: '/institutions/{institution}/partners/{partner}',
    summary: 'Read a partner',
    output: partner,
  });
  api.action('post', addPartner, {
    path: '/institutions/{institution}/partners',
    summary: 'Add a partner',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.action('put', savePartner, {
    path: '/institutions/{institution}/partners/{partner}',
    summary: 'Change what is known of a partner',
    output: z.object({ revision: z.number() }),
  });
}
