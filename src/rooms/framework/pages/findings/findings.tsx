import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Card } from '../../../../platform/web/parts/card.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import type { FindingLine } from '../../actions/findings/findings.ts';
import { text } from '../../text/index.ts';

type Props = {
  language: Language;
  findings: readonly FindingLine[];
  /** Whether the reader may withdraw the findings of an institution; default never. */
  mayWithdraw?: (institution: string) => boolean;
};

/** What pilots found out about a requirement; what was withdrawn stands last. Shown wherever it is being revised. */
export function Findings({ language, findings, mayWithdraw = () => false }: Props) {
  const inOrder = [
    ...findings.filter(({ withdrawnAt }) => !withdrawnAt),
    ...findings.filter(({ withdrawnAt }) => withdrawnAt),
  ];
  return (
    <ul class="plain-list stack">
      {inOrder.map((finding) => (
        <li key={finding.id}>
          <Finding language={language} finding={finding} mayWithdraw={mayWithdraw(finding.institution)} />
        </li>
      ))}
    </ul>
  );
}

type FindingProps = { language: Language; finding: FindingLine; mayWithdraw: boolean };

function Finding({ language, finding, mayWithdraw }: FindingProps) {
  const t = text(language);
  const { institution, id, framework, version, stance, withdrawnAt, withdrawnBecause } = finding;
  return (
    <Card>
      <p class="tags">
        <StatusTag tone={stance === 'supports' ? 'success' : 'warning'}>
          {t(`finding-stance/${stance}`)}
        </StatusTag>
        {withdrawnAt && <StatusTag>{t('finding.withdrawn')}</StatusTag>}
      </p>
      <Words language={language} words={finding.text} />
      <p>
        <small>
          <Origin language={language} finding={finding} />
        </small>
      </p>
      {withdrawnAt && <p>{t('finding.withdrawn.because', { reason: withdrawnBecause ?? '' })}</p>}
      {mayWithdraw && !withdrawnAt && (
        <p>
          <a href={paths.withdrawFinding(language, { framework, version, institution, finding: id })}>
            {t('finding.withdraw')}
          </a>
        </p>
      )}
    </Card>
  );
}

/** Where it comes from: the pilot, the institution, the day, the version that was piloted, and the source. */
function Origin({ language, finding }: Omit<FindingProps, 'mayWithdraw'>) {
  const { pilot, by, institution, foundOn, version, source, sourceUrl } = finding;
  const t = text(language);
  const told = t('finding.source.is', { source });
  const words = t('finding.origin', {
    pilot,
    institution: pick(by, language).text || institution,
    day: formatDate(language, foundOn),
    version,
  });
  return (
    <>
      {words}
      <br />
      {sourceUrl ? <a href={sourceUrl}>{told}</a> : told}
    </>
  );
}

function Words({ language, words }: { language: Language; words: LocalizedText }) {
  const found = pick(words, language);
  return (
    <p class="kept-lines" lang={found.language === language ? undefined : found.language}>
      {found.text}
    </p>
  );
}

/** On the card of an element: how many findings there are on each side, as a link to them. */
export function FindingsLink({
  language,
  framework,
  element,
  findings,
}: Props & { framework: { id: string; version: string }; element: string }) {
  const counts = findingCounts(language, findings);
  if (!counts) return null;
  const list = paths.findings(language, { framework: framework.id, version: framework.version });
  return (
    <p>
      <a href={`${list}#${encodeURIComponent(element)}`}>{counts}</a>
    </p>
  );
}

/** How many findings still count on each side: '2 havaintoa tukee, 1 havainto kyseenalaistaa'. Null: none. */
export function findingCounts(language: Language, findings: readonly FindingLine[]): string | null {
  const t = text(language);
  const counts = (stance: FindingLine['stance']) =>
    findings.filter((finding) => !finding.withdrawnAt && finding.stance === stance).length;
  const [supports, questions] = [counts('supports'), counts('questions')];
  const words = [
    supports > 0 && t('findings.supports', { count: supports }),
    questions > 0 && t('findings.questions', { count: questions }),
  ].filter(Boolean);
  return words.length > 0 ? words.join(', ') : null;
}
