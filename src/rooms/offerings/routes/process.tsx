import { type FieldError, notFound, Refusal } from '../../../base/errors.ts';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { roleWords } from '../../organisations/index.ts';
import { type ProcessPage as Data, readProcessPage } from '../actions/process/read-process.ts';
import { saveProcess } from '../actions/process/save-process.ts';
import { ComparePage } from '../pages/process/compare-page.tsx';
import { factsFields, factsValues, withFacts } from '../pages/process/facts-form.ts';
import { ProcessPage } from '../pages/process/process-page.tsx';
import { noteField, stepFields, stepFrom, stepValues } from '../pages/process/step-form.ts';
import { FormPage } from '../pages/process/way-forms.tsx';
import { withNewStep, withoutStep, withStep } from '../rules/process/edit.ts';
import type { Process, ProcessStep } from '../rules/process/process.ts';
import { text } from '../text/index.ts';

export function processPages(pages: Pages): void {
  pages.show(paths.process, [readProcessPage], async (request) => {
    const { language, actor, param, search } = request;
    const institution = param('institution');
    const version = search.get('version');
    const page = await request.ask(readProcessPage, { institution, ...(version && { version }) });
    const mayEdit = can(actor, 'offerings.save-process', institution);
    const body = <ProcessPage language={language} page={page} mayEdit={mayEdit} />;
    return { title: text(language)('process.title'), body };
  });
  pages.show(paths.compareProcess, [readProcessPage], async (request) => {
    const { language } = request;
    const body = <ComparePage language={language} page={await processOf(request)} />;
    return { title: text(language)('process.compare'), body };
  });
  pages.form(paths.editProcess, [saveProcess], {
    fields: async (request) => factsFields(request.language, (await processOf(request)).units),
    values: async (request) => withVersion(await processOf(request), factsValues),
    show: (request, form) =>
      show(request, form, 'process.edit', paths.editProcess(request.language, at(request))),
    submit: (request, sent) =>
      save(request, sent, (page) => withFacts(page.document, page.common, sent.data), ''),
  });
  stepPages(pages);
}

function stepPages(pages: Pages): void {
  pages.form(paths.addProcessStep, [saveProcess], {
    fields: async (request) => stepFields(request.language, (await processOf(request)).document, null),
    values: async (request) => withVersion(await processOf(request), () => ({})),
    show: (request, form) =>
      show(request, form, 'process.add-step', paths.addProcessStep(request.language, at(request))),
    submit(request, sent) {
      const step = stepFrom(sent.data);
      const after = (sent.data.after ?? []) as string[];
      return save(
        request,
        sent,
        ({ document }) => withNewStep(document, step, after, falls(sent)).process,
        (process) => `steps.${process.steps.length - 1}.`,
      );
    },
  });
  pages.form(paths.editProcessStep, [saveProcess], {
    fields: async (request) => {
      const page = await processOf(request);
      return stepFields(request.language, page.document, stepOf(request, page));
    },
    values: async (request) => {
      const page = await processOf(request);
      return withVersion(page, (process) => stepValues(process, stepOf(request, page)));
    },
    show: async (request, form) => {
      const page = await processOf(request);
      const title = pick(stepOf(request, page).title, request.language).text;
      return show(request, form, 'process.edit-step', stepAddress(request), {
        title,
        remove: paths.removeProcessStep(request.language, withStepId(request)),
      });
    },
    submit(request, sent) {
      const id = request.param('processStep');
      return save(
        request,
        sent,
        ({ document }) => withStep(document, { id, ...stepFrom(sent.data) }, falls(sent)),
        (process) => `steps.${process.steps.findIndex((step) => step.id === id)}.`,
      );
    },
  });
  pages.form(paths.removeProcessStep, [saveProcess], {
    fields: ({ language }) => [noteField(language)],
    values: async (request) => withVersion(await processOf(request), () => ({})),
    show: async (request, form) => {
      const page = await processOf(request);
      const title = pick(stepOf(request, page).title, request.language).text;
      const address = paths.removeProcessStep(request.language, withStepId(request));
      return show(request, form, 'process.remove-step', address, { title });
    },
    submit: (request, sent) =>
      save(request, sent, ({ document }) => withoutStep(document, request.param('processStep')), ''),
  });
}

