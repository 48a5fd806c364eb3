import { type Path, paths } from '../../../base/paths.ts';
import type { AnyAction } from '../../../platform/actions/index.ts';
import type { Field } from '../../../platform/web/form.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import type { Mode } from '../../framework/index.ts';
import { addImplementation, listTeachers } from '../actions/add-implementation.ts';
import { publishOffering, withdrawOffering } from '../actions/publish-offering.ts';
import { approveOffering, returnOffering, submitOffering } from '../actions/review-offering.ts';
import { beginDesign, turnDown } from '../actions/way/idea-steps.ts';
import { endOffering, startOffering } from '../actions/way/run-steps.ts';
import { ImplementationPage, implementationFields } from '../pages/implementation-form.tsx';
import { StepPage, type StepVerb } from '../pages/step-page.tsx';
import { text } from '../text/index.ts';
import { pageOf } from './page-of.ts';

/** Steps that do not depend on what the newest revision says. */
const unseen: readonly StepVerb[] = ['withdraw', 'start', 'end'];

type OfferingPath = Path<'/:institution/:offering'>;

export function workflowPages(pages: Pages): void {
  step(pages, 'submit', paths.submitOffering, submitOffering);
  step(pages, 'approve', paths.approveOffering, approveOffering);
  step(pages, 'publish', paths.publishOffering, publishOffering);
  step(pages, 'begin', paths.beginOffering, beginDesign);
  step(pages, 'start', paths.startOffering, startOffering);
  step(pages, 'end', paths.endOffering, endOffering);
  step(pages, 'return', paths.returnOffering, returnOffering, reason('ask.return.reason'));
  step(pages, 'turn-down', paths.turnDownOffering, turnDown, reason('ask.turn-down.reason'));
  step(pages, 'withdraw', paths.withdrawOffering, withdrawOffering, ({ language }) => [
    {
      kind: 'textarea',
      name: 'reason',
      label: text(language)('ask.withdraw.reason'),
      maxLength: 2000,
      rows: 3,
    },
  ]);
  implementationPage(pages);
}

/** The reason that a no has to give. */
function reason(key: 'ask.return.reason' | 'ask.turn-down.reason') {
  return ({ language }: PageRequest): Field[] => {
    const t = text(language);
    const words = { label: t(key), hint: t(`${key}.hint`) };
    return [{ kind: 'textarea', name: 'reason', ...words, required: true, maxLength: 2000 }];
  };
}

/** A step of the workflow: the question, and behind it the action. */
function step(
  pages: Pages,
  verb: StepVerb,
  path: OfferingPath,
  action: AnyAction,
  fields: (request: PageRequest) => Field[] = () => [],
): void {
  pages.form(path, [action], {
    fields,
    async show(request, form) {
      const { language, param } = request;
      const page = await pageOf(request);
      const address = path(language, { institution: param('institution'), offering: param('offering') });
      return {
        title: text(language)(`ask.${verb}`),
        body: <StepPage language={language} verb={verb} page={page} form={form} action={address} />,
      };
    },
    async submit(request, { data, values, once }) {
      const { language, param } = request;
      const at = { institution: param('institution'), offering: param('offering') };
      const seen = values.revision && !unseen.includes(verb) ? { revision: values.revision } : {};
      const reason = data.reason ? { reason: String(data.reason) } : {};
      await request.perform(action, { ...at, ...seen, ...reason }, once);
      return {
        redirect: paths.offering(language, at),
        flash: { kind: 'success', text: text(language)(`done.${verb}`) },
      };
    },
  });
}

function implementationPage(pages: Pages): void {
  pages.form(paths.addImplementation, [addImplementation, listTeachers], {
    async fields(request) {
      const page = await pageOf(request);
      const { items } = await request.ask(listTeachers, { institution: page.institution });
      return implementationFields(request.language, page.document, items);
    },
    async values(request) {
      const { document } = await pageOf(request);
      return { language: document.language?.[0] ?? '', mode: document.mode?.[0] ?? '' };
    },
    async show(request, form) {
      const { language } = request;
      const page = await pageOf(request);
      const teachers = form.fields.find(({ name }) => name === 'teachers')?.options ?? [];
      const known = teachers.map(({ value, label }) => ({ id: value, name: label }));
      const body = <ImplementationPage language={language} page={page} form={form} teachers={known} />;
      return { title: text(language)('implementation.title'), body };
    },
    submit: submitImplementation,
  });
}

async function submitImplementation(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const { language, param } = request;
  const at = { institution: param('institution'), offering: param('offering') };
  await request.perform(
    addImplementation,
    {
      ...at,
      starts: String(data.starts),
      ends: String(data.ends),
      enrolFrom: String(data.enrolFrom),
      enrolUntil: String(data.enrolUntil),
      seats: data.seats,
      language: String(data.language),
      mode: data.mode as Mode,
      place: data.place as string | null,
      teachers: data.teachers as string[],
      price: typeof data.price === 'number' ? { amount: data.price, currency: 'EUR' } : null,
    },
    once,
  );
  const flash = { kind: 'success', text: text(language)('implementation.added') } as const;
  return { redirect: `${paths.offering(language, at)}#implementations`, flash };
}
