import { Refusal } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { can } from '../../platform/actor.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { importSkills, previewSkills, uploadSkills } from './actions/import.ts';
import { readSchemes, searchSkills } from './actions/questions.ts';
import { ImportSkillsPage, SkillPreviewPage, uploadFields } from './pages/import-pages.tsx';
import { SHOWN, SkillsPage } from './pages/skills-page.tsx';
import { MOST_BYTES } from './rules/read-list.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.show(paths.skills, [searchSkills, readSchemes], async (request) => {
    const { language, actor, search } = request;
    const q = (search.get('q') ?? '').slice(0, 300).trim();
    const { items: schemes } = await request.ask(readSchemes, {});
    const found = q ? await request.ask(searchSkills, { q, language, limit: SHOWN }) : null;
    const mayImport = can(actor, 'skills.import', CONSORTIUM);
    const body = <SkillsPage {...{ language, q, schemes, mayImport }} found={found?.items ?? null} />;
    return { title: text(language)('title'), body };
  });
  pages.form(paths.importSkills, [uploadSkills], {
    fields: ({ language }) => uploadFields(language),
    maxBytes: MOST_BYTES + 500_000,
    async show({ language, path }, form) {
      return {
        title: text(language)('import.title'),
        body: <ImportSkillsPage language={language} action={path} form={form} />,
      };
    },
    async submit(request, { data, files, once }) {
      const file = files.file!;
      const input = {
        name: file.name.slice(0, 200) || 'skills',
        content: Buffer.from(file.bytes).toString('base64'),
        language: data.language as string | null,
        edition: data.edition as string | null,
        whole: ((data.whole ?? []) as string[]).length > 0,
      };
      const { id: upload } = await request.perform(uploadSkills, input, once).catch(atFile);
      return { redirect: paths.skillImport(request.language, { upload }) };
    },
  });
  pages.form(paths.skillImport, [previewSkills, importSkills], {
    fields: () => [],
    async show(request, form) {
      const { language, path } = request;
      const preview = await request.ask(previewSkills, { upload: request.param('upload') });
      return {
        title: text(language)('preview.title', { file: preview.name }),
        body: <SkillPreviewPage language={language} action={path} form={form} preview={preview} />,
      };
    },
    async submit(request, { once }) {
      const { language } = request;
      const counts = await request.perform(importSkills, { upload: request.param('upload') }, once);
      const flash = { kind: 'success', text: text(language)('import.done', counts) } as const;
      return { redirect: paths.skills(language), flash };
    },
  });
}

/** Whatever is wrong with the file is told beside its field. */
function atFile(error: unknown): never {
  if (!(error instanceof Refusal) || !error.code.startsWith('skills/')) throw error;
  const path = error.code === 'skills/language-unknown' ? 'language' : 'file';
  throw new Refusal(error.code, error.status, error.params, [
    { path, code: error.code, params: error.params },
  ]);
}
