import { notFound } from '../../base/errors.ts';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { lookAtDomain, readDomain, setDomain, useDomain } from './actions/domain.ts';
import { checkLog, readLog } from './actions/log.ts';
import { merge, readSuccessor } from './actions/merge.ts';
import type { LogReport } from './log-verifying.ts';
import { DomainPage } from './pages/domain.tsx';
import { LogPage } from './pages/log.tsx';
import { SuccessorPage } from './pages/successor.tsx';
import { type TextKey, text } from './text/index.ts';

/** The institution's own domain, its merger, and its issuance log. */
export function domainPages(pages: Pages): void {
  domainForm(pages);
  domainButtons(pages);
  successorForm(pages);
  logPages(pages);
}

const of = (request: PageRequest) => ({ institution: request.param('institution') });

function toDomain(request: PageRequest, said?: TextKey): PageAnswer {
  const { language } = request;
  return {
    redirect: paths.issuerDomain(language, of(request)),
    ...(said && { flash: { kind: 'success', text: text(language)(said) } }),
  };
}

function domainForm(pages: Pages): void {
  pages.form(paths.issuerDomain, [readDomain, setDomain], {
    fields: ({ language }) => {
      const t = text(language);
      return [
        {
          kind: 'text',
          name: 'domain',
          label: t('domain.name'),
          hint: t('domain.name.hint'),
          maxLength: 260,
        },
      ];
    },
    values: async (request) => ({ domain: (await request.ask(readDomain, of(request))).domain ?? '' }),
    async show(request, form) {
      const { csrf, language, path } = request;
      const view = await request.ask(readDomain, of(request));
      const body = <DomainPage {...{ ...of(request), csrf, language, action: path, form, view }} />;
      return { title: text(language)('domain'), body };
    },
    async submit(request, { data, once }) {
      await request.perform(setDomain, { ...of(request), domain: String(data.domain ?? '') }, once);
      return toDomain(request, 'domain.saved');
    },
  });
}

function domainButtons(pages: Pages): void {
  pages.show(paths.domainDocument, [readDomain], async (request) => {
    const { document } = await request.ask(readDomain, of(request));
    if (!document) throw notFound();
    return { file: 'did.json', mediaType: 'application/did+json', content: document };
  });
  pages.button(paths.checkDomain, [lookAtDomain], async (request, _values, once) => {
    await request.perform(lookAtDomain, of(request), once);
    return toDomain(request);
  });
  pages.button(paths.useDomain, [useDomain], async (request, _values, once) => {
    await request.perform(useDomain, of(request), once);
    return toDomain(request, 'domain.used');
  });
}

function successorForm(pages: Pages): void {
  pages.form(paths.successor, [readSuccessor, merge], {
    async fields(request) {
      const { language } = request;
      const { others } = await request.ask(readSuccessor, of(request));
      const options = others.map(({ id, name }) => ({ value: id, label: pick(name, language).text }));
      return [
        {
          kind: 'select',
          name: 'successor',
          label: text(language)('successor.choose'),
          required: true,
          options,
        },
      ];
    },
    async show(request, form) {
      const { language, path } = request;
      const { institution, successor, predecessors } = await request.ask(readSuccessor, of(request));
      const props = { language, action: path, form, institution, successor, predecessors };
      return { title: text(language)('successor'), body: <SuccessorPage {...props} /> };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      await request.perform(merge, { ...of(request), successor: String(data.successor) }, once);
      const flash = { kind: 'success' as const, text: text(language)('successor.saved') };
      return { redirect: paths.successor(language, of(request)), flash };
    },
  });
}

function logPages(pages: Pages): void {
  const show = async (request: PageRequest, report: LogReport | null) => {
    const { language } = request;
    const { entries, waiting, items } = await request.ask(readLog, of(request));
    const body = <LogPage {...{ ...of(request), language, entries, waiting, items, report }} />;
    return { title: text(language)('log'), body };
  };
  pages.show(paths.issuanceLog, [readLog], (request) => show(request, null));
  pages.show(paths.verifyIssuanceLog, [readLog, checkLog], async (request) =>
    show(request, await request.ask(checkLog, of(request))),
  );
}
