import { paths } from '../../base/paths.ts';
import { CSV_TYPE, writeCsv } from '../../platform/web/csv.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { requestCertificate, saveCertificate } from './actions/certificate.ts';
import { readKey, readSigned } from './actions/read-key.ts';
import { CertificatePage, KeyPage } from './pages/key.tsx';
import { SignedPage, signedSheet } from './pages/signed.tsx';
import { toKeys } from './routes-answers.ts';
import { text } from './text/index.ts';

const which = (request: PageRequest) => ({
  institution: request.param('institution'),
  key: request.param('key'),
});

/** One key, its certificate, and what was signed with it. */
export function keyPages(pages: Pages): void {
  pages.show(paths.issuerKey, [readKey], async (request) => {
    const { language } = request;
    const item = await request.ask(readKey, which(request));
    const body = <KeyPage language={language} institution={which(request).institution} item={item} />;
    return { title: `${text(language)('keys.key')} ${item.name}`, body };
  });
  certificatePages(pages);
  signedPages(pages);
}

function certificatePages(pages: Pages): void {
  pages.show(paths.certificateRequest, [requestCertificate], async (request) => {
    const { name, request: content } = await request.carryOut(requestCertificate, which(request));
    return { file: `${name}.csr`, mediaType: 'application/pkcs10', content };
  });
  pages.form(paths.keyCertificate, [readKey, saveCertificate], {
    fields: ({ language }) => [
      {
        kind: 'textarea',
        name: 'certificates',
        label: text(language)('certificate.file'),
        required: true,
        maxLength: 200_000,
        rows: 10,
      },
    ],
    async show(request, form) {
      const { language, path } = request;
      const { id } = await request.ask(readKey, which(request));
      const { institution } = which(request);
      const body = (
        <CertificatePage language={language} institution={institution} id={id} action={path} form={form} />
      );
      return { title: text(language)('certificate.get'), body };
    },
    async submit(request, { data, once }) {
      const input = { ...which(request), certificates: String(data.certificates) };
      await request.perform(saveCertificate, input, once);
      return toKeys(request, 'certificate.saved');
    },
  });
}

/** A sheet has all of them; so many are asked for at once. */
const SHEET_STEP = 1000;

function signedPages(pages: Pages): void {
  pages.show(paths.signedWith, [readSigned], async (request) => {
    const { language, path, search } = request;
    const cursor = search.get('cursor') ?? undefined;
    const { key, items, next } = await request.ask(readSigned, { ...which(request), cursor });
    const nextHref = next && `${path}?cursor=${next}`;
    const { institution } = which(request);
    const props = { language, institution, id: key.id, name: key.name, items, nextHref };
    return { title: text(language)('key.list'), body: <SignedPage {...props} /> };
  });
  pages.show(paths.signedWithCsv, [readSigned], async (request) => {
    const all: Awaited<ReturnType<typeof page>>['items'] = [];
    let cursor: string | undefined;
    let name = '';
    const page = (after: string | undefined) =>
      request.ask(readSigned, { ...which(request), cursor: after, limit: SHEET_STEP });
    do {
      const { items, next, key } = await page(cursor);
      all.push(...items);
      name = key.name;
      cursor = next ?? undefined;
    } while (cursor);
    const content = writeCsv(signedSheet(request.language, all));
    return { file: `${name}.csv`, mediaType: CSV_TYPE, content };
  });
}
