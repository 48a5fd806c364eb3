import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice } from '../../../../platform/web/field.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { ConsortiumGaps } from '../../actions/gaps/read-all-gaps.ts';
import { text } from '../../text/index.ts';
import { duration } from '../figures.tsx';
import { type GapChoice, gapHref } from './address.ts';
import { GapDownloads } from './downloads.tsx';
import { GapFigures } from './gaps-page.tsx';
import { NarrowGaps } from './narrow.tsx';
import { RequirementTable } from './requirement-table.tsx';

type Props = {
  language: Language;
  gaps: ConsortiumGaps;
  choice: GapChoice;
  frameworks: readonly Choice[];
  nameOf: (institution: string) => string;
};

/** What the offerings of all institutions lack. */
export function AllGapsPage(props: Props) {
  const { language, gaps, choice } = props;
  const t = text(language);
  const path = paths.allGaps(language);
  return (
    <>
      <PageHead
        title={t('gaps.all.title')}
        lead={t('gaps.all.lead')}
        actions={
          gaps.lacking > 0 && (
            <GapDownloads
              language={language}
              href={(format) => gapHref(paths.allGapsFile(language, { format }), choice)}
            />
          )
        }
      />
      <NarrowGaps language={language} path={path} choice={choice} frameworks={props.frameworks} />
      {gaps.lacking === 0 ? (
        <EmptyState title={gaps.frameworks.length === 0 ? t('conformity/no-framework') : t('gaps.none')} />
      ) : (
        <>
          <GapFigures language={language} figures={gaps} />
          <RequirementTable
            language={language}
            path={path}
            choice={choice}
            lines={gaps.requirements}
            opensAt="institutions"
          />
          <Institutions {...props} />
        </>
      )}
    </>
  );
}

function Institutions({ language, gaps, choice, nameOf }: Props) {
  const t = text(language);
  const opened = gaps.requirements.find(({ key }) => key === choice.requirement);
  const number = (count: number) => formatNumber(language, count);
  const href = (institution: string) =>
    gapHref(paths.gaps(language, { institution }), choice, {}, choice.requirement && 'offerings');
  return (
    <Section
      id="institutions"
      title={
        opened ? t('gaps.institutions.of', { requirement: opened.title[language] }) : t('gaps.institutions')
      }
      lead={t('gaps.institutions.lead')}
      actions={
        choice.requirement && (
          <a href={gapHref(paths.allGaps(language), choice, { requirement: '' }, 'institutions')}>
            {t('gaps.offerings.every')}
          </a>
        )
      }
    >
      <DataTable
        language={language}
        caption={t('gaps.institutions')}
        hideCaption
        id="institution-table"
        rows={gaps.institutions}
        rowKey={({ institution }) => institution}
        columns={[
          {
            key: 'institution',
            header: t('sheet.institution'),
            rowHeader: true,
            cell: ({ institution }) => <a href={href(institution)}>{nameOf(institution)}</a>,
          },
          {
            key: 'offerings',
            header: t('gaps.count'),
            numeric: true,
            cell: ({ offerings }) => number(offerings),
          },
          {
            key: 'lacking',
            header: t('gaps.lacking'),
            numeric: true,
            cell: ({ lacking }) => number(lacking),
          },
          {
            key: 'work',
            header: t('screening.work.all'),
            cell: ({ effortMinutes }) => (effortMinutes > 0 ? duration(language, effortMinutes) : '–'),
          },
        ]}
      />
    </Section>
  );
}
