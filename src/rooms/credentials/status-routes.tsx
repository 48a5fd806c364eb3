import { z } from 'zod';
import { notFound } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readAward } from './actions/awards.ts';
import { expire, resume, suspend } from './actions/change-status.ts';
import { renew, replace } from './actions/succeed.ts';
import { ChangeAwardPage, changeFields, type PageChange, pageChanges } from './pages/change-award.tsx';
import { state } from './shapes.ts';
import { text } from './text/index.ts';

export function statusPages(pages: Pages): void {
  pages.form(paths.changeAward, [suspend, resume, expire, replace, renew, readAward], {
    fields: async (request) =>
      changeFields(request.language, changeOf(request), await request.ask(readAward, awardOf(request))),
    async show(request, form) {
      const { language } = request;
      const change = changeOf(request);
      const award = await request.ask(readAward, awardOf(request));
      const body = <ChangeAwardPage {...{ language, award, change, form }} />;
      return { title: text(language)(`change.${change}.question`), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const change = changeOf(request);
      const { institution } = awardOf(request);
      const award = await perform(request, change, data as Posted, once);
      const flash = { kind: 'success' as const, text: text(language)(`change.${change}.done`) };
      return { redirect: paths.award(language, { institution, award }), flash };
    },
  });
}

type Posted = { reason?: string; until?: string | null; name?: string; grade?: string };

/** Does it; answers the award to look at next. */
async function perform(
  request: PageRequest,
  change: PageChange,
  { reason = '', until, name, grade }: Posted,
  once: string,
): Promise<string> {
  const input = { ...awardOf(request), reason };
  if (change === 'suspend') await request.perform(suspend, input, once);
  else if (change === 'resume') await request.perform(resume, input, once);
  else if (change === 'expire') await request.perform(expire, { ...input, until: until ?? '' }, once);
  else if (change === 'renew')
    return (await request.perform(renew, { ...input, until: until || null }, once)).id;
  else {
    const corrected = { ...(name && { name }), ...(grade && { grade }) };
    return (await request.perform(replace, { ...input, ...corrected }, once)).id;
  }
  return input.award;
}

function awardOf(request: PageRequest): { institution: string; award: string } {
  return { institution: request.param('institution'), award: request.param('award') };
}

function changeOf(request: PageRequest): PageChange {
  const change = pageChanges.find((one) => one === request.param('change'));
  if (!change) throw notFound();
  return change;
}

const award = '/institutions/{institution}/awards/{award}';

export function statusApi(api: Api): void {
  const output = z.object({ state });
  const id = z.object({ id: z.string().describe('The new award') });
  const path = (change: PageChange) => `${award}/${change}`;
  api.action('post', suspend, {
    path: path('suspend'),
    summary: 'Suspend a credential until it is resumed',
    output,
  });
  api.action('post', resume, {
    path: path('resume'),
    summary: 'Let a suspended credential hold again',
    output,
  });
  api.action('post', expire, {
    path: path('expire'),
    summary: 'Set the last day on which a credential holds',
    output,
  });
  api.action('post', replace, {
    path: path('replace'),
    summary: 'Let a corrected credential take the place of one',
    status: 201,
    output: id,
  });
  api.action('post', renew, {
    path: path('renew'),
    summary: 'Let a credential hold for a new time: a new one comes after it',
    status: 201,
    output: id,
  });
}
