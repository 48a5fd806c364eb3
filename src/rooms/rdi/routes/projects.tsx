import { notAllowed } from '../../../base/errors.ts';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { dayIn } from '../../../base/time.ts';
import { stepsFrom } from '../../../base/workflow.ts';
import { can, reachesUnit } from '../../../platform/actor.ts';
import type { FormValues } from '../../../platform/web/field.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readUnits } from '../../organisations/index.ts';
import { readPartners } from '../../partners/index.ts';
import { listOwners, readProject, readProjects } from '../actions/projects/read.ts';
import { registerProject, saveProject } from '../actions/projects/register.ts';
import { inLanguages } from '../pages/outputs/form.tsx';
import { type ProjectChoices, ProjectForm, projectFields } from '../pages/projects/form.tsx';
import { ProjectsPage } from '../pages/projects/list.tsx';
import { ProjectPage } from '../pages/projects/project.tsx';
import { phases, projectWorkflow } from '../rules/phases.ts';
import type { Project } from '../store/projects.ts';
import { text } from '../text/index.ts';
import { aboutOf, besideFields, institutionNames, projectOf, textOf } from './of-request.ts';

export function projectPages(pages: Pages): void {
  pages.show(paths.rdiProjects, [readProjects], showProjects);
  pages.form(paths.addRdiProject, [registerProject, listOwners], {
    async fields(request) {
      const { language } = request;
      const phase = {
        kind: 'radios' as const,
        name: 'phase',
        label: text(language)('project.phase'),
        required: true,
        options: (['planning', 'running'] as const).map((value) => ({
          value,
          label: text(language)(`phase/${value}`),
        })),
      };
      const [title, ...rest] = projectFields(language, await choicesOf(request));
      return [...(title ? [title] : []), phase, ...rest];
    },
    values: ({ actor }) => ({ phase: 'planning', owner: actor.person ?? '' }),
    show: async ({ language, param, path }, form) => ({
      title: text(language)('project.add'),
      body: (
        <ProjectForm language={language} institution={param('institution')} action={path} isNew form={form} />
      ),
    }),
    async submit(request, { data, once }) {
      const institution = request.param('institution');
      const phase = data.phase === 'running' ? 'running' : 'planning';
      const { id } = await request
        .perform(registerProject, { ...factsOf(data), institution, phase }, once)
        .catch(besideFields);
      return toProject(request.language, { institution, project: id }, 'project.registered');
    },
  });
  pages.show(paths.rdiProject, [readProject], showProject);
  pages.form(paths.editRdiProject, [saveProject], {
    async fields(request) {
      const fields = projectFields(request.language, await choicesOf(request));
      return [...fields, { kind: 'hidden', name: 'revision', label: '' }];
    },
    values: async (request) => valuesOf((await request.ask(readProject, projectOf(request))).project),
    async show(request, form) {
      const { language, path, actor } = request;
      const { project } = await request.ask(readProject, projectOf(request));
      const { institution, unit } = project;
      if (!reachesUnit(actor, 'rdi.save-project', institution, unit)) throw notAllowed('rdi.save-project');
      const body = (
        <ProjectForm language={language} institution={institution} action={path} isNew={false} form={form} />
      );
      return { title: text(language)('project.edit'), body };
    },
    async submit(request, { data, once }) {
      const at = projectOf(request);
      await request
        .perform(saveProject, { ...factsOf(data), ...at, revision: Number(data.revision) }, once)
        .catch(besideFields);
      return toProject(request.language, at, 'project.saved');
    },
  });
}

/** To the page of a project, with a word about what has been done. */
export function toProject(
  language: Language,
  at: { institution: string; project: string },
  said: Parameters<ReturnType<typeof text>>[0],
): PageAnswer {
  const flash = { kind: 'success' as const, text: text(language)(said) };
  return { redirect: paths.rdiProject(language, at), flash };
}

async function showProjects(request: PageRequest): Promise<PageAnswer> {
  const { language, search, path, actor } = request;
  const institution = request.param('institution');
  const phase = phases.find((one) => one === search.get('phase')) ?? null;
  const cursor = search.get('cursor') ?? undefined;
  const { items, next } = await request.ask(readProjects, {
    institution,
    ...(phase && { phase }),
    ...(cursor && { cursor }),
  });
  const names = await institutionNames(request);
  const query = new URLSearchParams({ ...(phase && { phase }), ...(next && { cursor: next }) });
  const body = (
    <ProjectsPage
      language={language}
      institution={institution}
      name={pick(names.get(institution), language).text}
      phase={phase}
      projects={items}
      mayAdd={can(actor, 'rdi.register-project', institution)}
      nextHref={next ? `${path}?${query}` : undefined}
    />
  );
  return { title: text(language)('projects'), body };
}

async function showProject(request: PageRequest): Promise<PageAnswer> {
  const { language, actor, csrf, platform } = request;
  const view = await request.ask(readProject, projectOf(request));
  const { institution, unit, phase, endsOn, title } = view.project;
  const today = dayIn(platform.config.TIME_ZONE, platform.clock());
  const edit = reachesUnit(actor, 'rdi.save-project', institution, unit);
  const steps = edit ? stepsFrom(projectWorkflow, phase).map(({ verb }) => verb) : [];
  const late = phase !== 'ended' && endsOn < today;
  const body = <ProjectPage language={language} csrf={csrf} view={view} may={{ edit, steps }} late={late} />;
  return { title: pick(title, language).text, body };
}

const MOST_PARTNERS = 200;

async function choicesOf(request: PageRequest): Promise<ProjectChoices> {
  const { language } = request;
  const institution = request.param('institution');
  const owners = await request.ask(listOwners, { institution });
  const units = await request.ask(readUnits, { institution });
  const partners = await request.ask(readPartners, { institution, limit: MOST_PARTNERS });
  return {
    owners: owners.items.map(({ id, name }) => ({ value: id, label: name })),
    units: units.items.map(({ id, name }) => ({ value: id, label: pick(name, language).text })),
    partners: partners.items.map((one) => ({ value: `${one.institution}/${one.id}`, label: one.name })),
  };
}

function factsOf(data: Record<string, unknown>) {
  return {
    title: data.title as Record<string, string>,
    summary: data.summary as Record<string, string>,
    acronym: textOf(data.acronym),
    owner: textOf(data.owner),
    unit: textOf(data.unit),
    partners: ((data.partners ?? []) as string[]).map((value) => {
      const [institution = '', id = ''] = value.split('/');
      return { institution, id };
    }),
    otherPartners: textOf(data.otherPartners),
    fundingSource: textOf(data.fundingSource),
    fundingAmount: data.fundingAmount as number | null,
    startsOn: String(data.startsOn),
    endsOn: String(data.endsOn),
    ...aboutOf(data),
  };
}

function valuesOf(project: Project): FormValues {
  const { acronym, owner, unit, otherPartners, fundingSource, fundingAmount, field } = project;
  return {
    ...inLanguages('title', project.title),
    ...inLanguages('summary', project.summary),
    acronym: acronym ?? '',
    owner: owner ?? '',
    unit: unit ?? '',
    partners: project.partners.map(({ institution, id }) => `${institution}/${id}`),
    otherPartners: otherPartners ?? '',
    fundingSource: fundingSource ?? '',
    fundingAmount: fundingAmount === null ? '' : String(fundingAmount),
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    topics: project.topics.join(', '),
    field: field ?? '',
    revision: String(project.revision),
  };
}
