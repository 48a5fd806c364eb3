import { Refusal } from '../../../base/errors.ts';
import { newId } from '../../../base/ids.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import type { FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import type { Part } from '../../framework/index.ts';
import { addPart } from '../actions/building/add-part.ts';
import { importCurriculum, previewCurriculum, searchCurriculum } from '../actions/building/curriculum.ts';
import { deriveOffering } from '../actions/building/derive-offering.ts';
import { type FoundSource, findSources, readSource } from '../actions/building/find-sources.ts';
import { AddPartPage } from '../pages/building/add-part-page.tsx';
import { CurriculumPage } from '../pages/building/curriculum-page.tsx';
import { DerivePage, deriveFields, deriveValues, FindPage } from '../pages/building/derive-page.tsx';
import {
  CurriculumPreview,
  curriculumFields,
  ImportCurriculumPage,
} from '../pages/building/import-curriculum.tsx';
import { curriculumLimits } from '../rules/curriculum/read-curriculum.ts';
import { partOf } from '../rules/lineage/source.ts';
import { readSourceValue } from '../rules/lineage/source-value.ts';
import { text } from '../text/index.ts';
import { pageOf, readAgain } from './page-of.ts';

export function buildingPages(pages: Pages): void {
  curriculumPages(pages);
  derivePage(pages);
  partPage(pages);
}

function curriculumPages(pages: Pages): void {
  pages.show(paths.curriculum, [searchCurriculum], async (request) => {
    const { language, search } = request;
    const q = (search.get('q') ?? '').slice(0, 300);
    const found = await request.ask(searchCurriculum, { q });
    const may = {
      derive: ownPlace(request, 'offerings.derive'),
      import: ownPlace(request, 'offerings.import-curriculum'),
    };
    const body = <CurriculumPage language={language} found={found} q={q} may={may} />;
    return { title: text(language)('curriculum'), body };
  });
  pages.form(paths.importCurriculum, [previewCurriculum], {
    fields: ({ language }) => curriculumFields(language),
    maxBytes: curriculumLimits.bytes + 500_000,
    async show({ language, param }, form) {
      const body = (
        <ImportCurriculumPage language={language} institution={param('institution')} form={form} />
      );
      return { title: text(language)('curriculum.import'), body };
    },
    async submit(request, { files }) {
      const { language, csrf } = request;
      const institution = request.param('institution');
      const content = Buffer.from(files.file!.bytes).toString('base64');
      const plan = await request.carryOut(previewCurriculum, { institution, content }).catch(atFile);
      const body = <CurriculumPreview {...{ language, institution, plan, content, csrf }} once={newId()} />;
      return { title: text(language)('curriculum.preview'), body };
    },
  });
  pages.form(paths.confirmCurriculum, [importCurriculum], {
    fields: () => [{ kind: 'hidden', name: 'content', label: '', maxLength: curriculumLimits.bytes * 2 }],
    maxBytes: curriculumLimits.bytes * 2,
    async show({ language, param }, form) {
      // The file comes with the confirmation only: whoever opens the address begins with choosing it.
      const fields = { ...form, fields: curriculumFields(language), values: {} };
      const body = (
        <ImportCurriculumPage language={language} institution={param('institution')} form={fields} />
      );
      return { title: text(language)('curriculum.import'), body };
    },
    async submit(request, { data, once }) {
      const { language, param } = request;
      const input = { institution: param('institution'), content: String(data.content ?? '') };
      const done = await request.perform(importCurriculum, input, once);
      const flash = { kind: 'success', text: text(language)('curriculum.done', done) } as const;
      return { redirect: paths.curriculum(language), flash };
    },
  });
}

/** The first institution in which she may do it. */
function ownPlace({ actor }: PageRequest, action: ActionName): string | null {
  const own = actor.memberships.find(({ institution }) => can(actor, action, institution));
  return own?.institution ?? null;
}

/** Whatever is wrong with the file is told beside its field. */
function atFile(error: unknown): never {
  if (!(error instanceof Refusal) || error.status === 403) throw error;
  const { code, params } = error.fields[0] ?? error;
  throw new Refusal(error.code, error.status, error.params, [
    { path: 'file', code, ...(params && { params }) },
  ]);
}

