import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text } from '../text/index.ts';

type Key = { id: string; url: string; publicKey: string; createdAt: Date; retiredAt: Date | null };
type Props = {
  language: Language;
  institution: string;
  did: string;
  didDocument: string;
  items: readonly Key[];
  csrf: string;
};

/** The keys that an institution signs with, and where everybody finds their public halves. */
export function KeysPage({ language, institution, did, didDocument, items, csrf }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('keys')} lead={t('keys.lead')} />
      <Definitions
        items={[
          { term: t('keys.did'), value: <code class="long-code">{did}</code> },
          { term: t('keys.document'), value: items.length > 0 && <a href={didDocument}>{didDocument}</a> },
        ]}
      />
      <Section
        title={t('keys.list')}
        actions={
          <ActionButton
            action={paths.issuerKeys(language, { institution })}
            csrf={csrf}
            variant="secondary"
            ask={{
              question: t('keys.create.question'),
              confirm: t('keys.create'),
              cancel: t('keys.cancel'),
            }}
          >
            {t('keys.create')}
          </ActionButton>
        }
      >
        <DataTable
          language={language}
          caption={t('keys.list')}
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="lock" title={t('keys.empty')}>
              <p>{t('keys.empty.help')}</p>
            </EmptyState>
          }
          columns={[
            {
              key: 'key',
              header: t('keys.key'),
              rowHeader: true,
              cell: ({ url, publicKey }) => (
                <>
                  <code>{`#${url.split('#')[1]}`}</code> <code class="long-code">{publicKey}</code>
                </>
              ),
            },
            {
              key: 'created',
              header: t('keys.created'),
              cell: ({ createdAt }) => formatDate(language, createdAt),
            },
            {
              key: 'state',
              header: t('keys.state'),
              cell: ({ retiredAt }) => <KeyState language={language} retiredAt={retiredAt} />,
            },
          ]}
        />
      </Section>
    </>
  );
}

function KeyState({ language, retiredAt }: { language: Language; retiredAt: Date | null }) {
  const t = text(language);
  if (!retiredAt) return <StatusTag tone="success">{t('keys.active')}</StatusTag>;
  return <StatusTag>{t('keys.retired', { date: formatDate(language, retiredAt) })}</StatusTag>;
}
