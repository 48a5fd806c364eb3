import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Field } from '../../platform/web/form.ts';
import type { Submission } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { LARGEST_FILE } from '../verification/index.ts';
import { bringIn } from './actions/bring-in.ts';
import { checkImport, deleteImport, keepImport, readImport, takeImport } from './actions/imports.ts';
import { DeleteImportedPage, ImportedPage } from './pages/imported.tsx';
import { BringInPage, importTitle, NotTakenPage } from './pages/imports.tsx';
import { text } from './text/index.ts';

/** The longest text that is taken, in characters. */
const LONGEST = 2_000_000;

/** Credentials from elsewhere: brought in, looked at, kept, checked again, taken along, deleted. */
export function importsPages(pages: Pages): void {
  pages.form(paths.bringIn, [bringIn], {
    maxBytes: LARGEST_FILE + LONGEST + 1_000_000,
    fields: ({ language }) => bringInFields(language),
    show: async ({ language }, form) => ({
      title: text(language)('bring-in.title'),
      body: <BringInPage language={language} form={form} />,
    }),
    submit: lookAt,
  });
  pages.show(paths.imported, [readImport], async (request) => {
    const { csrf, language } = request;
    const imported = await request.ask(readImport, which(request));
    const body = <ImportedPage language={language} imported={imported} csrf={csrf} />;
    return { title: importTitle(language, imported.report), body };
  });
  pages.show(paths.importedOriginal, [takeImport], async (request) => {
    const { name, mediaType, content } = await request.ask(takeImport, which(request));
    return { file: name, mediaType, content: Buffer.from(content, 'base64') };
  });
  changes(pages);
}

function changes(pages: Pages): void {
  pages.button(paths.keepImported, [keepImport], async (request, _values, once) => {
    await request.perform(keepImport, which(request), once);
    return done(request, 'kept');
  });
  pages.button(paths.checkImported, [checkImport], async (request) => {
    await request.perform(checkImport, which(request));
    return done(request, 'checked');
  });
  pages.form(paths.deleteImported, [deleteImport, readImport], {
    fields: () => [],
    async show(request, { csrf }) {
      const { language } = request;
      const imported = await request.ask(readImport, which(request));
      const body = <DeleteImportedPage language={language} imported={imported} csrf={csrf} />;
      return { title: text(language)('imported.delete'), body };
    },
    async submit(request) {
      const { language } = request;
      const { keptAt } = await request.ask(readImport, which(request));
      await request.perform(deleteImport, which(request));
      const words = text(language)(keptAt ? 'imported.deleted' : 'imported.discarded');
      return { redirect: paths.wallet(language), flash: { kind: 'success', text: words } };
    },
  });
}

function which(request: PageRequest): { imported: string } {
  return { imported: request.param('imported') };
}

function done(request: PageRequest, what: 'kept' | 'checked'): PageAnswer {
  const { language } = request;
  return {
    redirect: paths.imported(language, which(request)),
    flash: { kind: 'success', text: text(language)(`imported.${what}`) },
  };
}

async function lookAt(request: PageRequest, { data, files, once }: Submission): Promise<PageAnswer> {
  const { language } = request;
  const file = files.file?.bytes.length ? Buffer.from(files.file.bytes).toString('base64') : undefined;
  const given = file ? { file } : { credential: String(data.credential ?? '') };
  const { id, report } = await request.perform(bringIn, given, once);
  if (id) return { redirect: paths.imported(language, { imported: id }) };
  const body = <NotTakenPage language={language} report={report} />;
  return { title: text(language)('bring-in.refused'), body, status: 422, noindex: true };
}

function bringInFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('bring-in.file'),
      hint: t('bring-in.file.hint'),
      accept:
        '.json,.jsonld,.jwt,.txt,.pdf,.png,.svg,application/json,application/ld+json,application/pdf,image/png,image/svg+xml',
      maxBytes: LARGEST_FILE,
    },
    {
      kind: 'textarea',
      name: 'credential',
      label: t('bring-in.text'),
      hint: t('bring-in.text.hint'),
      rows: 4,
      maxLength: LONGEST,
    },
  ];
}
