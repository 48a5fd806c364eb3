import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text } from '../text/index.ts';
import type { KeyView, RequestView } from '../views.ts';
import { CertificateState, KeyState, kindWords, requestState } from './words.tsx';

type Props = {
  language: Language;
  institution: string;
  did: string;
  didDocument: string;
  items: readonly KeyView[];
  requests: readonly RequestView[];
  csrf: string;
  mayMerge: boolean;
};

/** The keys that an institution signs with, and where everybody finds their public halves. */
export function KeysPage(props: Props) {
  const { language, institution, did, didDocument, items, mayMerge } = props;
  const t = text(language);
  const of = { institution };
  return (
    <>
      <PageHead
        title={t('keys')}
        lead={t('keys.lead')}
        actions={
          <>
            <a class="ds-button" href={paths.newIssuerKey(language, of)}>
              {t('keys.new')}
            </a>
            <a class="ds-button" data-variant="secondary" href={paths.importSeal(language, of)}>
              {t('seal.import')}
            </a>
          </>
        }
      />
      <p>{t('keys.two')}</p>
      <Definitions
        items={[
          { term: t('keys.did'), value: <code class="long-code">{did}</code> },
          { term: t('keys.document'), value: items.length > 0 && <a href={didDocument}>{didDocument}</a> },
        ]}
      />
      <ul class="ds-list">
        <li>
          <a href={paths.issuerDomain(language, of)}>{t('domain')}</a>
        </li>
        <li>
          <a href={paths.issuanceLog(language, of)}>{t('log')}</a>
        </li>
        {mayMerge && (
          <li>
            <a href={paths.successor(language, of)}>{t('successor')}</a>
          </li>
        )}
      </ul>
      <Requests {...props} />
      <Keys {...props} />
    </>
  );
}

function Requests({ language, institution, requests }: Props) {
  const t = text(language);
  if (requests.length === 0) return null;
  return (
    <Section title={t('requests')}>
      <DataTable
        language={language}
        caption={t('requests')}
        hideCaption
        id="requests"
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            header: t('requests.what'),
            rowHeader: true,
            cell: (request) => (
              <a href={paths.keyRequest(language, { institution, request: request.id })}>
                {[t(`request.${request.kind}`), request.keyName, kindWords(language, request.details)]
                  .filter(Boolean)
                  .join(', ')}
              </a>
            ),
          },
          {
            key: 'by',
            header: t('requests.by'),
            cell: ({ askedByName }) => askedByName ?? t('request.system'),
          },
          { key: 'state', header: t('requests.state'), cell: (request) => requestState(language, request) },
        ]}
      />
    </Section>
  );
}

function Keys({ language, institution, items, csrf }: Props) {
  const t = text(language);
  return (
    <Section title={t('keys.list')}>
      <DataTable
        language={language}
        caption={t('keys.list')}
        hideCaption
        rows={items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon="lock"
            title={t('keys.empty')}
            actions={
              <ActionButton action={paths.issuerKeys(language, { institution })} csrf={csrf}>
                {t('keys.first')}
              </ActionButton>
            }
          >
            <p>{t('keys.empty.help')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'key',
            header: t('keys.key'),
            rowHeader: true,
            cell: ({ id, name }) => <a href={paths.issuerKey(language, { institution, key: id })}>{name}</a>,
          },
          { key: 'kind', header: t('keys.kind'), cell: (key) => kindWords(language, key) },
          {
            key: 'created',
            header: t('keys.created'),
            cell: ({ createdAt }) => formatDate(language, createdAt),
          },
          {
            key: 'state',
            header: t('keys.state'),
            cell: (key) => <KeyState language={language} value={key} />,
          },
          {
            key: 'certificate',
            header: t('keys.certificate'),
            cell: (key) => <CertificateState language={language} value={key} />,
          },
        ]}
      />
    </Section>
  );
}
