import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { ChainReport } from '../../../platform/audit/index.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text } from '../text/index.ts';
import { rightWords } from './role-words.ts';

type Line = {
  id: number;
  at: Date;
  actor: string | null;
  actorName: string | null;
  via: string;
  action: string;
  subject: string;
  fields: readonly string[];
};
type Props = {
  language: Language;
  institution: string;
  items: readonly Line[];
  next: string | null;
  chain: ChainReport | null;
};

/** What was done in an institution, and whether the record of it is whole. */
export function AuditPage({ language, institution, items, next, chain }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('audit')} lead={t('audit.lead')} />
      {chain && <ChainState language={language} chain={chain} />}
      <DataTable<Line>
        language={language}
        caption={t('audit')}
        hideCaption
        rows={items}
        rowKey={(row) => String(row.id)}
        cursor={next ? { next: `${paths.auditTrail(language, { institution })}?cursor=${next}` } : {}}
        empty={<EmptyState title={t('audit.empty')} icon="document" />}
        columns={[
          { key: 'at', header: t('audit.at'), cell: (row) => formatDateTime(language, row.at) },
          { key: 'who', header: t('audit.who'), cell: (row) => whoWords(language, row) },
          {
            key: 'action',
            header: t('audit.action'),
            rowHeader: true,
            cell: (row) => rightWords(language, row.action),
          },
          { key: 'subject', header: t('audit.subject'), cell: (row) => <code>{row.subject}</code> },
          { key: 'fields', header: t('audit.fields'), cell: (row) => <code>{row.fields.join(', ')}</code> },
        ]}
      />
    </>
  );
}

function ChainState({ language, chain }: { language: Language; chain: ChainReport }) {
  const t = text(language);
  const isWhole = chain.brokenAt === null;
  return (
    <Notice
      language={language}
      kind={isWhole ? 'success' : 'danger'}
      title={t(isWhole ? 'audit.whole' : 'audit.broken')}
    >
      <p>
        {isWhole
          ? t('audit.whole.body', { lines: chain.lines, waiting: chain.unchained })
          : t('audit.broken.body', { at: chain.brokenAt ?? 0 })}
      </p>
    </Notice>
  );
}

/** Who did it: a name where the reader may know it, else what it came by. */
function whoWords(language: Language, { actor, actorName, via }: Line): string {
  const t = text(language);
  if (actorName) return actorName;
  if (actor) return t('audit.other');
  if (via.startsWith('program:')) return t('audit.program');
  return via.startsWith('api-key:') ? t('audit.system') : t('audit.visitor');
}
