import { Refusal } from '../../base/errors.ts';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Submission } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { verify } from './actions/verify.ts';
import { LARGEST, VerifiedPage, VerifyPage, verifyFields } from './pages/verify.tsx';
import { documentSummary } from './rules/document-summary.ts';
import { tokenInLink } from './rules/share-link.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.form(paths.verify, [verify], {
    maxBytes: LARGEST * 2,
    fields: ({ language }) => verifyFields(language),
    show: async ({ language }, form) => ({
      title: text(language)('verify'),
      body: <VerifyPage language={language} form={form} />,
    }),
    submit: checkGiven,
  });
}

async function checkGiven(request: PageRequest, { data, files }: Submission): Promise<PageAnswer> {
  const { language } = request;
  const link = String(data.link ?? '');
  if (link) return toShared(language, link);
  const credential = files.file?.bytes.length
    ? Buffer.from(files.file.bytes).toString('utf8')
    : String(data.credential ?? '');
  const report = await request.carryOut(verify, { credential });
  const body = <VerifiedPage language={language} report={report} claims={documentSummary(credential)} />;
  return { title: text(language)('verify'), body, noindex: true };
}

function toShared(language: Language, link: string): PageAnswer {
  const token = tokenInLink(link);
  if (!token) {
    const code = 'verification/not-a-share-link';
    throw new Refusal(code, 422, {}, [{ path: 'link', code }]);
  }
  return { redirect: paths.sharedCredential(language, { token }) };
}
