import type { Language } from '../../../base/language.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Assessment, pinnedFramework } from '../../framework/index.ts';
import type { Warning } from '../frameworks.ts';
import { openElements } from '../rules/open-elements.ts';
import { text } from '../text/index.ts';
import { MissingList, type WordingHref } from './missing-list.tsx';

type Props = {
  language: Language;
  warnings: readonly Warning[];
  /** What the frameworks in force say: a gap that is told there is not told again. */
  gating: readonly Assessment[];
  formHref: string | null;
  wordingHref?: WordingHref | undefined;
};

/** What frameworks say that are not in force: folded up, and marked as stopping nothing. */
export function Warnings({ language, warnings, gating, formHref, wordingHref }: Props) {
  const t = text(language);
  if (warnings.length === 0) return null;
  return (
    <Section title={t('warnings.title')} id="warnings" lead={t('warnings.lead')}>
      {warnings.map((warning) => (
        <details class="ds-details" key={warning.report.framework.id}>
          <summary>
            {t('warnings.summary', {
              framework: titleOf(language, warning.report),
              count: openElements(warning.report).length,
            })}
          </summary>
          <div>
            <p>
              <StatusTag tone="warning">{standingWords(language, warning)}</StatusTag>
            </p>
            <MissingList
              language={language}
              reports={[warning.report]}
              toldBefore={gating}
              formHref={formHref}
              wordingHref={wordingHref}
            />
          </div>
        </details>
      ))}
    </Section>
  );
}

function titleOf(language: Language, { framework }: Assessment): string {
  return pinnedFramework(framework)?.framework.title[language] ?? framework.id;
}

function standingWords(language: Language, { standing, from, report }: Warning): string {
  const t = text(language);
  if (standing === 'coming') return t('warning/coming', { date: formatDate(language, from ?? '') });
  if (standing === 'proposed') return t('warning/proposed');
  return t(
    pinnedFramework(report.framework)?.framework.status === 'draft' ? 'warning/draft' : 'warning/available',
  );
}
