import { notAllowed, notFound, Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { endProject, reopenProject, startProject } from '../actions/projects/phases.ts';
import { addPromise, removePromise } from '../actions/projects/promises.ts';
import { type ProjectView, readProject } from '../actions/projects/read.ts';
import { EndPage, endFields, endValues } from '../pages/projects/end.tsx';
import { PromiseForm, promiseFields, RemovePromisePage } from '../pages/projects/promise-form.tsx';
import type { PromiseResult } from '../rules/promises.ts';
import { text } from '../text/index.ts';
import { projectOf, textOf } from './of-request.ts';
import { toProject } from './projects.tsx';

/** What a project promises, and its way through the phases. */
export function endingPages(pages: Pages): void {
  promisePages(pages);
  pages.button(paths.startRdiProject, [startProject], async (request, _values, once) => {
    await request.perform(startProject, projectOf(request), once);
    return toProject(request.language, projectOf(request), 'start.done');
  });
  pages.button(paths.reopenRdiProject, [reopenProject], async (request, _values, once) => {
    await request.perform(reopenProject, projectOf(request), once);
    return toProject(request.language, projectOf(request), 'reopen.done');
  });
  pages.form(paths.endRdiProject, [endProject], {
    fields: async (request) => endFields(request.language, await ownProject(request, 'rdi.end-project')),
    values: async (request) => endValues(await ownProject(request, 'rdi.end-project')),
    async show(request, form) {
      const { language } = request;
      const view = await ownProject(request, 'rdi.end-project');
      const { phase } = view.project;
      if (phase === 'ended') throw new Refusal('rdi/wrong-phase', 409, { phase });
      const body = <EndPage language={language} view={view} form={form} />;
      return { title: text(language)('end'), body };
    },
    async submit(request, { data, once }) {
      const { promises } = await ownProject(request, 'rdi.end-project');
      const answers = promises.map(({ id }) => ({
        promise: id,
        result: data[`result.${id}`] as PromiseResult,
        cameOfIt: String(data[`came.${id}`]),
        output: textOf(data[`output.${id}`]),
      }));
      await request.perform(endProject, { ...projectOf(request), answers }, once);
      return toProject(request.language, projectOf(request), 'end.done');
    },
  });
}

function promisePages(pages: Pages): void {
  pages.form(paths.addRdiPromise, [addPromise], {
    fields: ({ language }) => promiseFields(language),
    async show(request, form) {
      const { language } = request;
      const { project } = await ownProject(request, 'rdi.add-promise');
      const body = <PromiseForm language={language} project={project} form={form} />;
      return { title: text(language)('promise.add'), body };
    },
    async submit(request, { data, once }) {
      const promise = data as {
        title: Record<string, string>;
        body: Record<string, string>;
        credits: number | null;
      };
      await request.perform(addPromise, { ...projectOf(request), ...promise }, once);
      return toProject(request.language, projectOf(request), 'promise.added');
    },
  });
  pages.form(paths.removeRdiPromise, [removePromise], {
    fields: () => [],
    async show(request, form) {
      const { language } = request;
      const { project, promises } = await ownProject(request, 'rdi.remove-promise');
      const promise = promises.find(({ id }) => id === request.param('promise'));
      if (!promise) throw notFound();
      const body = <RemovePromisePage language={language} project={project} promise={promise} form={form} />;
      return { title: text(language)('promise.remove.title'), body };
    },
    async submit(request, { once }) {
      const at = projectOf(request);
      await request.perform(removePromise, { ...at, promise: request.param('promise') }, once);
      return toProject(request.language, at, 'promise.removed');
    },
  });
}

/** @throws Refusal not-allowed where the reader may not do this with the project */
export async function ownProject(request: PageRequest, action: ActionName): Promise<ProjectView> {
  const view = await request.ask(readProject, projectOf(request));
  const { institution, unit } = view.project;
  if (!reachesUnit(request.actor, action, institution, unit)) throw notAllowed(action);
  return view;
}
