import { z } from 'zod';
import { isLanguage, type Language, languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { memberRoles } from '../../base/roles.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { startBrowserSession } from '../../platform/web/session.ts';
import { readAccount, updateAccount } from './actions/account.ts';
import { claimFirstAdministrator } from './actions/first-administrator.ts';
import { readRights } from './actions/rights.ts';
import { signOutEverywhere } from './actions/sign-in.ts';
import { nextAddress } from './next-address.ts';
import { AccountPage, deliveryField } from './pages/account.tsx';
import { FirstAdministratorPage } from './pages/first-administrator.tsx';
import { RightsPage } from './pages/rights.tsx';
import { languageChoices } from './pages/role-words.ts';
import { type Delivery, deliveries } from './rules/delivery.ts';
import { SESSION_SECONDS } from './store/sessions.ts';
import { text } from './text/index.ts';

/** Somebody's own details, what roles may do, and the sign-up of the first administrator. */
export function accountPages(pages: Pages): void {
  pages.form(paths.account, [readAccount, updateAccount], {
    fields: ({ language, actor }) => {
      const t = text(language);
      return [
        {
          kind: 'text',
          name: 'name',
          label: t('account.name'),
          required: true,
          maxLength: 200,
          autocomplete: 'name',
        },
        {
          kind: 'select',
          name: 'language',
          label: t('account.language'),
          required: true,
          options: languageChoices(language),
        },
        {
          kind: 'text',
          name: 'learnerNumber',
          label: t('account.learner-number'),
          hint: t('account.learner-number.hint'),
          maxLength: 60,
        },
        // Only who has a role in an institution has a work list.
        ...(actor.memberships.length > 0 ? [deliveryField(language)] : []),
      ];
    },
    async values(request) {
      const { name, language, learnerNumber, delivery } = await request.ask(readAccount, {});
      return { name, language, learnerNumber: learnerNumber ?? '', delivery };
    },
    async show(request, form) {
      const { language } = request;
      const account = await request.ask(readAccount, {});
      return {
        title: text(language)('account'),
        body: <AccountPage language={language} form={form} account={account} next={nextAddress(request)} />,
        noindex: true,
      };
    },
    async submit(request, { data, once }) {
      const { name, language, learnerNumber, delivery } = data as Record<string, string>;
      await request.perform(
        updateAccount,
        {
          name: name!,
          language: language as Language,
          learnerNumber: learnerNumber || null,
          ...(delivery && { delivery: delivery as Delivery }),
        },
        once,
      );
      const chosen = isLanguage(language) ? language : request.language;
      return {
        redirect: nextAddress(request) ?? paths.account(chosen),
        flash: { kind: 'success', text: text(chosen)('account.saved') },
      };
    },
  });
  pages.show(paths.rights, [readRights], async (request) => {
    const { language } = request;
    const { items } = await request.ask(readRights, {});
    return { title: text(language)('rights'), body: <RightsPage language={language} items={items} /> };
  });
  pages.form(paths.firstAdministrator, [claimFirstAdministrator], {
    fields: ({ language }) => [
      {
        kind: 'text',
        name: 'name',
        label: text(language)('account.name'),
        required: true,
        maxLength: 200,
        autocomplete: 'name',
      },
      {
        kind: 'email',
        name: 'email',
        label: text(language)('sign-in.email'),
        required: true,
        maxLength: 254,
        autocomplete: 'email',
      },
    ],
    async show({ language, param }, form) {
      const body = <FirstAdministratorPage language={language} token={param('token')} form={form} />;
      return { title: text(language)('first-administrator'), body, noindex: true };
    },
    async submit(request, { data }) {
      const { language, c, platform } = request;
      const given = {
        token: request.param('token'),
        name: String(data.name),
        email: String(data.email),
        language,
      };
      const { session } = await request.perform(claimFirstAdministrator, given);
      startBrowserSession(c, platform, session, SESSION_SECONDS);
      return {
        redirect: paths.institutions(language),
        flash: { kind: 'success', text: text(language)('first-administrator.done') },
      };
    },
  });
}

const membership = z.object({
  institution: z.string(),
  institutionName: z.record(z.string(), z.string()),
  unit: z.string().nullable(),
  role: z.enum(memberRoles),
});

export function accountApi(api: Api): void {
  api.query(readAccount, {
    path: '/account',
    summary: 'Read the own details and roles',
    output: z.object({
      name: z.string(),
      email: z.string(),
      language: z.enum(languages),
      learnerNumber: z.string().nullable(),
      delivery: z.enum(deliveries),
      memberships: z.array(membership),
    }),
  });
  api.action('put', updateAccount, {
    path: '/account',
    summary: 'Change the own details',
    output: z.object({}),
  });
  api.action('post', signOutEverywhere, {
    path: '/account/sign-out-everywhere',
    summary: 'End all own sessions',
    output: z.object({ ended: z.number() }),
  });
  api.query(readRights, {
    path: '/rights',
    summary: 'Read the rights table',
    output: z.object({ items: z.array(z.object({ action: z.string(), roles: z.array(z.string()) })) }),
  });
}
