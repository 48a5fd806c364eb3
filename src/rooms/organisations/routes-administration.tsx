import { z } from 'zod';
import { notFound } from '../../base/errors.ts';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { type MemberRole, memberRoles } from '../../base/roles.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Field } from '../../platform/web/form.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { createApiKey, endApiKey, readApiKeys } from './actions/api-keys.ts';
import {
  addInstitution,
  addUnit,
  invitePerson,
  leave,
  readInstitutions,
  readPeople,
  readUnits,
} from './actions/institutions.ts';
import { ApiKeysPage, NewApiKeyPage } from './pages/api-keys.tsx';
import { AddInstitutionPage, InstitutionsPage } from './pages/institutions.tsx';
import { EndRolePage, InvitePage, PeoplePage } from './pages/people.tsx';
import { languageChoices, roleChoices } from './pages/role-words.ts';
import { UnitsPage } from './pages/units.tsx';
import { text } from './text/index.ts';

type Name = Record<string, string>;

/** What administrators of institutions and of the consortium do. */
export function administrationPages(pages: Pages): void {
  institutionPages(pages);
  unitPages(pages);
  peoplePages(pages);
  apiKeyPages(pages);
}

function institutionPages(pages: Pages): void {
  pages.show(paths.institutions, [readInstitutions], async (request) => {
    const { language, actor } = request;
    const { items } = await request.ask(readInstitutions, {});
    const mayAdd = can(actor, 'organisations.add-institution', null);
    return {
      title: text(language)('institutions'),
      body: <InstitutionsPage language={language} items={items} mayAdd={mayAdd} />,
    };
  });
  pages.form(paths.addInstitution, [addInstitution], {
    fields: ({ language }) => institutionFields(text(language)),
    values: () => ({ country: 'FI' }),
    async show({ language }, form) {
      return {
        title: text(language)('institutions.add'),
        body: <AddInstitutionPage language={language} form={form} />,
        noindex: true,
      };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const { institution, name, country, homepage, contact } = data as { [key: string]: string } & {
        name: Name;
      };
      const guest = (data.kind as string[]).includes('guest');
      await request.perform(
        addInstitution,
        {
          institution: institution!,
          name,
          country: country!,
          homepage: homepage || null,
          contact: contact || null,
          guest,
        },
        once,
      );
      return {
        redirect: paths.institutions(language),
        flash: { kind: 'success', text: text(language)('institutions.added') },
      };
    },
  });
}

function institutionFields(t: ReturnType<typeof text>): Field[] {
  return [
    {
      kind: 'text',
      name: 'institution',
      label: t('institutions.code'),
      hint: t('institutions.code.hint'),
      required: true,
      maxLength: 20,
    },
    { kind: 'localized', name: 'name', label: t('institutions.name'), required: true, maxLength: 300 },
    {
      kind: 'text',
      name: 'country',
      label: t('institutions.country'),
      hint: t('institutions.country.hint'),
      required: true,
      maxLength: 2,
    },
    { kind: 'text', name: 'homepage', label: t('institutions.homepage'), maxLength: 500 },
    { kind: 'email', name: 'contact', label: t('institutions.contact'), maxLength: 254 },
    {
      kind: 'checkboxes',
      name: 'kind',
      label: t('institutions.kind'),
      options: [{ value: 'guest', label: t('institutions.guest'), hint: t('institutions.guest.hint') }],
    },
  ];
}

function unitPages(pages: Pages): void {
  pages.form(paths.units, [readUnits, addUnit], {
    fields: ({ language }) => [
      {
        kind: 'localized',
        name: 'name',
        label: text(language)('units.name'),
        required: true,
        maxLength: 300,
      },
    ],
    async show(request, form) {
      const { language, actor } = request;
      const institution = request.param('institution');
      const { items } = await request.ask(readUnits, { institution });
      const mayAdd = can(actor, 'organisations.add-unit', institution);
      const body = (
        <UnitsPage language={language} institution={institution} form={form} items={items} mayAdd={mayAdd} />
      );
      return { title: text(language)('units'), body, noindex: true };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const institution = request.param('institution');
      await request.perform(addUnit, { institution, name: data.name as Name }, once);
      return {
        redirect: paths.units(language, { institution }),
        flash: { kind: 'success', text: text(language)('units.added') },
      };
    },
  });
}

