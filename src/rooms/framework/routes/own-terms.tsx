import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import type { FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { readTerm } from '../actions/glossary/read-terms.ts';
import { addTerm, saveTerm, withdrawTerm } from '../actions/glossary/save-term.ts';
import { TermDifference } from '../pages/glossary/term-difference.tsx';
import { flatFields } from '../pages/glossary/term-fields.ts';
import { SEE, TermFormPage } from '../pages/glossary/term-form.tsx';
import { labelOf } from '../rules/glossary/find-terms.ts';
import { ownId, type TermContent } from '../rules/glossary/term.ts';
import { formValues } from '../rules/glossary/term-form.ts';
import { text } from '../text/index.ts';
import { mustBeAble } from './proposal-of.ts';
import { again, baseOf, contentOf, termFieldsOf } from './term-form-of.ts';

/** An institution's own terms: a version is in use as soon as it is saved. */
export function ownTermPages(pages: Pages): void {
  pages.form(paths.addTerm, [addTerm], {
    fields,
    show: (request, form) => shown(request, form),
    async submit(request, submission) {
      const institution = request.param('institution');
      const content = contentOf(submission.data, ownId(institution, 'x'), null);
      if (submission.values[SEE]) return shown(request, await again(request, submission, fields), content);
      const { id } = await request.perform(addTerm, { institution, content }, submission.once);
      return toTerm(request.language, id, 'term-form.added');
    },
  });
  pages.form(paths.editTerm, [saveTerm, readTerm], {
    fields,
    async values(request) {
      const base = (await baseOf(request))!;
      return { ...formValues(base.content), revision: String(base.number) };
    },
    show: (request, form) => shown(request, form),
    submit: save,
  });
  pages.form(paths.withdrawTerm, [withdrawTerm], {
    fields: async () => [revision],
    values: async (request) => ({ revision: String((await baseOf(request))!.number) }),
    show: confirm,
    async submit(request, { data, once }) {
      const { institution, term } = which(request);
      await request.perform(withdrawTerm, { institution, term, revision: Number(data.revision) }, once);
      return toTerm(request.language, term, 'term-withdraw.done');
    },
  });
}

const revision: Field = { kind: 'hidden', name: 'revision', label: '' };

function which({ param }: PageRequest) {
  return { institution: param('institution'), term: param('term') };
}

async function fields(request: PageRequest): Promise<Field[]> {
  const base = await baseOf(request);
  return [...flatFields(await termFieldsOf(request, base)), ...(base ? [revision] : [])];
}

async function save(request: PageRequest, submission: Submission): Promise<PageAnswer> {
  const { institution, term } = which(request);
  const base = await baseOf(request);
  const content = contentOf(submission.data, term, base);
  if (submission.values[SEE]) return shown(request, await again(request, submission, fields), content);
  const read = Number(submission.data.revision);
  await request.perform(saveTerm, { institution, term, revision: read, content }, submission.once);
  return toTerm(request.language, term, 'term-form.saved');
}

async function shown(request: PageRequest, form: FormState, after?: TermContent): Promise<PageAnswer> {
  const { language, path } = request;
  const t = text(language);
  const base = await baseOf(request);
  mustBeAble(request, base ? 'framework.save-term' : 'framework.add-term', request.param('institution'));
  const title = base
    ? t('term-form.own.change', { term: labelOf(base.content, language).text })
    : t('term-form.own.new');
  const body = (
    <TermFormPage
      {...{ language, title, form }}
      lead={t('term-form.own.lead')}
      action={path}
      submitLabel={t(base ? 'term-form.save' : 'term-form.add')}
      cancelHref={base ? paths.term(language, { term: base.id }) : paths.glossary(language)}
      fields={await termFieldsOf(request, base)}
      besides={base ? [revision] : []}
      changes={after && <TermDifference {...{ language, after }} before={base?.content ?? null} />}
    />
  );
  return { title, body };
}

async function confirm(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { language, path } = request;
  const t = text(language);
  mustBeAble(request, 'framework.withdraw-term', request.param('institution'));
  const base = (await baseOf(request))!;
  const question = t('term-withdraw.question', { term: labelOf(base.content, language).text });
  const body = (
    <Confirm
      {...{ language, question }}
      consequences={[t('term-withdraw.1'), t('term-withdraw.2')]}
      action={path}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t('term.withdraw')}
      cancelHref={paths.term(language, { term: base.id })}
      danger
    >
      <input type="hidden" name="revision" value={String(base.number)} />
    </Confirm>
  );
  return { title: question, body };
}

function toTerm(
  language: Language,
  term: string,
  said: 'term-form.added' | 'term-form.saved' | 'term-withdraw.done',
): PageAnswer {
  const flash = { kind: 'success', text: text(language)(said) } as const;
  return { redirect: paths.term(language, { term }), flash };
}
