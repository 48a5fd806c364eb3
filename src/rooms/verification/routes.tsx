import { Refusal } from '../../base/errors.ts';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Submission } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { verify } from './actions/verify.ts';
import { VerifiedPage, VerifyPage, verifyFields } from './pages/verify.tsx';
import { contentsOf, LARGEST_FILE } from './rules/contents.ts';
import { tokenInLink } from './rules/share-link.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.form(paths.verify, [verify], {
    maxBytes: LARGEST_FILE + 3_000_000,
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
  const bytes = files.file?.bytes.length ? Buffer.from(files.file.bytes) : undefined;
  const link = String(data.link ?? '') || linkIn(bytes);
  if (link) return toShared(language, link);
  const credential = String(data.credential ?? '');
  const found = await request.carryOut(verify, bytes ? { file: bytes.toString('base64') } : { credential });
  const body = <VerifiedPage language={language} verified={found} />;
  return { title: text(language)('verify'), body, noindex: true };
}

/** The QR code of a certificate leads to its share page, which is better shown than told about. */
function linkIn(bytes: Uint8Array | undefined): string | undefined {
  const contents = bytes && contentsOf(bytes);
  return contents && 'text' in contents && tokenInLink(contents.text.slice(0, 600))
    ? contents.text
    : undefined;
}

function toShared(language: Language, link: string): PageAnswer {
  const token = tokenInLink(link);
  if (!token) {
    const code = 'verification/not-a-share-link';
    throw new Refusal(code, 422, {}, [{ path: 'link', code }]);
  }
  return { redirect: paths.sharedCredential(language, { token }) };
}
