import { type FieldError, notFound, Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import { readForm } from '../../../platform/web/form.ts';
import type { FormPage, FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { type FindingLine, readFindings } from '../actions/findings/findings.ts';
import { listFrameworks, readFrameworkFile } from '../actions/frameworks.ts';
import { saveDraft } from '../actions/versions/edit-draft.ts';
import { tryDraft } from '../actions/versions/try-draft.ts';
import type { LiveState } from '../pages/versions/live.tsx';
import { RequirementPage } from '../pages/versions/requirement.tsx';
import { requirementFields } from '../pages/versions/requirement-fields.ts';
import type { Framework, FrameworkElement } from '../rules/framework.ts';
import { compareVersions, type ElementPart } from '../rules/versions/compare.ts';
import { putElement } from '../rules/versions/edit.ts';
import { formPath, requirementFrom, requirementValues } from '../rules/versions/requirement-form.ts';
import { text } from '../text/index.ts';
import { draftOf, isConflict, saveDocument, type Version } from './draft-of.ts';

export function requirementPages(pages: Pages): void {
  const page: FormPage = {
    fields: fieldsOf,
    values: async (request) => {
      const element = await storedOf(request);
      return element ? requirementValues(element) : beginning;
    },
    show,
    submit,
  };
  pages.form(paths.editRequirement, [saveDraft, tryDraft], page);
  pages.form(paths.addRequirement, [saveDraft, tryDraft], page);
}

const beginning = { obligation: 'mandatory', appliesTo: 'offering', effortMinutes: '5' };

/** As it is stored; null: a new one, or one that somebody has removed meanwhile. */
async function storedOf(request: PageRequest): Promise<FrameworkElement | null> {
  const { framework } = await draftOf(request);
  const wanted = request.param('element');
  const found = framework.elements.find(({ id }) => id === wanted);
  if (!found && wanted && request.c.req.method === 'GET') throw notFound();
  return found ?? null;
}

async function fieldsOf(request: PageRequest) {
  const element = await storedOf(request);
  const lenient = request.search.has('step');
  const values = element ? requirementValues(element) : {};
  return requirementFields(request.language, { frameworks: await linkable(request), values, lenient });
}

/** The latest readable version of every other framework. */
async function linkable(request: PageRequest): Promise<Framework[]> {
  const { items } = await request.ask(listFrameworks, {});
  const latest = new Map(items.map(({ id, version }) => [id, version]));
  latest.delete(request.param('framework'));
  const found = [];
  for (const [framework, version] of latest)
    found.push((await request.ask(readFrameworkFile, { framework, version })).framework);
  return found;
}

async function show(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { language } = request;
  const found = await draftOf(request);
  const element = await storedOf(request);
  const conflict = isConflict(found, form) ? differing(found.framework, element, form) : null;
  const body = (
    <RequirementPage
      language={language}
      framework={found.framework}
      revision={found.revision}
      element={element}
      form={form}
      live={await liveOf(request, found, element, form)}
      findings={await findingsOf(request, found, element)}
      conflict={conflict}
    />
  );
  const title = element ? element.title[language] : text(language)('requirement.new');
  return { title, body };
}

/** What stands in the form as a requirement, or what keeps it from being one. */
function typed(form: Pick<FormState, 'fields' | 'values'>): FrameworkElement | readonly FieldError[] {
  const fields = form.fields.map((field) => ({ ...field, required: false }));
  const read = readForm(fields, form.values);
  if (!read.ok) return read.errors;
  try {
    return requirementFrom(read.data);
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
}

function isElement(one: FrameworkElement | readonly FieldError[]): one is FrameworkElement {
  return !Array.isArray(one);
}

async function liveOf(
  request: PageRequest,
  { owner, framework }: Version,
  stored: FrameworkElement | null,
  form: FormState,
): Promise<LiveState> {
  if (form.values.title === undefined && form.values['title.fi'] === undefined) return 'hint';
  const mine = typed(form);
  if (!isElement(mine)) return { unread: mine };
  const document = putElement(framework, stored?.id ?? null, mine);
  const trial = await request.carryOut(tryDraft, { institution: owner, document, element: mine.id });
  return { trial, check: mine.appliesTo === 'offering' ? mine.check : undefined };
}

function differing(framework: Framework, stored: FrameworkElement | null, form: FormState): ElementPart[] {
  const mine = typed(form);
  if (!stored || !isElement(mine)) return [];
  const [one, other] = [stored, { ...mine, id: stored.id }].map((element) => ({
    ...framework,
    elements: [element],
  })) as [Framework, Framework];
  return compareVersions(one, other).changed[0]?.parts ?? [];
}

async function findingsOf(
  request: PageRequest,
  { framework }: Version,
  element: FrameworkElement | null,
): Promise<readonly FindingLine[]> {
  if (!element || !can(request.actor, 'framework.list-findings', null)) return [];
  const { items } = await request.ask(readFindings, { framework: framework.id, element: element.id });
  return items;
}

async function submit(request: PageRequest, { data, values, once }: Submission): Promise<PageAnswer> {
  const { language, param, search } = request;
  const { framework } = await draftOf(request);
  if (search.has('step')) {
    const fields = await fieldsOf(request);
    return show(request, { fields, values, errors: {}, csrf: request.csrf, once });
  }
  const stored = await storedOf(request);
  const element = requirementFrom(data);
  const document = putElement(framework, stored?.id ?? null, element);
  const index = stored ? framework.elements.indexOf(stored) : framework.elements.length;
  await saveDocument(request, document, { revision: values.revision, once }, (field) =>
    atField(field, index),
  );
  const at = { framework: param('framework'), version: param('version') };
  const flash = { kind: 'success', text: text(language)('version.saved') } as const;
  if (values.next === 'add') return { redirect: paths.addRequirement(language, at), flash };
  return { redirect: `${paths.editVersion(language, at)}#${element.id}`, flash };
}

/** A text that is missing is told as in every form; what stands in JSON is told with its pointer. */
function atField(field: FieldError, index: number): FieldError {
  const path = formPath(field, index) ?? '';
  const isEmpty = field.code === 'framework/file-required' || field.code === 'framework/file-blank';
  if (!isEmpty || path === '' || path.startsWith('check.')) return { ...field, path };
  return { path, code: 'required' };
}
