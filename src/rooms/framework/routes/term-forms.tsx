import { invalidInput } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { dayIn } from '../../../base/time.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import type { Field } from '../../../platform/web/form.ts';
import type { FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { proposalTitle } from '../actions/glossary/propose-all.ts';
import { readTerm, readTerms } from '../actions/glossary/read-terms.ts';
import { voicesOf } from '../actions/proposals/load.ts';
import { propose } from '../actions/proposals/propose.ts';
import { TermDifference } from '../pages/glossary/term-difference.tsx';
import { flatFields } from '../pages/glossary/term-fields.ts';
import { SEE, TermFormPage } from '../pages/glossary/term-form.tsx';
import { proposalFields } from '../pages/proposals/propose-version.tsx';
import { voiceFields } from '../pages/proposals/voices.tsx';
import { labelOf } from '../rules/glossary/find-terms.ts';
import { slugOf, type TermContent } from '../rules/glossary/term.ts';
import { formValues } from '../rules/glossary/term-form.ts';
import type { TermVersion } from '../store/glossary.ts';
import { text } from '../text/index.ts';
import { ownTermPages } from './own-terms.tsx';
import { mustBeAble } from './proposal-of.ts';
import { again, baseOf, contentOf, termFieldsOf } from './term-form-of.ts';

/** The forms by which terms are proposed to all, and those of an institution's own terms. */
export function termFormPages(pages: Pages): void {
  pages.form(paths.proposeNewTerm, [propose, readTerms], {
    fields: allFields,
    show: (request, form) => shown(request, form),
    submit,
  });
  pages.form(paths.proposeTerm, [propose, readTerm], {
    fields: allFields,
    values: async (request) => formValues((await baseOf(request))!.content),
    show: (request, form) => shown(request, form),
    submit,
  });
  ownTermPages(pages);
}

const WITHDRAW = 'withdraw';

async function besides(request: PageRequest, base: TermVersion | null): Promise<Field[]> {
  const { language, actor, platform } = request;
  const t = text(language);
  const { institutions } = await request.ask(readTerms, { language, q: '', owner: CONSORTIUM });
  const today = dayIn(platform.config.TIME_ZONE, platform.clock());
  const withdraw: Field = {
    kind: 'checkboxes',
    name: WITHDRAW,
    label: t('term-form.withdraw.label'),
    options: [{ value: 'yes', label: t('term-form.withdraw') }],
  };
  return [
    ...(base ? [withdraw] : []),
    ...voiceFields(language, voicesOf(actor, 'framework.propose', CONSORTIUM), institutions),
    // What the proposal is called follows from the term.
    ...proposalFields(language, today).filter(({ name }) => name !== 'title'),
  ];
}

async function allFields(request: PageRequest): Promise<Field[]> {
  mustBeAble(request, 'framework.propose', null);
  const base = await baseOf(request);
  const others = await besides(request, base);
  // Whoever only looks at the changes need not have given a reason yet: it is asked for when the proposal is sent.
  const later = others.map((field) => (field.name === 'why' ? { ...field, required: false } : field));
  return [...flatFields(await termFieldsOf(request, base)), ...later];
}

async function shown(request: PageRequest, form: FormState, after?: TermContent): Promise<PageAnswer> {
  mustBeAble(request, 'framework.propose', null);
  const { language, path } = request;
  const t = text(language);
  const base = await baseOf(request);
  const title = base
    ? t('term-form.change', { term: labelOf(base.content, language).text })
    : t('term-form.new');
  const withdraw = [form.values[WITHDRAW]].flat().includes('yes');
  const body = (
    <TermFormPage
      {...{ language, title, form }}
      lead={t('term-form.propose.lead')}
      action={path}
      submitLabel={t('term-form.send')}
      cancelHref={base ? paths.term(language, { term: base.id }) : paths.glossary(language)}
      fields={await termFieldsOf(request, base)}
      besides={await besides(request, base)}
      changes={after && <TermDifference {...{ language, after, withdraw }} before={base?.content ?? null} />}
    />
  );
  return { title, body };
}

type Asked = {
  why: Record<string, string>;
  commentsUntil: string | null;
  speaksFor?: string;
  withdraw?: string[];
};

async function submit(request: PageRequest, submission: Submission): Promise<PageAnswer> {
  const base = await baseOf(request);
  const { data, once } = submission;
  const id = base?.id ?? idOf(data);
  const content = contentOf(data, id, base);
  if (submission.values[SEE]) return shown(request, await again(request, submission, allFields), content);
  const { why, commentsUntil, speaksFor, withdraw = [] } = data as Asked;
  if (Object.keys(why).length === 0) throw invalidInput([{ path: 'why', code: 'required' }]);
  const isWithdrawn = withdraw.length > 0;
  const proposed = {
    id,
    basedOn: base?.number ?? 0,
    ...(isWithdrawn && { withdraw: true }),
    content,
  };
  const { id: proposal } = await request.perform(
    propose,
    {
      institution: CONSORTIUM,
      kind: 'glossary-term',
      content: proposed,
      title: proposalTitle(proposed),
      why,
      commentsUntil,
      ...(speaksFor && { speaksFor }),
    },
    once,
  );
  const flash = { kind: 'success', text: text(request.language)('term-form.sent') } as const;
  return { redirect: paths.proposal(request.language, { institution: CONSORTIUM, proposal }), flash };
}

/** The id of a new joint term: its English name, else the first that it has. */
function idOf(data: Record<string, unknown>): string {
  const { fi, sv, en } = data.prefLabel as Record<string, string | undefined>;
  return slugOf(en ?? fi ?? sv ?? '');
}
