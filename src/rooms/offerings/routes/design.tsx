import { invalidInput, Refusal } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import { readForm } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { OfferingDocument } from '../../framework/index.ts';
import { readSkills, readSuggestions, searchSkills } from '../../skills/index.ts';
import { addOffering } from '../actions/add-offering.ts';
import { readLineage } from '../actions/building/read-lineage.ts';
import {
  type OfferingPage as OfferingData,
  readOfferingPage,
  readOfferings,
} from '../actions/read-offerings.ts';
import { saveOffering } from '../actions/save-offering.ts';
import { judgeAgain, warnAgain } from '../frameworks.ts';
import { allFields } from '../pages/edit-fields.ts';
import { type Conflict, EditPage, editHref } from '../pages/edit-page.tsx';
import { OfferingList, offeringCsv } from '../pages/offering-list.tsx';
import { OfferingPage } from '../pages/offering-page.tsx';
import { titleOf } from '../pages/words.ts';
import { changedKeys } from '../rules/changed-keys.ts';
import { documentFrom, type FormContext } from '../rules/form/document-from.ts';
import { languageTag } from '../rules/form/form-languages.ts';
import { documentValues } from '../rules/form/form-values.ts';
import { textsOf } from '../rules/form/texts-of.ts';
import { type Standing, standings } from '../rules/judge.ts';
import { sourceValue } from '../rules/lineage/source-value.ts';
import { keepMastered } from '../rules/masters.ts';
import { withWording } from '../rules/wording/adapt.ts';
import { type OfferingState, offeringStates } from '../rules/workflow.ts';
import { type OfferingOrder, offeringOrders } from '../store/list.ts';
import { text } from '../text/index.ts';
import { adaptedOf } from './adapting.ts';
import { begunWith, sourceOf } from './building.tsx';
import { addedLanguages, askedRow, shownLanguages, skillFacts, tickedSkills } from './form-context.ts';
import { pageOf, readAgain } from './page-of.ts';

const CSV_ROWS = 1000;
/** A text that is far too long is answered beside its field, not by turning the whole form away. */
const MOST_BYTES = 8_000_000;

export function designPages(pages: Pages): void {
  pages.show(paths.offerings, [readOfferings], showList);
  pages.form(paths.addOffering, [addOffering], {
    fields: ({ language }) => [
      {
        kind: 'localized',
        name: 'title',
        label: text(language)('field/title'),
        required: true,
        maxLength: 300,
      },
    ],
    show: showNew,
    async submit(request, { data, once }) {
      const { language, param } = request;
      const institution = param('institution');
      const { id } = await request.perform(
        addOffering,
        {
          institution,
          document: { title: data.title as Record<string, string>, ...(await begunWith(request)) },
        },
        once,
      );
      const flash = { kind: 'success', text: text(language)('page.added') } as const;
      return { redirect: paths.editOffering(language, { institution, offering: id }), flash };
    },
  });
  pages.show(paths.offering, [readOfferingPage, readLineage], async (request) => {
    const { language, actor } = request;
    const page = await pageOf(request);
    const at = { institution: page.institution, offering: page.id };
    const lineage = await request.ask(readLineage, at);
    return {
      title: titleOf(language, page.document.title).text,
      body: <OfferingPage {...{ language, actor, page, lineage }} />,
    };
  });
  pages.form(paths.editOffering, [saveOffering, searchSkills, readSkills, readSuggestions], {
    maxBytes: MOST_BYTES,
    fields: editFields,
    values: async (request) => {
      const page = await pageOf(request);
      const values = {
        ...documentValues(page.document, shownLanguages(request, page.document)),
        revision: String(page.revision),
      };
      const adapted = await adaptedOf(request);
      return adapted ? withWording(values, adapted.part, adapted.wording) : values;
    },
    show: showEdit,
    submit: submitEdit,
  });
}

