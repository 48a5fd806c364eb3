import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateTime } from '../../../../platform/web/format.ts';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { RevisionComparison } from '../../actions/revisions/revisions.ts';
import type { TextChange } from '../../rules/revisions/compare.ts';
import { text } from '../../text/index.ts';
import { factOf } from '../document-facts.tsx';
import { languageName, titleOf } from '../words.ts';
import { ChooseTwo, type Place, RevisionCrumbs } from './revision-list.tsx';

type Props = { language: Language; at: Place; comparison: RevisionComparison; mayRestore: boolean };

/** Two versions, part by part: texts with their changes marked by words, everything else as it was and as it is. */
export function ComparePage({ language, at, comparison, mayRestore }: Props) {
  const t = text(language);
  const { title, before, after, differences, current } = comparison;
  const [from, to] = [before.revision, after.revision];
  const dates = {
    fromDate: formatDateTime(language, before.at),
    toDate: formatDateTime(language, after.at),
  };
  return (
    <>
      <RevisionCrumbs language={language} at={at} title={title} last={t('compare')} />
      <PageHead
        eyebrow={titleOf(language, title).text}
        title={t('compare')}
        lead={t('compare.lead', { from, to, ...dates })}
        actions={
          mayRestore &&
          from !== current && (
            <a
              class="ds-button"
              data-variant="secondary"
              href={paths.restoreRevision(language, { ...at, revision: String(from) })}
            >
              {t('restore.submit', { revision: from })}
            </a>
          )
        }
      />
      <ChooseTwo language={language} at={at} from={from} to={to} last={current} />
      {differences.length === 0 && (
        <Notice language={language} kind="info">
          {t('compare.same')}
        </Notice>
      )}
      {differences.map((difference) => (
        <Section key={difference.key} title={t(`field/${difference.key}`)}>
          {difference.texts.map((change, index) => (
            <Change key={index} language={language} change={change} />
          ))}
          {difference.others && (
            <Definitions
              items={[
                {
                  term: t('compare.before'),
                  value: factOf(language, before.document, difference.key) ?? t('compare.empty'),
                },
                {
                  term: t('compare.after'),
                  value: factOf(language, after.document, difference.key) ?? t('compare.empty'),
                },
              ]}
            />
          )}
        </Section>
      ))}
    </>
  );
}

/** One text in one language. What was taken out and put in is also said, for those who do not see the marks. */
function Change({ language, change }: { language: Language; change: TextChange }) {
  const t = text(language);
  const name = languageName(language, change.language);
  const head = change.place === null ? name : `${change.place}. ${name}`;
  const shown = change.runs.flatMap(({ kind, text: run }, index): ComponentChildren[] => {
    const gap = index > 0 ? ' ' : '';
    if (kind === 'same') return [gap, run];
    const Mark = kind === 'removed' ? 'del' : 'ins';
    return [
      gap,
      <Mark key={index}>
        <span class="ds-sr-only">{t(`compare.${kind}`)} </span>
        {run}
        <span class="ds-sr-only">{t('compare.end')}</span>
      </Mark>,
    ];
  });
  return (
    <div class="term-difference">
      <h3>{head}</h3>
      <p lang={change.language}>{shown}</p>
    </div>
  );
}
