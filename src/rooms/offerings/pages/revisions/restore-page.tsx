import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { RevisionComparison } from '../../actions/revisions/revisions.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { fieldWords } from './field-words.ts';
import { type Place, RevisionCrumbs } from './revision-list.tsx';

type Props = { language: Language; at: Place; comparison: RevisionComparison; form: FormState };

/** The question before an earlier version comes back: what will change. `before` of the comparison is the current one. */
export function RestorePage({ language, at, comparison, form }: Props) {
  const t = text(language);
  const { title, before, after, differences } = comparison;
  const revision = after.revision;
  const fields = fieldWords(
    language,
    differences.map(({ key }) => key),
  );
  return (
    <>
      <RevisionCrumbs language={language} at={at} title={title} last={t('revisions.restore')} />
      <PageHead eyebrow={titleOf(language, title).text} title={t('restore.ask', { revision })} />
      <ul class="ds-list">
        <li>{t('restore.1', { revision, current: before.revision })}</li>
        <li>{differences.length > 0 ? t('restore.2', { fields }) : t('compare.same')}</li>
        <li>{t('restore.3')}</li>
      </ul>
      <Form
        language={language}
        {...form}
        action={paths.restoreRevision(language, { ...at, revision: String(revision) })}
        submitLabel={t('restore.submit', { revision })}
        cancel={{ href: paths.revisions(language, at) }}
      >
        <input type="hidden" name="seen" value={String(before.revision)} />
      </Form>
    </>
  );
}
