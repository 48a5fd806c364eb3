import { z } from 'zod';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { memberRoles } from '../../base/roles.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { endBrowserSession, sessionToken, startBrowserSession } from '../../platform/web/session.ts';
import {
  addInstitution,
  addUnit,
  invitePerson,
  leave,
  readInstitutions,
  readPeople,
  readUnits,
} from './actions/institutions.ts';
import {
  listDemoPeople,
  requestSignInLink,
  signInByLink,
  signInDemo,
  signOut,
  signOutEverywhere,
} from './actions/sign-in.ts';
import { nextAddress } from './next-address.ts';
import { DemoPeople } from './pages/demo-people.tsx';
import { ConfirmSignIn, LinkSent, SignInPage } from './pages/sign-in.tsx';
import { SESSION_SECONDS } from './store/sessions.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.form(paths.signIn, [requestSignInLink], {
    fields: ({ language }) => [
      {
        kind: 'email',
        name: 'email',
        label: text(language)('sign-in.email'),
        required: true,
        autocomplete: 'email',
      },
    ],
    async show(request, form) {
      const { language, search } = request;
      const body = (
        <SignInPage
          language={language}
          form={form}
          next={nextOf(request)}
          lost={search.has('lost')}
          demo={await demoPeople(request)}
        />
      );
      return { title: text(language)('sign-in'), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      await request.perform(
        requestSignInLink,
        { email: String(data.email), language, next: nextOf(request) },
        once,
      );
      return { redirect: paths.signInLinkSent(language) };
    },
  });
  pages.show(paths.signInLinkSent, [], async ({ language, platform }) => ({
    title: text(language)('sign-in.sent'),
    body: <LinkSent language={language} demo={platform.demo} />,
  }));
  pages.show(paths.signInByLink, [], async ({ language, csrf, param }) => ({
    title: text(language)('sign-in.confirm'),
    body: <ConfirmSignIn language={language} csrf={csrf} token={param('token')} />,
    noindex: true,
  }));
  pages.button(paths.signInByLink, [signInByLink], async (request) => {
    const { session, next, isNew } = await request.perform(signInByLink, { token: request.param('token') });
    const entered = await enter(request, session, next);
    return isNew ? askForName(request, entered.redirect) : entered;
  });
  pages.button(paths.signInDemo, [signInDemo], async (request, values) => {
    const { session } = await request.perform(signInDemo, { person: String(values.person) });
    return enter(request, session, nextOf(request));
  });
  pages.button(paths.signOut, [signOut], async (request) => {
    await request.perform(signOut, { token: sessionToken(request.c, request.platform) ?? '' });
    endBrowserSession(request.c, request.platform);
    return { redirect: paths.home(request.language) };
  });
  pages.button(paths.signOutEverywhere, [signOutEverywhere], async (request) => {
    await request.perform(signOutEverywhere, {});
    endBrowserSession(request.c, request.platform);
    return { redirect: paths.home(request.language) };
  });
}

/** The demo's people to choose from, or nothing where there is no demo. */
async function demoPeople(request: PageRequest) {
  const { language, csrf } = request;
  const people = await request.ask(listDemoPeople, {});
  if (people.length === 0) return null;
  const { items } = await request.ask(readInstitutions, {});
  const names = new Map(items.map(({ id, name }) => [id, pick(name, language).text]));
  return <DemoPeople language={language} csrf={csrf} next={nextOf(request)} people={people} names={names} />;
}

function nextOf(request: PageRequest): string {
  return nextAddress(request) ?? paths.work(request.language);
}

async function enter(request: PageRequest, session: string, next: string | null) {
  // The session that this browser had before is over too, not only forgotten.
  const earlier = sessionToken(request.c, request.platform);
  if (earlier && request.actor.person) await request.perform(signOut, { token: earlier });
  startBrowserSession(request.c, request.platform, session, SESSION_SECONDS);
  return { redirect: next ?? paths.work(request.language) };
}

/** Whoever comes for the first time tells her name before anything else: it will stand on her credentials. */
function askForName({ language }: PageRequest, next: string) {
  return {
    redirect: `${paths.account(language)}?next=${encodeURIComponent(next)}`,
    flash: { kind: 'info', text: text(language)('account.tell-name') } as const,
  };
}

const done = z.object({});
const id = z.object({ id: z.string() });
const name = z.record(z.string(), z.string());

export function api(api: Api): void {
  api.query(readInstitutions, {
    path: '/institutions',
    summary: 'List the institutions',
    output: z.object({
      items: z.array(
        z.object({ id: z.string(), name, country: z.string(), did: z.string(), guest: z.boolean() }),
      ),
    }),
  });
  api.action('post', addInstitution, {
    path: '/institutions',
    summary: 'Add an institution',
    status: 201,
    output: id,
  });
  api.query(readUnits, {
    path: '/institutions/{institution}/units',
    summary: 'List the units',
    output: z.object({ items: z.array(z.object({ id: z.string(), name })) }),
  });
  api.action('post', addUnit, {
    path: '/institutions/{institution}/units',
    summary: 'Add a unit',
    status: 201,
    output: id,
  });
  api.query(readPeople, {
    path: '/institutions/{institution}/people',
    summary: 'List who has which role',
    output: z.object({
      items: z.array(
        z.object({
          membership: z.string(),
          person: z.string(),
          name: z.string(),
          email: z.string(),
          role: z.enum(memberRoles),
          unit: z.string().nullable(),
        }),
      ),
    }),
  });
  api.action('post', invitePerson, {
    path: '/institutions/{institution}/people',
    summary: 'Give a person a role',
    status: 201,
    output: z.object({ person: z.string(), membership: z.string().nullable() }),
  });
  api.action('delete', leave, {
    path: '/institutions/{institution}/people/{membership}',
    summary: 'End a role',
    output: done,
  });
}
