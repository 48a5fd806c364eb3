import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { CsvCell } from '../../../platform/web/csv.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text } from '../text/index.ts';

type Signed = {
  id: string;
  subject: string;
  format: string;
  sha256: string;
  loggedAt: Date;
  fallen: boolean;
};
type Props = {
  language: Language;
  institution: string;
  id: string;
  name: string;
  items: readonly Signed[];
  nextHref: string | null;
};

/** What was signed with a key, and whether it is still good. */
export function SignedPage({ language, institution, id, name, items, nextHref }: Props) {
  const t = text(language);
  const which = { institution, key: id };
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.issuerKey(language, which)}>{`${t('keys.key')} ${name}`}</a>}
        title={t('key.list')}
        lead={t('signed.lead')}
      />
      <DataTable
        language={language}
        caption={t('key.list')}
        hideCaption
        rows={items}
        rowKey={(item) => item.id}
        csvHref={paths.signedWithCsv(language, which)}
        empty={<EmptyState title={t('signed.empty')} />}
        {...(nextHref && { cursor: { next: nextHref } })}
        columns={[
          {
            key: 'subject',
            header: t('signed.subject'),
            rowHeader: true,
            cell: ({ subject }) => <code class="long-code">{subject}</code>,
          },
          { key: 'format', header: t('signed.format'), cell: ({ format }) => format },
          {
            key: 'at',
            header: t('signed.at'),
            cell: ({ loggedAt }) => formatDateTime(language, loggedAt),
          },
          {
            key: 'standing',
            header: t('signed.standing'),
            cell: ({ fallen }) =>
              fallen ? (
                <StatusTag tone="danger">{t('signed.fallen')}</StatusTag>
              ) : (
                <StatusTag tone="success">{t('signed.good')}</StatusTag>
              ),
          },
        ]}
      />
    </>
  );
}

/** The same as a sheet. */
export function signedSheet(language: Language, items: readonly Signed[]): CsvCell[][] {
  const t = text(language);
  const head = [t('signed.subject'), t('signed.format'), t('signed.at'), t('signed.standing'), 'SHA-256'];
  return [
    head,
    ...items.map(({ subject, format, loggedAt, fallen, sha256 }) => [
      subject,
      format,
      loggedAt.toISOString(),
      t(fallen ? 'signed.fallen' : 'signed.good'),
      sha256,
    ]),
  ];
}
