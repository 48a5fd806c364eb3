import type { Language } from '../../../../base/language.ts';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { differences, isChange, type Line } from '../../rules/glossary/difference.ts';
import { readProposedTerm } from '../../rules/glossary/proposed-term.ts';
import type { TermContent } from '../../rules/glossary/term.ts';
import { text } from '../../text/index.ts';

type Props = {
  language: Language;
  content: Record<string, unknown>;
  before: Record<string, unknown> | null;
};

/** What a term is to become, beside what it was when the proposal was written: only what changes. */
export function TermChange({ language, content, before }: Props) {
  const t = text(language);
  const proposed = readProposedTerm(content);
  const old = before as TermContent | null;
  if (proposed.withdraw) return <p>{t('proposal.term.withdraw')}</p>;
  return (
    <>
      <p>{t(old ? 'proposal.term.changed' : 'proposal.term.new')}</p>
      <DataTable
        language={language}
        id="term-change"
        caption={t('proposal.what')}
        hideCaption
        columns={columnsOf(language, old !== null)}
        rows={differences(old, proposed.content).filter(isChange)}
        rowKey={({ part, language: of, before, after }) => `${part} ${of} ${before} ${after}`}
      />
    </>
  );
}

function columnsOf(language: Language, hasBefore: boolean): Column<Line>[] {
  const t = text(language);
  const none = t('proposal.term.none');
  const part: Column<Line> = {
    key: 'part',
    header: t('proposal.term.part'),
    rowHeader: true,
    cell: (line) =>
      [t(`proposal-term-part/${line.part}`), line.of?.reference, line.language].filter(Boolean).join(' · '),
  };
  const side = (key: 'before' | 'after'): Column<Line> => ({
    key,
    header: t(`proposal.term.${key}`),
    cell: (line) => <span lang={line.language ?? undefined}>{line[key] ?? none}</span>,
  });
  return hasBefore ? [part, side('before'), side('after')] : [part, side('after')];
}
