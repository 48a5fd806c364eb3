import { notAllowed } from '../../../base/errors.ts';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { PostedFile } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readOutput, readOutputFile, searchAllOutputs } from '../actions/outputs/read.ts';
import { addOutput, addOutputVersion } from '../actions/outputs/write.ts';
import { OutputForm, outputFields, outputValues } from '../pages/outputs/form.tsx';
import { OutputPage } from '../pages/outputs/output.tsx';
import { type Asked, OutputsPage } from '../pages/outputs/search.tsx';
import { LARGEST_FILE } from '../rules/files.ts';
import { text } from '../text/index.ts';
import { ownProject } from './endings.tsx';
import { aboutOf, besideFields, institutionNames, placesFor, projectOf, textOf } from './of-request.ts';

/** Room for the other fields of the form. */
const FORM_BYTES = LARGEST_FILE + 1_000_000;

export function outputPages(pages: Pages): void {
  pages.show(paths.rdiOutputs, [searchAllOutputs], showSearch);
  pages.form(paths.addRdiOutput, [addOutput], {
    maxBytes: FORM_BYTES,
    fields: ({ language }) => outputFields(language, true),
    async values(request) {
      const { project } = await ownProject(request, 'rdi.add-output');
      return {
        name: '1.0',
        licence: 'CC-BY-4.0',
        topics: project.topics.join(', '),
        field: project.field ?? '',
      };
    },
    async show(request, form) {
      const { language, path } = request;
      const { project } = await ownProject(request, 'rdi.add-output');
      const body = (
        <OutputForm
          language={language}
          action={path}
          of={pick(project.title, language).text}
          isNew
          cancelHref={paths.rdiProject(language, projectOf(request))}
          form={form}
        />
      );
      return { title: text(language)('output.add'), body };
    },
    async submit(request, { data, files, once }) {
      const facts = { ...factsOf(data), file: fileOf(files.file) };
      const { id } = await request
        .perform(addOutput, { ...facts, ...projectOf(request) }, once)
        .catch(besideFields);
      const at = { institution: request.param('institution'), output: id };
      return toOutput(request.language, at, 'output.added');
    },
  });
  pages.form(paths.addRdiOutputVersion, [addOutputVersion], {
    maxBytes: FORM_BYTES,
    fields: ({ language }) => outputFields(language, false),
    values: async (request) => outputValues((await request.ask(readOutput, outputOf(request))).output),
    async show(request, form) {
      const { language, path, actor } = request;
      const { output } = await request.ask(readOutput, outputOf(request));
      if (!can(actor, 'rdi.add-output-version', output.institution))
        throw notAllowed('rdi.add-output-version');
      const body = (
        <OutputForm
          language={language}
          action={path}
          of={pick(output.title, language).text}
          isNew={false}
          cancelHref={paths.rdiOutput(language, outputOf(request))}
          form={form}
        />
      );
      return { title: text(language)('output.add-version'), body };
    },
    async submit(request, { data, files, once }) {
      const facts = { ...factsOf(data), file: fileOf(files.file) };
      await request.perform(addOutputVersion, { ...facts, ...outputOf(request) }, once).catch(besideFields);
      return toOutput(request.language, outputOf(request), 'output.version-added');
    },
  });
  pages.show(paths.rdiOutputFile, [readOutputFile], async (request) => {
    const version = Number(request.param('outputVersion'));
    const { name, mediaType, content } = await request.ask(readOutputFile, { ...outputOf(request), version });
    return { file: name, mediaType, content: Buffer.from(content, 'base64') };
  });
  pages.show(paths.rdiOutput, [readOutput], showOutput);
}

function outputOf({ param }: PageRequest) {
  return { institution: param('institution'), output: param('output') };
}

function toOutput(
  language: Language,
  at: { institution: string; output: string },
  said: 'output.added' | 'output.version-added',
): PageAnswer {
  const flash = { kind: 'success' as const, text: text(language)(said) };
  return { redirect: paths.rdiOutput(language, at), flash };
}

function factsOf(data: Record<string, unknown>) {
  return {
    title: data.title as Record<string, string>,
    abstract: data.abstract as Record<string, string>,
    name: String(data.name),
    changes: textOf(data.changes),
    licence: String(data.licence),
    licenceWords: textOf(data.licenceWords),
    sourceUrl: textOf(data.sourceUrl),
    credits: data.credits as number | null,
    ...aboutOf(data),
  };
}

/** A file field that was left empty posts a file without a name. */
function fileOf(file: PostedFile | undefined): { name: string; content: string } | null {
  if (!file?.name) return null;
  return { name: file.name.slice(0, 300), content: Buffer.from(file.bytes).toString('base64') };
}

async function showSearch(request: PageRequest): Promise<PageAnswer> {
  const { language, search, path, csrf } = request;
  const given = (name: string) => (search.get(name) ?? '').trim();
  const asked: Asked = {
    words: given('words').slice(0, 300),
    topic: given('topic').slice(0, 80),
    field: /^\d{2,4}$/.test(given('field')) ? given('field') : '',
    institution: given('institution').slice(0, 20),
    licence: given('licence').slice(0, 40),
  };
  const set = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
  const cursor = given('cursor').slice(0, 100);
  const { items, next } = await request.ask(searchAllOutputs, { ...set, ...(cursor && { cursor }) });
  const body = (
    <OutputsPage
      language={language}
      csrf={csrf}
      asked={asked}
      outputs={items}
      names={await institutionNames(request)}
      nextHref={next ? `${path}?${new URLSearchParams({ ...set, cursor: next })}` : undefined}
    />
  );
  return { title: text(language)('outputs'), body };
}

async function showOutput(request: PageRequest): Promise<PageAnswer> {
  const { language, actor } = request;
  const view = await request.ask(readOutput, outputOf(request));
  const { output } = view;
  const body = (
    <OutputPage
      language={language}
      view={view}
      mayAddVersion={can(actor, 'rdi.add-output-version', output.institution)}
      designAt={await placesFor(request, 'offerings.add')}
    />
  );
  return { title: pick(output.title, language).text, body };
}
