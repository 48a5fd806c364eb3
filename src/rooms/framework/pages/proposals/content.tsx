import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import type { ProposalPage } from '../../actions/proposals/read.ts';
import { readProposedTerm } from '../../rules/glossary/proposed-term.ts';
import type { TermContent } from '../../rules/glossary/term.ts';
import { versionContent } from '../../rules/proposals/content.ts';
import { text } from '../../text/index.ts';
import { TermDifference } from '../glossary/term-difference.tsx';

/** What is proposed, as its kind shows it. */
export function ProposalContent({ language, page }: { language: Language; page: ProposalPage }) {
  if (page.kind === 'glossary-term') return <TermChange language={language} page={page} />;
  return <VersionChange language={language} page={page} />;
}

function TermChange({ language, page }: { language: Language; page: ProposalPage }) {
  const { content, withdraw = false } = readProposedTerm(page.content);
  const before = page.before as TermContent | null;
  return <TermDifference language={language} before={before} after={content} withdraw={withdraw} />;
}

function VersionChange({ language, page }: { language: Language; page: ProposalPage }) {
  const t = text(language);
  const { framework, version, effectiveFrom, sha256 } = versionContent.parse(page.content);
  // Only the staff sees the steps, and the offerings of its institution.
  const isStaff = page.steps.length > 0;
  const before = page.before as { title: LocalizedText; version: string | null; changed: boolean } | null;
  const now = before?.version
    ? t('proposal.in-force.version', { version: before.version })
    : t('proposal.in-force.none');
  return (
    <>
      {before?.changed && (
        <Notice language={language} kind="warning">
          {t('proposal.version.changed')}
        </Notice>
      )}
      <Definitions
        items={[
          {
            term: t('proposal.framework'),
            value: before?.title ? (
              <a href={paths.framework(language, { framework, version })}>
                {pick(before.title, language).text}
              </a>
            ) : (
              framework
            ),
          },
          { term: t('proposal.version'), value: version },
          { term: t('proposal.in-force'), value: page.state === 'open' && now },
          {
            term: t('proposal.effects'),
            value: page.state === 'open' && isStaff && (
              <a href={paths.frameworkEffects(language, { framework, version })}>{t('version.effects')}</a>
            ),
          },
          { term: t('proposal.effective-from'), value: formatDate(language, effectiveFrom) },
          { term: t('framework.fingerprint'), value: sha256 && <code class="long-code">{sha256}</code> },
        ]}
      />
    </>
  );
}
