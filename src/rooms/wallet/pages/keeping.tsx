import { newId } from '../../../base/ids.ts';
import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { AwardView } from '../../credentials/index.ts';
import { text } from '../text/index.ts';

type Props = { language: Language };

/** On the wallet page: everything as one file, and what was deleted. */
export function KeepingSection({ language }: Props) {
  const t = text(language);
  return (
    <Section id="keeping" title={t('export.title')} lead={t('export.lead')}>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={paths.exportWallet(language)} download>
          <Icon name="download" />
          {t('export.take')}
        </a>
        <a class="ds-button" data-variant="tertiary" href={paths.deletedCredentials(language)}>
          {t('deleted.title')}
        </a>
      </p>
    </Section>
  );
}

/** On the page of one credential, as its last: taking it out of the own ones. */
export function DeleteSection({ language, credential }: Props & { credential: string }) {
  const t = text(language);
  return (
    <Section id="delete" title={t('delete.title')} lead={t('delete.lead')}>
      <p class="actions">
        <a
          class="ds-button"
          data-variant="secondary"
          data-color="danger"
          href={paths.deleteCopies(language, { credential })}
        >
          {t('delete.go')}
        </a>
      </p>
    </Section>
  );
}

type DeleteProps = Props & {
  credential: Pick<AwardView, 'id' | 'record'> & { shares: readonly { state: string }[] };
  csrf: string;
};

/** The question before it, with what goes and what stays. */
export function DeletePage({ language, credential: { id, record, shares }, csrf }: DeleteProps) {
  const t = text(language);
  const open = shares.filter(({ state }) => state === 'open').length;
  const institution = pick(record.institution.names, language).text;
  return (
    <Confirm
      language={language}
      question={t('delete.question', { title: pick(record.offering.title, language).text })}
      consequences={[
        t('delete.goes', { count: open }),
        t('delete.stays', { institution }),
        t('delete.elsewhere'),
        t('delete.back'),
      ]}
      action={paths.deleteCopies(language, { credential: id })}
      csrf={csrf}
      confirmLabel={t('delete.confirm')}
      cancelHref={paths.walletCredential(language, { credential: id })}
      danger
    />
  );
}

type Deleted = { id: string; title: LocalizedText; issuer: LocalizedText; deletedAt: Date };

/** What she has deleted, each with the way back. */
export function DeletedPage({ language, items, csrf }: Props & { items: readonly Deleted[]; csrf: string }) {
  const t = text(language);
  const crumbs = [{ label: t('wallet'), href: paths.wallet(language) }, { label: t('deleted.title') }];
  return (
    <>
      <Breadcrumbs language={language} crumbs={crumbs} />
      <PageHead title={t('deleted.title')} lead={t('deleted.lead')} />
      {items.length === 0 ? (
        <EmptyState icon="badge" title={t('deleted.none')} />
      ) : (
        <DataTable
          language={language}
          caption={t('deleted.title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('deleted.credential'),
              cell: ({ title }) => pick(title, language).text,
              rowHeader: true,
            },
            { key: 'issuer', header: t('deleted.issuer'), cell: ({ issuer }) => pick(issuer, language).text },
            {
              key: 'at',
              header: t('deleted.at'),
              cell: ({ deletedAt }) => formatDate(language, deletedAt),
            },
            {
              key: 'back',
              header: t('deleted.back'),
              cell: ({ id, title }) => (
                <ActionButton
                  action={paths.bringBack(language, { credential: id })}
                  csrf={csrf}
                  once={newId()}
                  variant="tertiary"
                >
                  {t('deleted.bring-back')}
                  <span class="ds-sr-only">: {pick(title, language).text}</span>
                </ActionButton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