async function showList(request: PageRequest): Promise<PageAnswer> {
  const { language, actor, search, param } = request;
  const institution = param('institution');
  const among = <V extends string>(values: readonly V[], name: string) =>
    values.filter((value) => value === search.get(name));
  const input = {
    institution,
    state: among<OfferingState>(offeringStates, 'state'),
    verdict: among<Standing>(standings, 'verdict'),
    q: (search.get('q') ?? '').slice(0, 300),
    ...(search.get('late') === 'yes' && { late: 'yes' as const }),
    sort: among<OfferingOrder>(offeringOrders, 'sort')[0],
    order: search.get('order') === 'desc' ? ('desc' as const) : ('asc' as const),
  };
  if (search.get('format') === 'csv') return listAsCsv(request, input);
  const found = await request.ask(readOfferings, { ...input, cursor: search.get('cursor') });
  const may = {
    add: can(actor, 'offerings.add', institution),
    import: can(actor, 'offerings.import', institution),
    screen: can(actor, 'conformity.screen', institution),
  };
  const body = (
    <OfferingList language={language} institution={institution} {...found} search={search} may={may} />
  );
  return { title: text(language)('list.title'), body };
}

type ListInput = Parameters<typeof readOfferings.input.parse>[0] & object;

async function listAsCsv(request: PageRequest, input: ListInput): Promise<PageAnswer> {
  const { language } = request;
  const items = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await request.ask(readOfferings, {
      ...(input as { institution: string }),
      cursor,
      limit: CSV_ROWS,
    });
    items.push(...page.items);
    cursor = page.next;
  }
  return {
    file: text(language)('list.csv'),
    mediaType: 'text/csv; charset=utf-8',
    content: offeringCsv(language, items),
  };
}

async function showNew(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { language } = request;
  const t = text(language);
  const institution = request.param('institution');
  const source = await sourceOf(request);
  const list = paths.offerings(language, { institution });
  const body = (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('list.title'), href: list }, { label: t('new.title') }]}
      />
      <PageHead title={t('new.title')} lead={t('new.lead')} />
      {source && <p>{t('part.begins', { title: titleOf(language, source.title).text })}</p>}
      <Form
        language={language}
        {...form}
        action={`${paths.addOffering(language, { institution })}${source ? `?from=${sourceValue(source.ref)}` : ''}`}
        submitLabel={t('new.submit')}
        cancel={{ href: list }}
      />
    </>
  );
  return { title: t('new.title'), body };
}

async function editFields(request: PageRequest) {
  const { document } = await pageOf(request);
  return allFields(request.language, document, shownLanguages(request, document));
}

async function showEdit(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { language } = request;
  const page = await pageOf(request);
  const skills = await skillFacts(request, page.document, form.values);
  const languages = shownLanguages(request, page.document);
  const mine = typedDocument(page, form, { shown: languages, skills: skills.labels });
  const adapted = await adaptedOf(request);
  // What was put in from somebody else fills no gap before it has been saved.
  const shown = adapted ? page.document : (mine ?? page.document);
  const body = (
    <EditPage
      language={language}
      page={page}
      form={form}
      shown={shown}
      judgement={judgeAgain(page.judgement, shown, page.imported)}
      warnings={warnAgain(page.warnings, shown, page.imported)}
      adapted={adapted}
      conflict={mine && conflictOf(page, form, mine)}
      languages={languages}
      added={addedLanguages(request)}
      skills={skills}
    />
  );
  return { title: text(language)('edit.title'), body };
}

/** What stands in the form as a document; null where the form has errors of its own. */
function typedDocument(page: OfferingData, form: FormState, context: FormContext): OfferingDocument | null {
  const read = readForm(form.fields, form.values);
  return read.ok ? sentDocument(page, read.data, context) : null;
}

/** What the form sent; what is kept in the study system has no field in it and stays. */
function sentDocument(
  { document, kept }: OfferingData,
  data: Submission['data'],
  context: FormContext,
): OfferingDocument {
  return keepMastered(document, documentFrom(document, data, context), kept.parts);
}

