import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime, formatNumber } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { ChannelLine, readChannel } from '../actions/read-channels.ts';
import type { Pull } from '../store/pulls.ts';
import { text } from '../text/index.ts';
import { Addresses, isFile } from './addresses.tsx';
import { LineState, SwitchLine } from './channel-line.tsx';
import { agentWords, LeftOut, pullWords, StateTag, statusWords } from './words.tsx';

export const LINES_ON_PAGE = 50;

type Props = Awaited<ReturnType<typeof readChannel.run>> & {
  language: Language;
  csrf: string;
  maySwitch: boolean;
  base: string;
  /** Which page of the offerings, from 1. */
  number: number;
};

/** One channel of an institution: its addresses, what is in it and what is not, and who took it. */
export function ChannelPage(props: Props) {
  const { language, institution, state, base, lines } = props;
  const t = text(language);
  const { channel } = state;
  const name = pick(institution.name, language).text || institution.id;
  const where = { institution: institution.id };
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('title'), href: paths.channels(language, where) },
          { label: t(`channel.${channel}`) },
        ]}
      />
      <PageHead
        eyebrow={name}
        title={t(`channel.${channel}`)}
        lead={t(`about.${channel}`)}
        tags={<StateTag language={language} state={state} />}
        actions={<SwitchChannel {...props} />}
      />
      {!state.open && (
        <Notice language={language} kind="warning">
          {t('closed.notice')}
        </Notice>
      )}
      <Definitions
        items={[
          { term: t('column.items'), value: formatNumber(language, state.items) },
          { term: t('column.out'), value: <LeftOut language={language} state={state} /> },
          {
            term: t('column.pull'),
            value: state.lastPull ? pullWords(language, state.lastPull) : t('pull.never'),
          },
        ]}
      />
      <Section title={t('addresses')} lead={isFile(channel) && t('address.paging')}>
        <Addresses
          {...{ language, channel, base }}
          institution={{ id: institution.id, name }}
          example={lines[0]?.id}
        />
      </Section>
      <Lines {...props} />
      <Pulls {...props} />
    </>
  );
}

function SwitchChannel({ language, csrf, institution, state: { channel, open }, maySwitch }: Props) {
  const t = text(language);
  if (!maySwitch || channel === 'pages') return null;
  const ask = { question: t('close.ask'), confirm: t('close.yes'), cancel: t('close.no') };
  return (
    <ActionButton
      action={paths.switchChannel(language, { institution: institution.id, channel })}
      csrf={csrf}
      variant="secondary"
      values={{ open: open ? 'no' : 'yes' }}
      {...(open && { ask })}
    >
      {t(open ? 'close.channel' : 'open.channel')}
    </ActionButton>
  );
}

function Lines(props: Props) {
  const { language, institution, state, lines, number } = props;
  const t = text(language);
  const from = (number - 1) * LINES_ON_PAGE;
  const here = paths.channel(language, { institution: institution.id, channel: state.channel });
  const hasNext = lines.length > from + LINES_ON_PAGE;
  return (
    <Section id="offerings" title={t('offerings')} lead={t('offerings.lead')}>
      <DataTable
        language={language}
        id="offerings-table"
        caption={t('offerings')}
        hideCaption
        rows={lines.slice(from, from + LINES_ON_PAGE)}
        rowKey={({ id }) => id}
        columns={lineColumns(props)}
        cursor={{
          next: hasNext ? `${here}?page=${number + 1}#offerings` : undefined,
          previous: number > 1 ? `${here}?page=${number - 1}#offerings` : undefined,
        }}
        empty={<p>{t('offerings.empty')}</p>}
      />
    </Section>
  );
}

function lineColumns(props: Props): Column<ChannelLine>[] {
  const { language, institution, state, csrf, maySwitch } = props;
  const t = text(language);
  const { channel } = state;
  const where = { institution: institution.id, channel };
  return [
    {
      key: 'title',
      header: t('column.offering'),
      rowHeader: true,
      cell: ({ id, title }) => {
        const found = pick(title, language);
        const href = paths.offering(language, { institution: institution.id, offering: id });
        return (
          <a href={href} lang={found.language}>
            {found.text || id}
          </a>
        );
      },
    },
    {
      key: 'why',
      header: t('column.why'),
      cell: (line) => <LineState language={language} open={state.open} line={line} />,
    },
    ...(maySwitch && channel !== 'pages'
      ? [
          {
            key: 'switch',
            header: t('column.switch'),
            hiddenHeader: true,
            cell: (line: ChannelLine) => <SwitchLine {...{ language, csrf, line, where }} />,
          },
        ]
      : []),
  ];
}

function Pulls({ language, pulls }: Props) {
  const t = text(language);
  const columns: Column<Pull>[] = [
    {
      key: 'at',
      header: t('column.at'),
      rowHeader: true,
      cell: ({ at }) => formatDateTime(language, at),
    },
    { key: 'what', header: t('column.what'), cell: ({ what }) => what },
    { key: 'agent', header: t('column.agent'), cell: (pull) => agentWords(language, pull) },
    { key: 'network', header: t('column.network'), cell: ({ network }) => network },
    {
      key: 'items',
      header: t('column.told'),
      numeric: true,
      cell: ({ items }) => formatNumber(language, items),
    },
    {
      key: 'count',
      header: t('column.count'),
      numeric: true,
      cell: ({ pulls: count }) => formatNumber(language, count),
    },
    { key: 'status', header: t('column.status'), cell: (pull) => statusWords(language, pull) },
  ];
  return (
    <Section id="pulls" title={t('pulls')} lead={t('pulls.lead')}>
      <DataTable
        language={language}
        id="pulls-table"
        caption={t('pulls')}
        hideCaption
        rows={pulls}
        rowKey={({ what, agent, network, institution }) => [what, agent, network, institution].join(' ')}
        columns={columns}
        empty={<p>{t('pulls.empty')}</p>}
      />
    </Section>
  );
}
