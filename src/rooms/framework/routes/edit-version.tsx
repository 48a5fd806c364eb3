import { type FieldError, notFound } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { saveDraft } from '../actions/versions/edit-draft.ts';
import { VersionEditor } from '../pages/versions/editor.tsx';
import { RemoveRequirementPage } from '../pages/versions/endings.tsx';
import { factFields, VersionFacts } from '../pages/versions/facts.tsx';
import { type Framework, type Obligation, obligations } from '../rules/framework.ts';
import { copyElement, moveElement, removeElement, withObligations } from '../rules/versions/edit.ts';
import { factPath, factValues, withFacts } from '../rules/versions/facts-form.ts';
import { text } from '../text/index.ts';
import { draftOf, isConflict, saveDocument } from './draft-of.ts';

export function editVersionPages(pages: Pages): void {
  pages.form(paths.editVersion, [saveDraft], {
    fields: () => [],
    async show(request, form) {
      const { language } = request;
      const found = await draftOf(request);
      const body = (
        <VersionEditor language={language} {...found} form={form} conflict={isConflict(found, form)} />
      );
      return { title: text(language)('version.edit'), body };
    },
    submit: submitList,
  });
  pages.form(paths.editVersionFacts, [saveDraft], {
    fields: async (request) => factFields(request.language, (await draftOf(request)).framework),
    values: async (request) => factValues((await draftOf(request)).framework),
    async show(request, form) {
      const { language } = request;
      const found = await draftOf(request);
      const body = (
        <VersionFacts language={language} {...found} form={form} conflict={isConflict(found, form)} />
      );
      return { title: text(language)('version.facts'), body };
    },
    async submit(request, { data, values, once }) {
      const { framework } = await draftOf(request);
      const sent = { revision: values.revision, once };
      await saveDocument(request, withFacts(framework, data), sent, (field) => ({
        ...field,
        path: factPath(field.path, field.params),
      }));
      return toList(request);
    },
  });
  pages.form(paths.removeRequirement, [saveDraft], {
    fields: () => [],
    async show(request, form) {
      const { language, param } = request;
      const { framework, revision } = await draftOf(request);
      const element = framework.elements.find(({ id }) => id === param('element'));
      if (!element) throw notFound();
      const body = (
        <RemoveRequirementPage
          language={language}
          framework={framework}
          element={element}
          revision={revision}
          form={form}
        />
      );
      return { title: text(language)('version.remove'), body };
    },
    async submit(request, { values, once }) {
      const { framework } = await draftOf(request);
      const sent = { revision: values.revision, once };
      await saveDocument(request, removeElement(framework, request.param('element')), sent, above);
      return toList(request);
    },
  });
}

/** The list sends all obligations, and which button was pressed: 'up:title'. */
async function submitList(request: PageRequest, { values, once }: Submission): Promise<PageAnswer> {
  const { framework } = await draftOf(request);
  const [verb, id = ''] = String(values.do ?? '').split(':');
  const chosen = withObligations(framework, obligationsIn(framework, values));
  const { framework: document, at } = changed(chosen, verb, id);
  await saveDocument(request, document, { revision: values.revision, once }, above);
  return toList(request, at);
}

function changed(
  framework: Framework,
  verb: string | undefined,
  id: string,
): { framework: Framework; at: string } {
  if (verb === 'up') return { framework: moveElement(framework, id, -1), at: id };
  if (verb === 'down') return { framework: moveElement(framework, id, 1), at: id };
  const copied = verb === 'copy' ? copyElement(framework, id) : null;
  return copied ? { framework: copied.framework, at: copied.id } : { framework, at: '' };
}

function obligationsIn({ elements }: Framework, values: Submission['values']): Map<string, Obligation> {
  const chosen = new Map<string, Obligation>();
  for (const { id } of elements) {
    const obligation = obligations.find((one) => one === values[`obligation.${id}`]);
    if (obligation) chosen.set(id, obligation);
  }
  return chosen;
}

/** No field of the form: said above it. */
function above(field: FieldError): FieldError {
  return { ...field, path: '' };
}

function toList({ language, param }: PageRequest, at = ''): PageAnswer {
  const list = paths.editVersion(language, { framework: param('framework'), version: param('version') });
  const flash = { kind: 'success', text: text(language)('version.saved') } as const;
  return { redirect: at ? `${list}#${at}` : list, flash };
}
