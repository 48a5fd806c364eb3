import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { StoredNeed } from '../store.ts';
import { text } from '../text/index.ts';

export function TellNeedPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('need.title')} lead={t('need.intro')} />
      <Form language={language} action={paths.tellNeed(language)} submitLabel={t('need.send')} {...form} />
    </>
  );
}

/** The consortium's inbox. */
export function NeedInboxPage({
  language,
  needs,
  csrf,
}: {
  language: Language;
  needs: readonly StoredNeed[];
  csrf: string;
}) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('needs.title')} />
      {needs.length === 0 && <EmptyState title={t('needs.empty')}>{t('needs.empty.body')}</EmptyState>}
      <ul class="cards">
        {needs.map((need) => (
          <li key={need.id} class="ds-card">
            <h2>{need.organisation}</h2>
            <p>{need.need}</p>
            <dl class="facts">
              <dt>{t('needs.contact')}</dt>
              <dd>
                {need.contactName}, <a href={`mailto:${need.contactEmail}`}>{need.contactEmail}</a>
              </dd>
              {need.people && (
                <>
                  <dt>{t('needs.people')}</dt>
                  <dd>{need.people}</dd>
                </>
              )}
              <dt>{t('needs.sent')}</dt>
              <dd>{formatDate(language, need.sentAt)}</dd>
              <dt>{t('needs.state')}</dt>
              <dd>{need.closedAt ? t('needs.closed') : t('needs.open')}</dd>
            </dl>
            {!need.closedAt && (
              <form method="post" action={paths.needInbox(language)}>
                <input type="hidden" name="_csrf" value={csrf} />
                <button class="ds-button" data-variant="secondary" type="submit" name="need" value={need.id}>
                  {t('needs.close')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