const asked = new WeakMap<PageRequest, Promise<FoundSource | null>>();

/** What the address names as the source; null where it names none that there is. */
export function sourceOf(request: PageRequest): Promise<FoundSource | null> {
  const known = asked.get(request) ?? readNamed(request);
  asked.set(request, known);
  return known;
}

async function readNamed(request: PageRequest): Promise<FoundSource | null> {
  const { search } = request;
  const output = search.get('output');
  const ref = readSourceValue(search.get('from') ?? (output && `output/${output}`));
  if (!ref) return null;
  const { kind, institution: of, id } = ref;
  try {
    return await request.ask(readSource, { institution: request.param('institution'), kind, of, id });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

/** What a new offering begins with where the address names a source: that as its first part. */
export async function begunWith(request: PageRequest): Promise<{ parts?: Part[] }> {
  const source = await sourceOf(request);
  return source ? { parts: [partOf(source)] } : {};
}

function derivePage(pages: Pages): void {
  pages.form(paths.deriveOffering, [deriveOffering, findSources, readSource], {
    async fields(request) {
      const source = await sourceOf(request);
      return source ? deriveFields(request.language, source) : [];
    },
    async values(request) {
      const source = await sourceOf(request);
      return source ? deriveValues(source) : {};
    },
    show: showDerive,
    submit: submitDerive,
  });
}

async function showDerive(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { language, search } = request;
  const institution = request.param('institution');
  const title = text(language)('derive');
  const source = await sourceOf(request);
  if (source && source.lineage !== null)
    return { title, body: <DerivePage {...{ language, institution, source, form }} /> };
  const q = (search.get('q') ?? '').slice(0, 300);
  const { items } = await request.ask(findSources, {
    institution,
    q,
    kinds: ['curriculum-unit', 'offering'],
  });
  return { title, body: <FindPage {...{ language, institution, q, items }} /> };
}

async function submitDerive(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const { language, param } = request;
  const institution = param('institution');
  const from = readSourceValue(request.search.get('from'));
  if (!from) return { redirect: paths.deriveOffering(language, { institution }) };
  const input = {
    institution,
    from,
    part: data.part === 'part',
    title: data.title as Record<string, string>,
    ects: (data.ects ?? null) as number | null,
    outcomes: (data.outcomes ?? []) as string[],
  };
  const { id } = await request.perform(deriveOffering, input, once);
  const flash = { kind: 'success', text: text(language)('derive.done') } as const;
  return { redirect: paths.editOffering(language, { institution, offering: id }), flash };
}

function partPage(pages: Pages): void {
  pages.form(paths.addPart, [addPart, findSources], {
    fields: ({ language }) => [
      { kind: 'hidden', name: 'from', label: text(language)('derive.from') },
      { kind: 'hidden', name: 'revision', label: '' },
      { kind: 'number', name: 'ects', label: text(language)('add-part.ects'), min: 0, max: 10_000 },
    ],
    async show(request, { csrf, once, errors }) {
      const { language, search } = request;
      const page = await pageOf(request);
      const q = (search.get('q') ?? '').slice(0, 300);
      const { items } = await request.ask(findSources, { institution: page.institution, q });
      const body = <AddPartPage {...{ language, page, q, items, csrf, once, errors }} />;
      return { title: text(language)('add-part'), body };
    },
    async submit(request, { data, values, once }) {
      const { language, param } = request;
      const at = { institution: param('institution'), offering: param('offering') };
      const from = readSourceValue(String(values.from ?? ''));
      if (!from) throw new Refusal('offerings/no-such-source', 422);
      const ects = data.ects as number | null;
      const input = { ...at, revision: String(values.revision ?? ''), from, ects };
      await request.perform(addPart, input, once).catch((error: unknown) => {
        readAgain(request);
        throw error;
      });
      const flash = { kind: 'success', text: text(language)('add-part.done') } as const;
      return { redirect: `${paths.editOffering(language, at)}#parts`, flash };
    },
  });
}
