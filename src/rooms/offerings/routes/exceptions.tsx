import { notFound } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { endException } from '../actions/exceptions/end.ts';
import { grantException } from '../actions/exceptions/grant.ts';
import { readExceptions } from '../actions/exceptions/list.ts';
import { EndPage } from '../pages/exceptions/end-page.tsx';
import { GrantPage, grantFields, readExcepting } from '../pages/exceptions/grant-page.tsx';
import { ExceptionsPage } from '../pages/exceptions/list.tsx';
import { text } from '../text/index.ts';
import { pageOf } from './page-of.ts';

export function exceptionPages(pages: Pages): void {
  pages.show(paths.exceptions, [readExceptions], async (request) => {
    const { language } = request;
    const institution = request.search.get('institution');
    const { items } = await request.ask(readExceptions, institution ? { institution } : {});
    const body = <ExceptionsPage language={language} items={items} />;
    return { title: text(language)('exception.list'), body };
  });
  pages.form(paths.grantException, [grantException], {
    fields: async (request) => grantFields(request.language, await pageOf(request)),
    async show(request, form) {
      const { language } = request;
      const body = <GrantPage language={language} page={await pageOf(request)} form={form} />;
      return { title: text(language)('exception.grant'), body };
    },
    submit: submitGrant,
  });
  pages.form(paths.endException, [endException], {
    fields: ({ language }) => [
      {
        kind: 'textarea',
        name: 'reason',
        label: text(language)('exception.end.reason'),
        required: true,
        maxLength: 2000,
        rows: 3,
      },
    ],
    async show(request, form) {
      const { language, param } = request;
      const page = await pageOf(request);
      const exception = page.exceptions.find(({ id }) => id === param('exception'));
      if (!exception) throw notFound();
      const body = <EndPage language={language} page={page} exception={exception} form={form} />;
      return { title: text(language)('exception.end.ask'), body };
    },
    async submit(request, { data, once }) {
      const { param } = request;
      const input = { ...at(request), exception: param('exception'), reason: String(data.reason) };
      await request.perform(endException, input, once);
      return back(request, 'exception.end.done');
    },
  });
}

const at = ({ param }: PageRequest) => ({ institution: param('institution'), offering: param('offering') });

function back(request: PageRequest, done: 'exception.granted' | 'exception.end.done'): PageAnswer {
  const { language } = request;
  const flash = { kind: 'success', text: text(language)(done) } as const;
  return { redirect: `${paths.offering(language, at(request))}#exceptions`, flash };
}

/** One exception for each version of a framework of which something is ticked. */
async function submitGrant(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const ticked = (data.elements as string[]).flatMap((value) => readExcepting(value) ?? []);
  const versions = new Map<string, string[]>();
  for (const { framework, version, element } of ticked) {
    const key = `${framework}@${version}`;
    versions.set(key, [...(versions.get(key) ?? []), element]);
  }
  const facts = { reason: String(data.reason), validUntil: String(data.validUntil) };
  for (const [key, elements] of versions) {
    const [framework = '', version = ''] = key.split('@');
    const input = { ...at(request), framework, version, elements, ...facts };
    await request.perform(grantException, input, `${once}:${key}`.slice(0, 200));
  }
  return back(request, 'exception.granted');
}
