import { paths } from '../../base/paths.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import type { AskedClaim } from '../../standards/openid4vp/index.ts';
import { askPresentation } from './actions/ask-presentation.ts';
import { readAsked } from './actions/read-asked.ts';
import { AskPage, askFields, OverPage, WaitingPage } from './pages/ask.tsx';
import { AskedResult } from './pages/asked-result.tsx';
import { text } from './text/index.ts';

export function askPages(pages: Pages): void {
  pages.form(paths.askPresentation, [askPresentation], {
    fields: ({ language }) => askFields(language),
    values: () => ({ claims: ['name'] }),
    show: async ({ language }, form) => ({
      title: text(language)('ask'),
      body: <AskPage language={language} form={form} />,
    }),
    async submit(request, { data, once }) {
      const claims = (data.claims ?? []) as AskedClaim[];
      const { token } = await request.perform(askPresentation, { claims }, once);
      return { redirect: paths.askedPresentation(request.language, { presentation: token }) };
    },
  });
  pages.show(paths.askedPresentation, [readAsked], showAsked);
}

async function showAsked(request: PageRequest): Promise<PageAnswer> {
  const { language } = request;
  const token = request.param('presentation');
  const { result, link, ...asked } = await request.ask(readAsked, { token });
  if (result) {
    const body = <AskedResult language={language} result={result} />;
    return { title: text(language)('presentation'), body, noindex: true };
  }
  if (!link) {
    return { title: text(language)('asked.over'), body: <OverPage language={language} />, noindex: true };
  }
  const address = paths.askedPresentation(language, { presentation: token });
  const body = <WaitingPage language={language} address={address} link={link} {...asked} />;
  return { title: text(language)('asked'), body, noindex: true };
}
