import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { dayIn } from '../../../base/time.ts';
import { can } from '../../../platform/actor.ts';
import type { Api } from '../../../platform/web/api.ts';
import type { Choice, Field } from '../../../platform/web/field.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readInstitutions } from '../../organisations/index.ts';
import { addFinding, readFindings, withdrawFinding } from '../actions/findings/findings.ts';
import { readFrameworkFile } from '../actions/frameworks.ts';
import {
  AddFindingPage,
  findingFields,
  WithdrawFindingPage,
  withdrawalReason,
} from '../pages/findings/form.tsx';
import { FindingsPage } from '../pages/findings/list.tsx';
import { type Stance, stances } from '../rules/stances.ts';
import { text } from '../text/index.ts';
import { mustBeAble } from './proposal-of.ts';

export function findingPages(pages: Pages): void {
  pages.show(paths.findings, [readFindings], showFindings);
  pages.form(paths.addFinding, [addFinding], {
    fields: addFields,
    async values(request) {
      const [only, more] = await placesOf(request);
      const element = request.search.get('element') ?? '';
      return { element, ...(only && !more && { institution: only.value }) };
    },
    async show(request, form) {
      const { language } = request;
      mustBeAble(request, 'framework.add-finding', null);
      const { framework } = await frameworkOf(request);
      const body = <AddFindingPage language={language} framework={framework} form={form} />;
      return { title: text(language)('finding.add'), body };
    },
    submit: submitFinding,
  });
  pages.form(paths.withdrawFinding, [withdrawFinding], {
    fields: ({ language }) => withdrawalReason(language),
    async show(request, form) {
      const { language } = request;
      mustBeAble(request, 'framework.withdraw-finding', request.param('institution'));
      const body = <WithdrawFindingPage language={language} finding={await findingOf(request)} form={form} />;
      return { title: text(language)('finding.withdraw'), body };
    },
    async submit(request, { data, once }) {
      const { param } = request;
      const which = { institution: param('institution'), finding: param('finding') };
      await request.perform(withdrawFinding, { ...which, reason: String(data.reason) }, once);
      return backToList(request, 'finding.withdrawn.flash');
    },
  });
}

function which({ param }: PageRequest) {
  return { framework: param('framework'), version: param('version') };
}

function frameworkOf(request: PageRequest) {
  return request.ask(readFrameworkFile, which(request));
}

async function showFindings(request: PageRequest): Promise<PageAnswer> {
  const { language, actor } = request;
  const { framework } = await frameworkOf(request);
  const { items } = await request.ask(readFindings, { framework: framework.id });
  const body = (
    <FindingsPage
      language={language}
      framework={framework}
      findings={items}
      mayAdd={can(actor, 'framework.add-finding', null)}
      mayWithdraw={(institution) => can(actor, 'framework.withdraw-finding', institution)}
    />
  );
  return { title: text(language)('findings'), body };
}

/** The institutions for which she may add findings. */
async function placesOf({ ask, actor, language }: PageRequest): Promise<Choice[]> {
  const { items } = await ask(readInstitutions, {});
  return items
    .filter(({ id }) => can(actor, 'framework.add-finding', id))
    .map(({ id, name }) => ({ value: id, label: pick(name, language).text }));
}

async function addFields(request: PageRequest): Promise<Field[]> {
  const { language, platform } = request;
  const { framework } = await frameworkOf(request);
  const today = dayIn(platform.config.TIME_ZONE, platform.clock());
  return findingFields(language, framework, await placesOf(request), today);
}

async function submitFinding(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const finding = data as {
    institution: string;
    element: string;
    stance: Stance;
    text: Record<string, string>;
    pilot: string;
    source: string;
    sourceUrl: string | null;
    foundOn: string;
  };
  await request.perform(addFinding, { ...finding, ...which(request) }, once);
  return backToList(request, 'finding.added.flash', finding.element);
}

async function findingOf(request: PageRequest) {
  const { items } = await request.ask(readFindings, { framework: request.param('framework') });
  const found = items.find(
    ({ institution, id }) => institution === request.param('institution') && id === request.param('finding'),
  );
  if (!found) throw notFound();
  return found;
}

function backToList(
  request: PageRequest,
  said: 'finding.added.flash' | 'finding.withdrawn.flash',
  element?: string,
): PageAnswer {
  const { language } = request;
  const list = paths.findings(language, which(request));
  const flash = { kind: 'success', text: text(language)(said) } as const;
  return { redirect: element ? `${list}#${encodeURIComponent(element)}` : list, flash };
}

const finding = z.object({
  institution: z.string(),
  id: z.string(),
  framework: z.string(),
  element: z.string(),
  version: z.string(),
  stance: z.enum(stances),
  text: z.record(z.string(), z.string()),
  pilot: z.string(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  foundOn: z.string(),
  author: z.string().nullable(),
  addedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBecause: z.string().nullable(),
  by: z.record(z.string(), z.string()).describe('Name of the institution'),
});

export function findingApi(api: Api): void {
  api.query(readFindings, {
    path: '/frameworks/{framework}/findings',
    summary: 'List what pilots found out about a framework, or about one of its elements',
    output: z.object({ items: z.array(finding) }),
  });
  api.action('post', addFinding, {
    path: '/institutions/{institution}/findings',
    summary: 'Add a finding of a pilot to a requirement',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.action('post', withdrawFinding, {
    path: '/institutions/{institution}/findings/{finding}/withdrawal',
    summary: 'Say that a finding no longer holds',
    output: z.object({ id: z.string() }),
  });
}
