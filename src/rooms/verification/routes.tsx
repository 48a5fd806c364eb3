import { Refusal } from '../../base/errors.ts';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Submission } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { verify } from './actions/verify.ts';
import { verifyPaper } from './actions/verify-paper.ts';
import { verifyPresentation } from './actions/verify-presentation.ts';
import { PresentationPage } from './pages/presentation.tsx';
import { VerifiedPage, VerifyPage, verifyFields } from './pages/verify.tsx';
import { contentsOf, LARGEST_FILE } from './rules/contents.ts';
import { presentationIn } from './rules/presentation.ts';
import { tokenInLink } from './rules/share-link.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.form(paths.verify, [verify, verifyPresentation], {
    maxBytes: LARGEST_FILE + 3_000_000,
    fields: ({ language }) => verifyFields(language),
    show: async ({ language }, form) => ({
      title: text(language)('verify'),
      body: <VerifyPage language={language} form={form} />,
    }),
    submit: checkGiven,
  });
  pages.show(paths.verifyPaper, [verifyPaper], async (request) => {
    const { language } = request;
    const found = await request.carryOut(verifyPaper, { paper: request.param('paper') });
    const body = <VerifiedPage language={language} verified={found} />;
    return { title: text(language)('verify'), body, noindex: true };
  });
}

async function checkGiven(request: PageRequest, { data, files }: Submission): Promise<PageAnswer> {
  const { language } = request;
  const bytes = files.file?.bytes.length ? Buffer.from(files.file.bytes) : undefined;
  const link = String(data.link ?? '') || linkIn(bytes);
  if (link) return toShared(language, link);
  const credential = String(data.credential ?? '');
  const presentation = presentationIn(bytes ? textIn(bytes) : credential);
  if (presentation) {
    const shown = await request.carryOut(verifyPresentation, { presentation });
    const body = <PresentationPage language={language} shown={shown} />;
    return { title: text(language)('presentation'), body, noindex: true };
  }
  const found = await request.carryOut(verify, {
    ...(bytes ? { file: bytes.toString('base64') } : { credential }),
    ...(data.email ? { email: String(data.email) } : {}),
  });
  const body = <VerifiedPage language={language} verified={found} />;
  return { title: text(language)('verify'), body, noindex: true };
}

function textIn(bytes: Uint8Array): string {
  const contents = contentsOf(bytes);
  return 'text' in contents ? contents.text : '';
}

/** The QR code of a certificate leads to its share page, which is better shown than told about. */
function linkIn(bytes: Uint8Array | undefined): string | undefined {
  const found = bytes && textIn(bytes);
  return found && tokenInLink(found.slice(0, 600)) ? found : undefined;
}

function toShared(language: Language, link: string): PageAnswer {
  const token = tokenInLink(link);
  if (!token) {
    const code = 'verification/not-a-share-link';
    throw new Refusal(code, 422, {}, [{ path: 'link', code }]);
  }
  return { redirect: paths.sharedCredential(language, { token }) };
}
