import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateTime, formatNumber } from '../../../../platform/web/format.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { MastersPageData } from '../../actions/masters/read-masters.ts';
import { type DataItem, dataItemNames, type Master } from '../../rules/masters.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { partWords } from './part-words.ts';

type Props = { language: Language; institution: string; data: MastersPageData; maySet: boolean };

/** Which system is master of which data items: in force, where that changes something, and how it has been before. */
export function MastersPage({ language, institution, data, maySet }: Props) {
  const t = text(language);
  const system = data.system || t('masters.study-system');
  return (
    <>
      <PageHead
        title={t('masters.title')}
        lead={t('masters.lead')}
        actions={
          maySet && (
            <a class="ds-button" href={paths.setDataMasters(language, { institution })}>
              {t('masters.change')}
            </a>
          )
        }
      />
      <p>
        <a href={paths.importedOfferings(language, { institution })}>
          {t('masters.imported', { count: data.imported })}
        </a>
      </p>
      <Section title={t('masters.in-force')}>
        <DataTable
          language={language}
          caption={t('masters.in-force')}
          hideCaption
          id="masters"
          rows={data.items}
          rowKey={({ item }) => item}
          columns={[
            {
              key: 'item',
              header: t('masters.item'),
              rowHeader: true,
              cell: ({ item }) => t(`data-item/${item}`),
            },
            { key: 'covers', header: t('masters.covers'), cell: ({ keys }) => partWords(language, keys) },
            {
              key: 'master',
              header: t('masters.kept'),
              cell: ({ master }) => masterWords(language, master, system),
            },
            {
              key: 'different',
              header: t('masters.different'),
              numeric: true,
              cell: ({ different }) => formatNumber(language, different),
            },
          ]}
        />
      </Section>
      <Conflicts language={language} institution={institution} data={data} system={system} />
      <History language={language} data={data} />
    </>
  );
}

export function masterWords(language: Language, master: Master, system: string): string {
  return text(language)(`master/${master}`, { system });
}

type ConflictProps = Omit<Props, 'maySet'> & { system: string };

function Conflicts({ language, institution, data, system }: ConflictProps) {
  const t = text(language);
  if (data.conflicts.length === 0) return null;
  return (
    <Section id="conflicts" title={t('masters.conflicts')} lead={t('masters.conflicts.lead', { system })}>
      <DataTable
        language={language}
        caption={t('masters.conflicts')}
        hideCaption
        id="conflict-table"
        rows={data.conflicts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            header: t('import.name'),
            rowHeader: true,
            cell: ({ id, title }) => {
              const words = titleOf(language, title);
              return (
                <a href={paths.offering(language, { institution, offering: id })} lang={words.language}>
                  {words.text}
                </a>
              );
            },
          },
          { key: 'keys', header: t('masters.differs-in'), cell: ({ keys }) => partWords(language, keys) },
        ]}
      />
    </Section>
  );
}

function History({ language, data: { history } }: Pick<Props, 'language' | 'data'>) {
  const t = text(language);
  const line = (masters: Partial<Record<DataItem, Master>>, master: Master) =>
    dataItemNames
      .filter((item) => masters[item] === master)
      .map((item) => t(`data-item/${item}`))
      .join(', ') || '–';
  return (
    <Section id="history" title={t('masters.history')}>
      <DataTable
        language={language}
        caption={t('masters.history')}
        hideCaption
        id="master-history"
        rows={history}
        rowKey={({ at }) => at}
        empty={<p>{t('masters.history.none')}</p>}
        columns={[
          {
            key: 'at',
            header: t('masters.at'),
            rowHeader: true,
            cell: ({ at }) => formatDateTime(language, at),
          },
          { key: 'by', header: t('masters.by'), cell: ({ by }) => by ?? t('masters.program') },
          { key: 'system', header: t('masters.system'), cell: ({ system }) => system || '–' },
          { key: 'source', header: t('masters.theirs'), cell: ({ masters }) => line(masters, 'source') },
          { key: 'opinko', header: t('masters.ours'), cell: ({ masters }) => line(masters, 'opinko') },
        ]}
      />
    </Section>
  );
}
