import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime, formatNumber } from '../../../platform/web/format.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { ChannelState } from '../actions/read-channels.ts';
import { text } from '../text/index.ts';
import { agentWords, LeftOut, pullWords, StateTag } from './words.tsx';

type Props = {
  language: Language;
  institution: { id: string; name: LocalizedText };
  items: readonly ChannelState[];
};

/** All channels of an institution: what is in each, what falls out, and who last took it. */
export function ChannelsPage({ language, institution, items }: Props) {
  const t = text(language);
  const name = pick(institution.name, language);
  return (
    <>
      <PageHead
        eyebrow={<span lang={name.language}>{name.text || institution.id}</span>}
        title={t('title')}
        lead={t('lead')}
      />
      <DataTable
        language={language}
        caption={t('title')}
        hideCaption
        rows={items}
        rowKey={({ channel }) => channel}
        columns={columns(language, institution.id)}
      />
    </>
  );
}

function columns(language: Language, institution: string): Column<ChannelState>[] {
  const t = text(language);
  return [
    {
      key: 'channel',
      header: t('column.channel'),
      rowHeader: true,
      cell: ({ channel }) => (
        <a href={paths.channel(language, { institution, channel })}>{t(`channel.${channel}`)}</a>
      ),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (state) => <StateTag language={language} state={state} />,
    },
    {
      key: 'items',
      header: t('column.items'),
      numeric: true,
      cell: ({ items }) => formatNumber(language, items),
    },
    { key: 'out', header: t('column.out'), cell: (state) => <LeftOut language={language} state={state} /> },
    {
      key: 'pull',
      header: t('column.pull'),
      cell: (state) => <LastPull language={language} state={state} />,
    },
  ];
}

function LastPull({ language, state: { lastPull, lastError } }: { language: Language; state: ChannelState }) {
  const t = text(language);
  return (
    <>
      {lastPull ? pullWords(language, lastPull) : t('pull.never')}
      {lastError && (
        <>
          <br />
          <small>
            {t('pull.error', {
              at: formatDateTime(language, lastError.at),
              status: lastError.status,
              agent: agentWords(language, lastError),
            })}
          </small>
        </>
      )}
    </>
  );
}
