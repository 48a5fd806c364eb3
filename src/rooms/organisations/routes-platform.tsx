import { z } from 'zod';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readAuditTrail } from './actions/audit.ts';
import { cancelOneRun, readOneRun, readRuns, retryOneRun } from './actions/runs.ts';
import { AuditPage } from './pages/audit.tsx';
import { RunPage, RunsPage } from './pages/runs.tsx';
import { text } from './text/index.ts';

/** The pages of the platform's own things: long work, and the record of what was done. */
export function platformPages(pages: Pages): void {
  pages.show(paths.runs, [readRuns], async (request) => {
    const { language } = request;
    const { items } = await request.ask(readRuns, {});
    return {
      title: text(language)('runs'),
      body: <RunsPage language={language} items={items} />,
      noindex: true,
    };
  });
  pages.show(paths.run, [readOneRun], async (request) => {
    const { language, csrf, actor } = request;
    const run = await request.ask(readOneRun, { run: request.param('run') });
    const mayRetry = can(actor, 'platform.retry-run', run.institution);
    return {
      title: run.title || run.kind,
      body: <RunPage language={language} csrf={csrf} run={run} mayRetry={mayRetry} />,
      noindex: true,
    };
  });
  pages.button(paths.cancelRun, [cancelOneRun], async (request) => {
    const { language } = request;
    const run = request.param('run');
    await request.perform(cancelOneRun, { run });
    return {
      redirect: paths.run(language, { run }),
      flash: { kind: 'success', text: text(language)('runs.cancelled') },
    };
  });
  pages.button(paths.retryRun, [retryOneRun], async (request) => {
    const { language } = request;
    const run = request.param('run');
    await request.perform(retryOneRun, { run });
    return {
      redirect: paths.run(language, { run }),
      flash: { kind: 'success', text: text(language)('runs.retried') },
    };
  });
  pages.show(paths.auditTrail, [readAuditTrail], async (request) => {
    const { language, search } = request;
    const institution = request.param('institution');
    const cursor = search.get('cursor');
    const found = await request.ask(readAuditTrail, { institution, ...(cursor && { cursor }) });
    return {
      title: text(language)('audit'),
      body: <AuditPage language={language} institution={institution} {...found} />,
      noindex: true,
    };
  });
}

const run = z.object({
  institution: z.string(),
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number().nullable(),
  result: z.unknown(),
  error: z.string().nullable(),
  attempts: z.number(),
  cancelRequested: z.boolean(),
  requestedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
const line = z.object({
  id: z.number(),
  at: z.iso.datetime(),
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  via: z.string(),
  action: z.string(),
  subject: z.string(),
  fields: z.array(z.string()),
  sequence: z.number().nullable(),
});
const chain = z.object({
  institution: z.string(),
  lines: z.number(),
  unchained: z.number(),
  brokenAt: z.number().nullable(),
});

export function platformApi(api: Api): void {
  api.query(readRuns, {
    path: '/runs',
    summary: 'List the latest runs',
    output: z.object({ items: z.array(run), next: z.null() }),
  });
  api.query(readOneRun, { path: '/runs/{run}', summary: 'Follow a run', output: run });
  api.action('post', cancelOneRun, {
    path: '/runs/{run}/cancel',
    summary: 'Cancel a run',
    output: z.object({}),
  });
  api.action('post', retryOneRun, {
    path: '/runs/{run}/retry',
    summary: 'Start a stopped run again',
    output: z.object({}),
  });
  api.query(readAuditTrail, {
    path: '/institutions/{institution}/audit',
    summary: 'Read the audit trail and, on its first page, the state of its chain',
    output: z.object({ items: z.array(line), next: z.string().nullable(), chain: chain.nullable() }),
  });
}
