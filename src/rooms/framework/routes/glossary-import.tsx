import { Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { importTerms, previewTerms, uploadTerms } from '../actions/glossary/import-terms.ts';
import {
  confirmFields,
  ImportTermsPage,
  MOST_BYTES,
  TermPreviewPage,
  uploadFields,
} from '../pages/glossary/import-terms.tsx';
import type { Target } from '../store/term-imports.ts';
import { text } from '../text/index.ts';
import { mustBeAble } from './proposal-of.ts';

/** A SKOS file is looked at first; what it would change is done only when it has been confirmed. */
export function glossaryImportPages(pages: Pages): void {
  pages.form(paths.importTerms, [uploadTerms], {
    fields: ({ language }) => uploadFields(language),
    maxBytes: MOST_BYTES + 500_000,
    async show(request, form) {
      const { language, path } = request;
      mustBeAble(request, 'framework.upload-terms', request.param('institution'));
      const body = <ImportTermsPage language={language} action={path} form={form} />;
      return { title: text(language)('terms-import'), body };
    },
    async submit(request, { data, files, once }) {
      const institution = request.param('institution');
      const file = files.file!;
      const document = parsed(file.bytes);
      const input = { institution, into: data.into as Target, name: file.name.slice(0, 200), document };
      const { id: upload } = await request.perform(uploadTerms, input, once).catch(atFile);
      return { redirect: paths.termImport(request.language, { institution, upload }) };
    },
  });
  pages.form(paths.termImport, [previewTerms, importTerms], {
    fields: async (request) => confirmFields(request.language, await previewOf(request)),
    async show(request, form) {
      const { language, path } = request;
      const preview = await previewOf(request);
      const institution = request.param('institution');
      const body = <TermPreviewPage {...{ language, institution, preview, form }} action={path} />;
      return { title: text(language)('terms-preview', { file: preview.name }), body };
    },
    async submit(request, { data, once }) {
      const { why } = data as { why?: Record<string, string> };
      const { count, into } = await request.perform(
        importTerms,
        { ...which(request), ...(why && { why }) },
        once,
      );
      const { language } = request;
      const flash = { kind: 'success', text: text(language)(`terms-imported.${into}`, { count }) } as const;
      return { redirect: into === 'own' ? paths.glossary(language) : paths.proposals(language), flash };
    },
  });
}

function which({ param }: PageRequest) {
  return { institution: param('institution'), upload: param('upload') };
}

function previewOf(request: PageRequest) {
  return request.ask(previewTerms, which(request));
}

/** Whatever is wrong with the document is told beside the field of the file. */
function atFile(error: unknown): never {
  if (!(error instanceof Refusal) || !/invalid-input|skos-/.test(error.code)) throw error;
  const { code, params } = error.fields[0] ?? error;
  throw new Refusal(error.code, error.status, error.params, [
    { path: 'file', code, ...(params && { params }) },
  ]);
}

/** @throws Refusal 'framework/skos-not-json' at the field of the file */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const code = 'framework/skos-not-json';
    throw new Refusal(code, 422, {}, [{ path: 'file', code }]);
  }
}
