import { Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { dayIn } from '../../../base/time.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { listFrameworks, readFrameworkFile } from '../actions/frameworks.ts';
import { compareWith } from '../actions/versions/compare.ts';
import { addFramework, draftVersion } from '../actions/versions/draft.ts';
import { discardDraft } from '../actions/versions/edit-draft.ts';
import { retireVersion } from '../actions/versions/retire.ts';
import { ComparePage } from '../pages/versions/compare.tsx';
import { AddFrameworkPage, addFields, DraftPage, draftFields } from '../pages/versions/draft.tsx';
import { DiscardPage, RetirePage, retireFields } from '../pages/versions/endings.tsx';
import { readJson } from '../rules/versions/json-text.ts';
import { text } from '../text/index.ts';
import { ownersFor, ownVersionOf, versionOf } from './draft-of.ts';
import { editVersionPages } from './edit-version.tsx';
import { mustBeAble } from './proposal-of.ts';
import { requirementPages } from './requirement.tsx';

export function versionPages(pages: Pages): void {
  editVersionPages(pages);
  requirementPages(pages);
  pages.show(paths.frameworkFile, [readFrameworkFile], async (request) => {
    const { framework } = await versionOf(request);
    return {
      file: `${framework.id}-${framework.version}.json`,
      mediaType: 'application/json',
      content: `${JSON.stringify(framework, null, 2)}\n`,
    };
  });
  pages.show(paths.compareVersions, [compareWith], showComparison);
  pages.form(paths.draftVersion, [draftVersion], {
    fields: async (request) => draftFields(request.language, await ownersFor(request, 'framework.draft')),
    async values(request) {
      const { owner, framework } = await versionOf(request);
      const owners = await ownersFor(request, 'framework.draft');
      const keeps = owners.some(({ value }) => value === owner);
      const institution = keeps ? owner : (owners[0]?.value ?? '');
      return { institution, id: keeps ? framework.id : '', version: keeps ? '' : '1' };
    },
    async show(request, form) {
      const { language } = request;
      mustBeAble(request, 'framework.draft', null);
      const { framework } = await versionOf(request);
      const body = <DraftPage language={language} framework={framework} form={form} />;
      return { title: text(language)('version.draft'), body };
    },
    submit: submitDraft,
  });
  pages.form(paths.addFramework, [addFramework], {
    fields: async (request) => addFields(request.language, await ownersFor(request, 'framework.add')),
    async values(request) {
      const [only, more] = await ownersFor(request, 'framework.add');
      return { institution: more ? '' : (only?.value ?? '') };
    },
    async show(request, form) {
      const { language } = request;
      mustBeAble(request, 'framework.add', null);
      const body = <AddFrameworkPage language={language} form={form} />;
      return { title: text(language)('version.add'), body };
    },
    submit: submitFramework,
    maxBytes: 5_000_000,
  });
  endingPages(pages);
}

function endingPages(pages: Pages): void {
  pages.form(paths.discardDraft, [discardDraft], {
    fields: () => [],
    async show(request, form) {
      const { language } = request;
      const { framework } = await ownVersionOf(request, 'framework.discard-draft');
      const body = <DiscardPage language={language} framework={framework} form={form} />;
      return { title: text(language)('version.discard'), body };
    },
    async submit(request, { once }) {
      const { language } = request;
      await request.perform(discardDraft, await whichOf(request), once);
      const flash = { kind: 'success', text: text(language)('version.discarded') } as const;
      return { redirect: paths.frameworks(language), flash };
    },
  });
  pages.form(paths.retireVersion, [retireVersion], {
    fields: (request) => retireFields(request.language, todayOf(request)),
    async show(request, form) {
      const { language } = request;
      const { framework, owner } = await ownVersionOf(request, 'framework.retire');
      const { items } = await request.ask(listFrameworks, {});
      const others = items
        .filter(({ owner: of }) => of === CONSORTIUM || of === owner)
        .filter(({ standing }) => standing === 'in-force' || standing === 'coming')
        .filter(({ id, version }) => id !== framework.id || version !== framework.version)
        .map(({ id, ...one }) => ({ ...one, framework: id }));
      const body = <RetirePage language={language} framework={framework} form={form} others={others} />;
      return { title: text(language)('version.retire'), body };
    },
    submit: submitRetirement,
  });
}

async function whichOf(request: PageRequest) {
  const { owner, framework } = await versionOf(request);
  return { institution: owner, framework: framework.id, version: framework.version };
}

function todayOf({ platform }: PageRequest): string {
  return dayIn(platform.config.TIME_ZONE, platform.clock());
}

async function showComparison(request: PageRequest): Promise<PageAnswer> {
  const { language, param, search } = request;
  const [of, other] = (search.get('with') ?? '').split('/');
  const found = await request.ask(compareWith, {
    framework: param('framework'),
    version: param('version'),
    ...(of && other && { of: of.slice(0, 63), with: other.slice(0, 31) }),
  });
  const body = <ComparePage language={language} {...found} />;
  return { title: text(language)('version.compare'), body };
}

async function submitDraft(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const { language, param } = request;
  const { institution, id, version } = data as { institution: string; id: string; version: string };
  const from = { framework: param('framework'), version: param('version') };
  const begun = await request.perform(draftVersion, { institution, from, id, version }, once);
  const flash = { kind: 'success', text: text(language)('version.drafted') } as const;
  return { redirect: paths.editVersion(language, begun), flash };
}

/** A file goes before what was pasted. */
async function submitFramework(request: PageRequest, { data, files, once }: Submission): Promise<PageAnswer> {
  const { language } = request;
  const document = documentIn(
    files.file ? textOf(files.file.bytes) : String(data.json ?? ''),
    files.file ? 'file' : 'json',
  );
  const institution = String(data.institution ?? '');
  const begun = await request.perform(addFramework, { institution, document }, once);
  const flash = { kind: 'success', text: text(language)('version.added') } as const;
  return { redirect: paths.editVersion(language, begun), flash };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong('file', 'framework/not-utf8');
  }
}

/** @throws Refusal with the place where it stops being JSON */
function documentIn(content: string, field: string): Record<string, unknown> {
  if (content.trim() === '') throw wrong('json', 'required');
  const read = readJson(content);
  if (!('value' in read)) throw wrong(field, 'framework/json-syntax', read);
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(field, 'framework/json-object');
  return value as Record<string, unknown>;
}

function wrong(path: string, code: string, params = {}): Refusal {
  return new Refusal('invalid-input', 422, {}, [{ path, code, params }]);
}

async function submitRetirement(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const { language } = request;
  const which = await whichOf(request);
  const { from, reason } = data as { from: string; reason: Record<string, string> };
  const { inForce } = await request.perform(retireVersion, { ...which, from, reason }, once);
  const named = inForce.map(({ title }) => title[language]).join(', ');
  const t = text(language);
  const words = { day: formatDate(language, from), count: inForce.length, frameworks: named };
  const flash = { kind: 'success', text: t('version.retired', words) } as const;
  return { redirect: paths.framework(language, which), flash };
}