/** Somebody else saved since the form was opened. Saving it again names the newest revision, and so takes effect. */
function conflictOf(page: OfferingData, form: FormState, mine: OfferingDocument): Conflict | null {
  const seen = Number(form.values.revision ?? page.revision);
  const since = page.revisions.filter(({ revision }) => revision > seen);
  if (since.every(({ editing }) => editing !== null && editing === form.values.editing)) return null;
  return { revision: page.revision, parts: changedKeys(page.document, mine) as (keyof OfferingDocument)[] };
}

async function submitEdit(request: PageRequest, submission: Submission): Promise<PageAnswer> {
  const { language, search } = request;
  const { data, values, once } = submission;
  // The button of an outcome saves nothing: it shows skills to choose from, and everything else as it was typed.
  if (askedRow(values) !== null) return showEdit(request, await stateOf(request, submission));
  const page = await pageOf(request);
  const at = { institution: page.institution, offering: page.id };
  const document = sentDocument(page, data, await contextOf(request, page, values));
  const editing =
    typeof values.editing === 'string' && values.editing.length >= 8 ? { editing: values.editing } : {};
  const autosave = search.has('autosave');
  const added = autosave ? [] : nextLanguages(request, submission, document);
  try {
    const input = { ...at, revision: String(values.revision), ...editing, document };
    await request.perform(saveOffering, input, autosave ? undefined : once);
  } catch (error) {
    // Whoever saved meanwhile may have done so after this request had read the offering.
    if (error instanceof Refusal && error.code === 'changed-meanwhile') readAgain(request);
    throw error;
  }
  // The script takes from the whole page what is said beside the fields.
  if (autosave) return { ...(await showEdit(request, await stateOf(request, submission))), noindex: true };
  if (values.next === 'find-part') return { redirect: paths.addPart(language, at) };
  const flash = { kind: 'success', text: text(language)('edit.saved') } as const;
  const next = ['outcomes', 'parts'].find((one) => values.next === one) ?? (added.length > 0 ? 'basics' : '');
  return { redirect: `${editHref(language, page, added)}${next && `#${next}`}`, flash };
}

async function stateOf(request: PageRequest, { values, once }: Submission): Promise<FormState> {
  return { fields: await editFields(request), values, errors: {}, csrf: request.csrf, once };
}

/** @throws Refusal invalid-input where a skill was sent that is neither in the table nor in the document */
async function contextOf(
  request: PageRequest,
  page: OfferingData,
  values: Submission['values'],
): Promise<FormContext> {
  const { labels } = await skillFacts(request, page.document, values);
  const nameless = tickedSkills(values).filter(({ uri }) => !labels.has(uri));
  if (nameless.length > 0)
    throw invalidInput(
      nameless.map(({ name, uri }) => ({ path: name, code: 'offerings/unknown-skill', params: { uri } })),
    );
  return { shown: shownLanguages(request, page.document), skills: labels };
}

/**
 * The languages that the form goes on with and that have no text yet: one that was asked for now.
 * @throws Refusal invalid-input for a language that there is not, and for one that stayed without a text
 */
function nextLanguages(request: PageRequest, { data }: Submission, document: OfferingDocument): string[] {
  const wanted = String(data.addLanguage ?? '');
  const tag = wanted ? languageTag(wanted) : null;
  if (wanted && !tag) {
    const params = { tag: wanted };
    throw invalidInput([{ path: 'addLanguage', code: 'offerings/no-such-language', params }]);
  }
  const written = new Set(textsOf(document).flatMap(({ text }) => Object.keys(text)));
  const empty = addedLanguages(request).filter((added) => !written.has(added));
  if (empty.length > 0) {
    const code = 'offerings/language-without-text';
    throw invalidInput(empty.map((added) => ({ path: `title.${added}`, code, params: { tag: added } })));
  }
  return tag && !written.has(tag) ? [tag] : [];
}
