import type { z } from 'zod';
import { notAllowed } from '../../base/errors.ts';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { dayIn } from '../../base/time.ts';
import { can } from '../../platform/actor.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readOfferings } from '../offerings/index.ts';
import { readPartners } from '../partners/index.ts';
import { sendQuote } from './actions/letters.ts';
import { addQuote, readQuote, readQuotes, saveQuote, withdrawQuote } from './actions/quotes.ts';
import { customerPages } from './customer-routes.tsx';
import { CommissionForm } from './pages/forms.tsx';
import { QuotesPage } from './pages/list.tsx';
import { QuotePage } from './pages/quote.tsx';
import { factsFrom, quoteFields, valuesOf } from './pages/quote-fields.ts';
import { preparePages } from './prepare-routes.tsx';
import { quoteStates } from './rules/workflow.ts';
import { text } from './text/index.ts';

type Facts = Omit<z.input<typeof addQuote.input>, 'institution'>;

export function pages(pages: Pages): void {
  pages.show(paths.quotes, [readQuotes], showQuotes);
  // Before the page of one quote, whose address would take “new” for a quote.
  writing(pages);
  pages.show(paths.quote, [readQuote], showQuote);
  pages.button(paths.sendQuote, [sendQuote], async (request, _values, once) => {
    await request.perform(sendQuote, quoteOf(request), once);
    return toQuote(request, 'send.done');
  });
  pages.button(paths.withdrawQuote, [withdrawQuote], async (request, _values, once) => {
    await request.perform(withdrawQuote, quoteOf(request), once);
    return toQuote(request, 'withdraw.done');
  });
  customerPages(pages);
  preparePages(pages);
}

async function showQuotes(request: PageRequest) {
  const { language, search, path, param } = request;
  const institution = param('institution');
  const state = quoteStates.find((one) => one === search.get('state')) ?? null;
  const { items, next } = await request.ask(readQuotes, { institution, state, cursor: search.get('cursor') });
  const more = new URLSearchParams({ ...(state && { state }), ...(next && { cursor: next }) });
  const body = (
    <QuotesPage
      language={language}
      institution={institution}
      quotes={items}
      state={state}
      mayAdd={can(request.actor, 'commissions.add', institution)}
      nextHref={next ? `${path}?${more}` : undefined}
    />
  );
  return { title: text(language)('title'), body };
}

async function showQuote(request: PageRequest) {
  const { language, csrf, platform, actor } = request;
  const quote = await request.ask(readQuote, quoteOf(request));
  const body = (
    <QuotePage
      language={language}
      quote={quote}
      csrf={csrf}
      today={dayIn(platform.config.TIME_ZONE, platform.clock())}
      may={(verb) => can(actor, `commissions.${verb}`, quote.institution)}
      baseUrl={platform.config.BASE_URL}
    />
  );
  return { title: quote.facts.title, body };
}

function writing(pages: Pages): void {
  pages.form(paths.addQuote, [addQuote], {
    fields: (request) => fieldsOf(request, 'commissions.add'),
    values: ({ language }) => ({ language }),
    async show(request, form) {
      const { language, path, param } = request;
      const title = text(language)('add');
      const cancelHref = paths.quotes(language, { institution: param('institution') });
      const shown = { language, title, action: path, submitLabel: text(language)('save'), cancelHref, form };
      return { title, body: <CommissionForm {...shown} /> };
    },
    async submit(request, { data, once }) {
      const { language, param } = request;
      const institution = param('institution');
      const { id } = await request.perform(addQuote, { ...(factsFrom(data) as Facts), institution }, once);
      const flash = { kind: 'success', text: text(language)('added') } as const;
      return { redirect: paths.quote(language, { institution, quote: id }), flash };
    },
  });
  pages.form(paths.editQuote, [readQuote, saveQuote], {
    fields: async (request) => [
      ...(await fieldsOf(request, 'commissions.save')),
      { kind: 'hidden', name: 'revision', label: '' },
    ],
    async values(request) {
      const { facts, revision } = await request.ask(readQuote, quoteOf(request));
      return { ...valuesOf(facts), revision: String(revision) };
    },
    async show(request, form) {
      const { language, path } = request;
      const title = text(language)('edit');
      const cancelHref = paths.quote(language, quoteOf(request));
      const shown = { language, title, action: path, submitLabel: text(language)('save'), cancelHref, form };
      return { title, body: <CommissionForm {...shown} /> };
    },
    async submit(request, { data, once }) {
      const { revision, ...facts } = factsFrom(data) as Facts & { revision: string };
      await request.perform(saveQuote, { ...facts, ...quoteOf(request), revision }, once);
      return toQuote(request, 'saved');
    },
  });
}

/** What can be chosen: published offerings and partners of the institution. */
async function fieldsOf(request: PageRequest, right: 'commissions.add' | 'commissions.save') {
  const { language, actor, param } = request;
  const institution = param('institution');
  if (!can(actor, right, institution)) throw notAllowed(right);
  const own = await request.ask(readOfferings, { institution, state: ['published', 'running'], limit: 500 });
  const partners = await request.ask(readPartners, { institution, limit: 200 });
  return quoteFields(language, {
    offerings: own.items.map(({ id, title }) => ({ value: id, label: pick(title, language).text || id })),
    partners: partners.items.map(({ id, name }) => ({ value: id, label: name })),
  });
}

function quoteOf({ param }: PageRequest): { institution: string; quote: string } {
  return { institution: param('institution'), quote: param('quote') };
}

function toQuote(request: PageRequest, said: 'saved' | 'send.done' | 'withdraw.done') {
  const flash = { kind: 'success' as const, text: text(request.language)(said) };
  return { redirect: paths.quote(request.language, quoteOf(request)), flash };
}
