import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatNumber } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { type FrameworkPin, text as frameworkText } from '../../framework/index.ts';
import type { ScreeningFigures } from '../rules/screening.ts';
import { text } from '../text/index.ts';
import { elementTitle } from './sheet.ts';

type Props = { language: Language; figures: ScreeningFigures; framework: FrameworkPin };

/** A list in figures: how many conform, and the commonest gaps with the work they take. */
export function Figures({ language, figures, framework }: Props) {
  const t = text(language);
  const f = frameworkText(language);
  const { verdicts, total, undecided, effortMinutes } = figures;
  const share = (count: number) => t('screening.of', { count, total });
  return (
    <>
      <Definitions
        items={[
          { term: f('verdict/conforms'), value: share(verdicts.conforms) },
          { term: f('verdict/nearly'), value: share(verdicts.nearly) },
          { term: f('verdict/not'), value: share(verdicts.not - undecided) },
          {
            term: t('screening.undecided'),
            value: undecided > 0 && `${share(undecided)} – ${t('screening.undecided.why')}`,
          },
          { term: t('screening.work'), value: effortMinutes > 0 && duration(language, effortMinutes) },
        ]}
      />
      {figures.gaps.length > 0 && <Gaps language={language} figures={figures} framework={framework} />}
    </>
  );
}

function Gaps({ language, figures, framework }: Props) {
  const t = text(language);
  const number = (count: number) => formatNumber(language, count);
  const about = (element: string) =>
    `${paths.framework(language, { framework: framework.id, version: framework.version })}#${element}`;
  return (
    <Section title={t('screening.gaps')} lead={t('screening.gaps.lead')}>
      <DataTable
        language={language}
        caption={t('screening.gaps')}
        hideCaption
        id="gaps"
        rows={figures.gaps}
        rowKey={({ element }) => element}
        columns={[
          {
            key: 'element',
            header: t('screening.element'),
            rowHeader: true,
            cell: ({ element }) => <a href={about(element)}>{elementTitle(language, framework, element)}</a>,
          },
          {
            key: 'unknown',
            header: t('element/unknown'),
            numeric: true,
            cell: ({ unknown }) => number(unknown),
          },
          {
            key: 'missing',
            header: t('element/missing'),
            numeric: true,
            cell: ({ missing }) => number(missing),
          },
          {
            key: 'invalid',
            header: t('element/invalid'),
            numeric: true,
            cell: ({ invalid }) => number(invalid),
          },
          {
            key: 'effort',
            header: t('screening.work.one'),
            cell: ({ effortMinutes }) => duration(language, effortMinutes),
          },
          {
            key: 'total',
            header: t('screening.work.all'),
            cell: ({ totalMinutes }) => duration(language, totalMinutes),
          },
        ]}
      />
    </Section>
  );
}

/** 45 → 'noin 45 min'; from two hours on whole hours. */
export function duration(language: Language, minutes: number): string {
  const t = text(language);
  return minutes < 120
    ? t('screening.minutes', { minutes })
    : t('screening.hours', { hours: Math.round(minutes / 60) });
}