const at = ({ param }: PageRequest) => ({ institution: param('institution') });
const withStepId = (request: PageRequest) => ({ ...at(request), processStep: request.param('processStep') });
const stepAddress = (request: PageRequest) => paths.editProcessStep(request.language, withStepId(request));
const falls = ({ data }: Submission) => ((data.falls ?? []) as string[]).includes('yes');
const processOf = (request: PageRequest) => request.ask(readProcessPage, at(request));

function stepOf(request: PageRequest, { document }: Data): ProcessStep {
  const step = document.steps.find(({ id }) => id === request.param('processStep'));
  if (!step) throw notFound();
  return step;
}

/** The form carries the version it was opened with: what somebody else has saved since is not overwritten. */
function withVersion<V extends object>(page: Data, values: (process: Process) => V): V & { version: string } {
  return { ...values(page.document), version: page.newest === null ? '' : String(page.newest) };
}

type Title = 'process.edit' | 'process.add-step' | 'process.edit-step' | 'process.remove-step';

async function show(
  request: PageRequest,
  form: FormState,
  title: Title,
  action: string,
  step?: { title: string; remove?: string },
): Promise<PageAnswer> {
  const { language } = request;
  const t = text(language);
  const back = paths.process(language, at(request));
  const crumbs = [
    { label: t('list.title'), href: paths.offerings(language, at(request)) },
    { label: t('process.title'), href: back },
    { label: step?.title ?? t(title) },
  ];
  const body = (
    <>
      <FormPage
        language={language}
        form={form}
        crumbs={crumbs}
        title={step && title === 'process.edit-step' ? step.title : t(title, { step: step?.title ?? '' })}
        lead={t(`${title}.lead`)}
        submit={t(title === 'process.remove-step' ? 'process.remove' : 'process.save')}
        action={action}
        back={back}
      >
        <input type="hidden" name="version" value={String(form.values.version ?? '')} />
      </FormPage>
      {step?.remove && (
        <p>
          <a href={step.remove}>{t('process.remove-link')}</a>
        </p>
      )}
    </>
  );
  return { title: t(title, { step: step?.title ?? '' }), body };
}

/**
 * Saves the process as the form changes it.
 * @param prefix what the paths of errors begin with that belong to the form's own fields
 */
async function save(
  request: PageRequest,
  { data, values, once }: Submission,
  change: (page: Data) => Process,
  prefix: string | ((process: Process) => string),
): Promise<PageAnswer> {
  const { language } = request;
  const document = change(await processOf(request));
  const version = values.version ? String(values.version) : null;
  const note = String(data.note ?? '');
  try {
    await request.perform(
      saveProcess,
      { ...at(request), version, document: document as unknown as Record<string, unknown>, note },
      once,
    );
  } catch (error) {
    throw error instanceof Refusal
      ? besideFields(error, language, document, typeof prefix === 'string' ? prefix : prefix(document))
      : error;
  }
  const flash = { kind: 'success', text: text(language)('process.saved') } as const;
  return { redirect: paths.process(language, at(request)), flash };
}

/** The refusal with its places as fields of the form, and the roles it names in words; other places stand on top. */
function besideFields(refusal: Refusal, language: Language, process: Process, prefix: string): Refusal {
  const own = (path: string) => path.slice(prefix.length).replace(/\.\d+$/, '');
  const fields = refusal.fields.map((field): FieldError => {
    const params = inWords(field.params ?? {}, language, process);
    return { ...field, path: field.path.startsWith(prefix) ? own(field.path) : '', params };
  });
  return new Refusal(refusal.code, refusal.status, refusal.params, fields);
}

function inWords(params: Record<string, string | number>, language: Language, { steps }: Process) {
  const role = (name: string) => roleWords(language, name as 'lead');
  const title = (id: string | number) =>
    pick(steps.find((step) => step.id === id)?.title, language).text || id;
  return {
    ...params,
    ...(typeof params.roles === 'string' && { roles: params.roles.split(', ').map(role).join(', ') }),
    ...(params.from !== undefined && { from: title(params.from) }),
    ...(params.to !== undefined && { to: title(params.to) }),
    ...(params.id !== undefined && { id: title(params.id) }),
  };
}
