import { notFound } from '../../base/errors.ts';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import { Form } from '../../platform/web/form.tsx';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { PageHead } from '../../platform/web/parts/page-head.tsx';
import { addQuote } from '../commissions/index.ts';
import { readInstitutions } from '../organisations/index.ts';
import { readNeeds } from './actions/needs.ts';
import { text } from './text/index.ts';

/** A need becomes the draft of a quote of the institution that will answer it. */
export function quoteFromNeed(pages: Pages): void {
  pages.form(paths.quoteFromNeed, [addQuote, readNeeds], {
    async fields({ language, actor, ask }) {
      const { items } = await ask(readInstitutions, {});
      const options = items
        .filter(({ id }) => can(actor, 'commissions.add', id))
        .map(({ id, name }) => ({ value: id, label: pick(name, language).text || id }));
      const label = text(language)('needs.quote.institution');
      return [{ kind: 'select', name: 'institution', label, required: true, options }];
    },
    async show(request, form) {
      const { language, path } = request;
      const t = text(language);
      const need = await needOf(request);
      const body = (
        <>
          <PageHead title={t('needs.quote')} lead={`${need.organisation}: ${need.need}`} />
          <Form
            language={language}
            action={path}
            submitLabel={t('needs.quote')}
            cancel={{ href: paths.needInbox(language), label: t('needs.quote.cancel') }}
            {...form}
          />
        </>
      );
      return { title: t('needs.quote'), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const { organisation, contactName, contactEmail, need, people } = await needOf(request);
      const institution = String(data.institution);
      const { id } = await request.perform(
        addQuote,
        {
          ...{ institution, customer: organisation, contactName, contactEmail, language },
          title: text(language)('needs.quote.title', { organisation }).slice(0, 300),
          request: need,
          groupSize: people,
        },
        once,
      );
      return { redirect: paths.editQuote(language, { institution, quote: id }) };
    },
  });
}

/** @throws Refusal not-found */
async function needOf(request: PageRequest) {
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readNeeds.run>> = await request.ask(readNeeds, {
      cursor,
      limit: 100,
    });
    const found = page.items.find(({ id }) => id === request.param('need'));
    if (found) return found;
    if (!page.next) throw notFound();
    cursor = page.next;
  }
}
