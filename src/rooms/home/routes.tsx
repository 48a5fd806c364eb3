import { z } from 'zod';
import { signInNeeded } from '../../base/errors.ts';
import { type Language, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Field } from '../../platform/web/form.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { ScreenFileForm } from '../conformity/index.ts';
import { readInstitutions } from '../organisations/index.ts';
import { readToEnd } from '../rdi/index.ts';
import { closeNeed, readNeeds, sendNeed } from './actions/needs.ts';
import { lateFor } from './late.ts';
import { FirstPage } from './pages/first.tsx';
import { NeedInboxPage, TellNeedPage } from './pages/needs.tsx';
import { type WorkGroup, WorkPage } from './pages/work.tsx';
import { quoteFromNeed } from './quote-from-need.tsx';
import { workFields } from './rules.ts';
import { text } from './text/index.ts';
import { waitingFor } from './waiting.ts';

export function pages(pages: Pages): void {
  pages.show(paths.home, [], async ({ language, csrf }) => ({
    title: text(language)('home.title'),
    body: <FirstPage language={language} drop={<ScreenFileForm language={language} csrf={csrf} />} />,
  }));
  pages.form(paths.tellNeed, [sendNeed], {
    fields: ({ language }) => needFields(language),
    show: async ({ language }, form) => ({
      title: text(language)('need.title'),
      body: <TellNeedPage language={language} form={form} />,
    }),
    async submit(request, { data, once }) {
      await request.perform(sendNeed, data as z.input<typeof sendNeed.input>, once);
      const { language } = request;
      return {
        redirect: paths.home(language),
        flash: { kind: 'success', text: text(language)('need.sent') },
      };
    },
  });
  pages.show(paths.needInbox, [readNeeds], async (request) => {
    const { language, csrf } = request;
    const { items } = await request.ask(readNeeds, { limit: 100 });
    return {
      title: text(language)('needs.title'),
      body: <NeedInboxPage language={language} needs={items} csrf={csrf} />,
    };
  });
  quoteFromNeed(pages);
  pages.button(paths.needInbox, [closeNeed], async (request, values) => {
    await request.perform(closeNeed, { need: String(values.need) });
    return { redirect: paths.needInbox(request.language) };
  });
  pages.show(paths.work, [readToEnd], async (request) => {
    const { actor, language } = request;
    if (!actor.person) throw signInNeeded();
    return {
      title: text(language)('work.title'),
      body: (
        <WorkPage
          language={language}
          name={actor.name}
          groups={await groupsOf(request)}
          waiting={await waitingFor(request)}
          late={await lateFor(request)}
        />
      ),
    };
  });
}

function needFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'text',
      name: 'organisation',
      label: t('need.organisation'),
      required: true,
      maxLength: 200,
      autocomplete: 'organization',
    },
    {
      kind: 'textarea',
      name: 'need',
      label: t('need.need'),
      hint: t('need.need.hint'),
      required: true,
      maxLength: 5000,
      rows: 6,
    },
    { kind: 'number', name: 'people', label: t('need.people'), min: 1, max: 100_000, step: 1 },
    {
      kind: 'text',
      name: 'contactName',
      label: t('need.contact-name'),
      required: true,
      maxLength: 200,
      autocomplete: 'name',
    },
    {
      kind: 'email',
      name: 'contactEmail',
      label: t('need.contact-email'),
      required: true,
      maxLength: 254,
      autocomplete: 'email',
    },
  ];
}

/** One group an institution in which the person has a role; a consortium administrator also gets the consortium's. */
async function groupsOf(request: PageRequest): Promise<WorkGroup[]> {
  const { actor, language } = request;
  const { items } = await request.ask(readInstitutions, {});
  const own = [...new Set(actor.memberships.map(({ institution }) => institution))];
  const groups = own.map((institution) => ({
    title: pick(items.find(({ id }) => id === institution)?.name, language).text || institution,
    fields: workFields(actor, language, institution),
  }));
  const shared = workFields(actor, language, null);
  return [
    ...groups,
    ...(shared.length > 0 ? [{ title: text(language)('work.institutions'), fields: shared }] : []),
  ];
}

export function api(api: Api): void {
  api.action('post', sendNeed, {
    path: '/needs',
    summary: 'Tell a skills need',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.query(readNeeds, {
    path: '/needs',
    summary: 'List the needs received',
    output: z.object({
      items: z.array(z.object({ id: z.string(), organisation: z.string(), need: z.string() })),
      next: z.string().nullable(),
    }),
  });
  api.action('post', closeNeed, {
    path: '/needs/{need}/closing',
    summary: 'Mark a need as dealt with',
    output: z.object({}),
  });
}
