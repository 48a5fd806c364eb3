import { Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { compareRevisions, listRevisions, restoreRevision } from '../actions/revisions/revisions.ts';
import { ComparePage } from '../pages/revisions/compare-page.tsx';
import { RestorePage } from '../pages/revisions/restore-page.tsx';
import { RevisionListPage } from '../pages/revisions/revision-list.tsx';
import { mayIn } from '../pages/team/may-in.ts';
import { text } from '../text/index.ts';
import { pageOf } from './page-of.ts';

export function revisionPages(pages: Pages): void {
  pages.show(paths.revisions, [listRevisions], async (request) => {
    const { language, search } = request;
    const at = whichOffering(request);
    const before = numberOf(search.get('before'));
    const list = await request.ask(listRevisions, { ...at, before });
    const mayRestore = await mayBringBack(request);
    const body = <RevisionListPage {...{ language, at, list, mayRestore }} isFirstPage={before === null} />;
    return { title: text(language)('revisions'), body };
  });
  pages.show(paths.compareRevisions, [compareRevisions], async (request) => {
    const { language, search } = request;
    const at = whichOffering(request);
    const { revision } = await pageOf(request);
    const to = within(numberOf(search.get('to')) ?? revision, revision);
    const from = within(numberOf(search.get('from')) ?? to - 1, revision);
    const comparison = await request.ask(compareRevisions, { ...at, from, to });
    const mayRestore = await mayBringBack(request);
    const body = <ComparePage {...{ language, at, comparison, mayRestore }} />;
    return { title: text(language)('compare'), body };
  });
  pages.form(paths.restoreRevision, [restoreRevision], {
    fields: () => [],
    async show(request, form) {
      const { language } = request;
      const at = whichOffering(request);
      const { revision: from } = await pageOf(request);
      const comparison = await request.ask(compareRevisions, { ...at, from, to: chosen(request) });
      const body = <RestorePage {...{ language, at, comparison, form }} />;
      return { title: text(language)('revisions.restore'), body };
    },
    async submit(request, { values, once }) {
      const { language } = request;
      const at = whichOffering(request);
      const restore = chosen(request);
      const seen = String(values.seen ?? '');
      const { revision } = await request.perform(restoreRevision, { ...at, revision: seen, restore }, once);
      const word = String(revision) === seen ? 'restore.same' : 'restore.done';
      const flash = { kind: 'success', text: text(language)(word, { revision: restore }) } as const;
      return { redirect: paths.revisions(language, at), flash };
    },
  });
}

const whichOffering = ({ param }: PageRequest) => ({
  institution: param('institution'),
  offering: param('offering'),
});

/** @throws Refusal not-found where the address names no number */
function chosen({ param }: PageRequest): number {
  const number = numberOf(param('revision'));
  if (number === null) throw new Refusal('not-found', 404);
  return number;
}

function numberOf(value: string | null): number | null {
  return value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** A number that is no version is taken for the nearest one. */
function within(revision: number, last: number): number {
  return Math.min(Math.max(1, revision), last);
}

async function mayBringBack(request: PageRequest): Promise<boolean> {
  const page = await pageOf(request);
  return page.state !== 'review' && mayIn(request.actor, page, 'offerings.restore-revision');
}