function peoplePages(pages: Pages): void {
  const back = ({ language, param }: PageRequest) =>
    paths.people(language, { institution: param('institution') });
  pages.show(paths.people, [readPeople, readUnits], async (request) => {
    const { language } = request;
    const institution = request.param('institution');
    const [{ items }, units] = [
      await request.ask(readPeople, { institution }),
      await request.ask(readUnits, { institution }),
    ];
    const body = (
      <PeoplePage language={language} institution={institution} items={items} units={units.items} />
    );
    return { title: text(language)('people'), body, noindex: true };
  });
  pages.form(paths.invitePerson, [invitePerson], {
    fields: inviteFields,
    values: ({ language }) => ({ language }),
    async show({ language, param }, form) {
      const body = <InvitePage language={language} institution={param('institution')} form={form} />;
      return { title: text(language)('people.invite'), body, noindex: true };
    },
    async submit(request, { data, once }) {
      const { name, email, language, role, unit } = data as Record<string, string>;
      const institution = request.param('institution');
      await request.perform(
        invitePerson,
        {
          institution,
          name: name!,
          email: email!,
          language: language as 'fi',
          role: role as MemberRole,
          unit: unit || null,
        },
        once,
      );
      return {
        redirect: back(request),
        flash: { kind: 'success', text: text(request.language)('people.invited') },
      };
    },
  });
  pages.show(paths.endMembership, [readPeople], async (request) => {
    const { language, csrf } = request;
    const institution = request.param('institution');
    const { items } = await request.ask(readPeople, { institution });
    const member = items.find(({ membership }) => membership === request.param('membership'));
    if (!member) throw notFound();
    const body = <EndRolePage language={language} csrf={csrf} institution={institution} member={member} />;
    return { title: text(language)('people.end'), body, noindex: true };
  });
  pages.button(paths.endMembership, [leave], async (request) => {
    await request.perform(leave, {
      institution: request.param('institution'),
      membership: request.param('membership'),
    });
    return {
      redirect: back(request),
      flash: { kind: 'success', text: text(request.language)('people.ended') },
    };
  });
}

async function inviteFields(request: PageRequest): Promise<Field[]> {
  const { language, actor } = request;
  const t = text(language);
  const { items } = await request.ask(readUnits, { institution: request.param('institution') });
  const highest = actor.memberships.some(({ role }) => role === 'consortium-administrator');
  return [
    { kind: 'text', name: 'name', label: t('people.name'), required: true, maxLength: 200 },
    { kind: 'email', name: 'email', label: t('people.email'), required: true, maxLength: 254 },
    {
      kind: 'select',
      name: 'language',
      label: t('people.language'),
      required: true,
      options: languageChoices(language),
    },
    {
      kind: 'select',
      name: 'role',
      label: t('people.role'),
      required: true,
      options: roleChoices(language, highest),
    },
    {
      kind: 'select',
      name: 'unit',
      label: t('people.unit'),
      options: items.map(({ id, name }) => ({ value: id, label: pick(name, language).text })),
    },
  ];
}

function apiKeyPages(pages: Pages): void {
  pages.form(paths.apiKeys, [readApiKeys, createApiKey], {
    fields: ({ language, actor }) => {
      const t = text(language);
      const highest = actor.memberships.some(({ role }) => role === 'consortium-administrator');
      return [
        {
          kind: 'text',
          name: 'name',
          label: t('api-keys.name'),
          hint: t('api-keys.name.hint'),
          required: true,
          maxLength: 200,
        },
        {
          kind: 'checkboxes',
          name: 'roles',
          label: t('api-keys.roles'),
          hint: t('api-keys.roles.hint'),
          required: true,
          options: roleChoices(language, highest),
        },
      ];
    },
    async show(request, form) {
      const { language } = request;
      const institution = request.param('institution');
      const { items } = await request.ask(readApiKeys, { institution });
      const body = <ApiKeysPage language={language} institution={institution} form={form} items={items} />;
      return { title: text(language)('api-keys'), body, noindex: true };
    },
    // Without the form's idempotency key: what it answers would be kept, and the key must not be.
    async submit(request, { data }) {
      const { language } = request;
      const institution = request.param('institution');
      const { key } = await request.perform(createApiKey, {
        institution,
        name: String(data.name),
        roles: data.roles as MemberRole[],
      });
      const body = <NewApiKeyPage language={language} institution={institution} value={key} />;
      return { title: text(language)('api-keys.made'), body, noindex: true };
    },
  });
  pages.button(paths.revokeApiKey, [endApiKey], async (request) => {
    const { language } = request;
    const institution = request.param('institution');
    await request.perform(endApiKey, { institution, key: request.param('key') });
    return {
      redirect: paths.apiKeys(language, { institution }),
      flash: { kind: 'success', text: text(language)('api-keys.ended') },
    };
  });
}

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(memberRoles)),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

export function administrationApi(api: Api): void {
  const path = '/institutions/{institution}/api-keys';
  api.query(readApiKeys, {
    path,
    summary: 'List the API keys',
    output: z.object({ items: z.array(apiKey) }),
  });
  api.action('post', createApiKey, {
    path,
    summary: 'Make an API key; its text is answered once',
    status: 201,
    output: z.object({ id: z.string(), key: z.string() }),
  });
  api.action('delete', endApiKey, {
    path: `${path}/{key}`,
    summary: 'Revoke an API key',
    output: z.object({}),
  });
}
