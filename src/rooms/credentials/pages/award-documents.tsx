import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { Column } from '../../../platform/web/table-column.ts';
import type { Format } from '../formats/format.ts';
import { text } from '../text/index.ts';

/** A format of an award; `made` null: its file is made when it is first asked for. */
export type AwardDocument = { format: Format; made: Date | null };

type Props = {
  language: Language;
  institution: string;
  award: string;
  documents: readonly AwardDocument[];
  /** The right to make one, and the value that its button posts. */
  csrf: string | null;
};

/** In which formats an award exists: its file where it does, and a button where it does not yet. */
export function AwardDocuments(props: Props) {
  const { language, documents } = props;
  const t = text(language);
  return (
    <Section id="documents" title={t('documents.title')} lead={t('documents.lead')}>
      <DataTable
        language={language}
        id="documents-table"
        caption={t('documents.title')}
        hideCaption
        rows={documents}
        rowKey={({ format }) => format}
        empty={<p>{t('documents.none')}</p>}
        columns={columnsOf(props)}
      />
    </Section>
  );
}

function columnsOf({ language, institution, award, csrf }: Props): Column<AwardDocument>[] {
  const t = text(language);
  const made: Column<AwardDocument>[] = [
    {
      key: 'format',
      header: t('documents.format'),
      rowHeader: true,
      cell: ({ format }) => t(`format.${format}`),
    },
    {
      key: 'made',
      header: t('documents.made'),
      cell: ({ made }) => (made ? formatDate(language, made) : t('documents.not-made')),
    },
  ];
  if (csrf === null) return made;
  const make: Column<AwardDocument> = {
    key: 'make',
    header: t('documents.file'),
    hiddenHeader: true,
    cell: ({ format, made }) =>
      made ? (
        <a href={paths.awardDocument(language, { institution, award, format })} download>
          <span aria-hidden="true">{t('documents.take')}</span>
          <span class="ds-sr-only">{t('documents.take.for', { format: t(`format.${format}`) })}</span>
        </a>
      ) : (
        <ActionButton
          action={paths.renderAward(language, { institution, award, format })}
          csrf={csrf}
          variant="tertiary"
        >
          <span aria-hidden="true">{t('documents.make')}</span>
          <span class="ds-sr-only">{t('documents.make.for', { format: t(`format.${format}`) })}</span>
        </ActionButton>
      ),
  };
  return [...made, make];
}
