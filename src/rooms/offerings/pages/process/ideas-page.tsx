import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate, formatNumber, formatPercent } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { Ideas } from '../../actions/way/list-ideas.ts';
import { text } from '../../text/index.ts';
import { StateTag } from '../state-tags.tsx';
import { titleOf } from '../words.ts';

type Props = { language: Language; institution: string; ideas: Ideas; mayPropose: boolean };
type Idea = Ideas['items'][number];

/** What has been proposed, and how soon those who were told have read it. */
export function IdeasPage({ language, institution, ideas, mayPropose }: Props) {
  const t = text(language);
  const propose = mayPropose && (
    <a class="ds-button" href={paths.proposeIdea(language, { institution })}>
      {t('idea.propose')}
    </a>
  );
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: t('idea.list') },
        ]}
      />
      <PageHead title={t('idea.list')} lead={t('idea.list.lead')} actions={propose} />
      {ideas.acknowledged.told > 0 && <Summary language={language} ideas={ideas} />}
      <Section title={t('idea.proposed')}>
        <DataTable
          language={language}
          caption={t('idea.caption', { count: ideas.items.length })}
          rows={ideas.items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('idea.none')} actions={propose}>
              {t('idea.none.help')}
            </EmptyState>
          }
          columns={[
            {
              key: 'title',
              header: t('list.name'),
              rowHeader: true,
              cell: (idea) => <Title language={language} institution={institution} idea={idea} />,
            },
            {
              key: 'state',
              header: t('list.state'),
              cell: ({ state, track, turnedDown }) => (
                <span class="tags">
                  {turnedDown ? (
                    <StatusTag tone="neutral">{t('idea.turned-down')}</StatusTag>
                  ) : (
                    <StateTag language={language} state={state} />
                  )}
                  {track === 'fast' && <StatusTag tone="warning">{t('track/fast')}</StatusTag>}
                </span>
              ),
            },
            { key: 'by', header: t('idea.by'), cell: ({ byName }) => byName ?? t('page.unknown-person') },
            { key: 'at', header: t('idea.at'), cell: ({ at }) => formatDate(language, at) },
            {
              key: 'acknowledged',
              header: t('idea.acknowledged'),
              cell: (idea) => <Acknowledged language={language} idea={idea} />,
            },
          ]}
        />
      </Section>
    </>
  );
}

function Summary({ language, ideas: { acknowledged } }: Pick<Props, 'language' | 'ideas'>) {
  const t = text(language);
  const { told, acknowledged: read, medianHours } = acknowledged;
  return (
    <Section title={t('idea.measured')} lead={t('idea.measured.lead')}>
      <Definitions
        items={[
          {
            term: t('idea.share'),
            value: t('idea.share.of', { share: formatPercent(language, read / told), read, told }),
          },
          { term: t('idea.median'), value: medianHours === null ? '' : hours(language, medianHours) },
        ]}
      />
    </Section>
  );
}

function Title({ language, institution, idea }: { language: Language; institution: string; idea: Idea }) {
  const shown = titleOf(language, idea.title);
  return (
    <>
      <a href={paths.offering(language, { institution, offering: idea.id })} lang={shown.language}>
        {shown.text}
      </a>
      {idea.trackReason && (
        <small>
          <br />
          {text(language)('track.reason', { reason: idea.trackReason })}
        </small>
      )}
    </>
  );
}

function Acknowledged({ language, idea }: { language: Language; idea: Idea }) {
  const t = text(language);
  const { acknowledged, told } = idea.acknowledged;
  if (told === 0) return <>{t('idea.nobody')}</>;
  return (
    <details>
      <summary>{t('idea.read', { acknowledged, told })}</summary>
      <ul>
        {idea.told.map(({ person, name, hours: after }) => (
          <li key={person}>
            {name ?? t('page.unknown-person')}:{' '}
            {after === null ? t('idea.not-yet') : t('idea.after', { time: hours(language, after) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Hours as people say them: above two days in days. */
function hours(language: Language, value: number): string {
  const t = text(language);
  if (value > 48)
    return t('idea.days', { days: formatNumber(language, value / 24, { maximumFractionDigits: 1 }) });
  return t('idea.hours', { hours: formatNumber(language, value, { maximumFractionDigits: 1 }) });
}
