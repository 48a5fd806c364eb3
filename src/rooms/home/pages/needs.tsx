import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Card, CardGrid } from '../../../platform/web/parts/card.tsx';
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
      <CardGrid wide>
        {needs.map((need) => (
          <Card key={need.id} level={2} title={need.organisation}>
            <p>{need.need}</p>
            <p>
              {need.contactName}, <a href={`mailto:${need.contactEmail}`}>{need.contactEmail}</a>
            </p>
            <p>
              {formatDate(language, need.sentAt)} · {need.closedAt ? t('needs.closed') : t('needs.open')}
              {need.people && ` · ${t('needs.people')}: ${need.people}`}
            </p>
            <p>
              <a
                href={paths.quoteFromNeed(language, { need: need.id })}
                aria-label={`${t('needs.quote')}: ${need.organisation}`}
              >
                {t('needs.quote')}
              </a>
            </p>
            {!need.closedAt && (
              <ActionButton
                action={paths.needInbox(language)}
                csrf={csrf}
                variant="secondary"
                values={{ need: need.id }}
              >
                {t('needs.close')}
              </ActionButton>
            )}
          </Card>
        ))}
      </CardGrid>
    </>
  );
}
