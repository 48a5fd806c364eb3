import type { Language } from '../../../../base/language.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { type GapLine, gapKinds, gapOrders } from '../../rules/gaps.ts';
import { text } from '../../text/index.ts';
import { duration } from '../figures.tsx';
import { type GapChoice, gapHref } from './address.ts';

type Props = {
  language: Language;
  /** The page's address without what is chosen. */
  path: string;
  choice: GapChoice;
  lines: readonly GapLine[];
  /** Where an opened requirement is shown on the page. */
  opensAt: string;
};

/** The requirements that some offerings lack, with the work; each opens what lacks it. */
export function RequirementTable({ language, path, choice, lines, opensAt }: Props) {
  const t = text(language);
  const number = (count: number) => (count > 0 ? formatNumber(language, count) : '–');
  return (
    <Section
      id="requirements"
      title={t('gaps.requirements')}
      lead={t('gaps.requirements.lead', { count: lines.length })}
    >
      <Orders language={language} path={path} choice={choice} />
      <DataTable
        language={language}
        caption={t('gaps.requirements')}
        hideCaption
        id="requirement-table"
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'requirement',
            header: t('screening.element'),
            rowHeader: true,
            cell: ({ key, title, obligation }) => (
              <>
                <a
                  href={gapHref(path, choice, { requirement: key }, opensAt)}
                  aria-current={key === choice.requirement ? 'true' : undefined}
                >
                  {title[language]}
                </a>{' '}
                {obligation === 'recommended' && <StatusTag>{t('gaps.recommended')}</StatusTag>}
              </>
            ),
          },
          {
            key: 'count',
            header: t('gaps.count'),
            numeric: true,
            cell: ({ count }) => number(count),
          },
          ...gapKinds.map((kind) => ({
            key: kind,
            header: t(`element/${kind}`),
            numeric: true,
            cell: (line: GapLine) => number(line[kind]),
          })),
          {
            key: 'one',
            header: t('screening.work.one'),
            cell: ({ effortMinutes }) => duration(language, effortMinutes),
          },
          {
            key: 'all',
            header: t('screening.work.all'),
            cell: ({ totalMinutes }) => duration(language, totalMinutes),
          },
        ]}
      />
    </Section>
  );
}

function Orders({ language, path, choice }: Pick<Props, 'language' | 'path' | 'choice'>) {
  const t = text(language);
  return (
    <nav aria-label={t('gaps.order')}>
      <ul class="choice-links">
        {gapOrders.map((order) => (
          <li key={order}>
            <a
              href={gapHref(path, choice, { order }, 'requirements')}
              aria-current={order === choice.order ? 'true' : undefined}
            >
              {t(`gaps.order/${order}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
