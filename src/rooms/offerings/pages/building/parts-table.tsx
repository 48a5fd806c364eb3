import type { ComponentChildren } from 'preact';
import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { OfferingDocument, Part } from '../../../framework/index.ts';
import type { LineageFacts } from '../../actions/building/read-lineage.ts';
import { sumOfParts } from '../../rules/form/part-rows.ts';
import { placeOf } from '../../rules/lineage/circle.ts';
import { text } from '../../text/index.ts';
import { word } from '../words.ts';
import { Written } from '../written.tsx';

type Props = { language: Language; document: OfferingDocument; lineage: LineageFacts };

/** The parts of a whole, for those who learn and those who plan: what, how much, from where, and what it leads to. */
export function PartsTable({ language, document, lineage }: Props) {
  const t = text(language);
  const { parts = [] } = document;
  if (parts.length === 0) return null;
  const sum = sumOfParts(parts);
  const rows = parts.map((part, index) => ({ part, index }));
  return (
    <>
      <DataTable
        language={language}
        caption={t('parts')}
        hideCaption
        id="parts-table"
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'part',
            header: t('parts.part'),
            rowHeader: true,
            cell: ({ part }) => <PartTitle language={language} part={part} lineage={lineage} />,
          },
          {
            key: 'ects',
            header: t('curriculum.ects'),
            numeric: true,
            cell: ({ part }) => (typeof part.ects === 'number' ? formatCredits(language, part.ects) : '–'),
          },
          {
            key: 'from',
            header: t('parts.from'),
            cell: ({ part }) => <ComesFrom language={language} part={part} lineage={lineage} />,
          },
          {
            key: 'leads-to',
            header: t('parts.leads-to'),
            cell: ({ part }) => <LeadsTo language={language} part={part} document={document} />,
          },
        ]}
      />
      {sum !== null && <p>{t('parts.total', { sum: formatCredits(language, sum) })}</p>}
    </>
  );
}

type PartProps = { language: Language; part: Part; lineage: LineageFacts };

function PartTitle({ language, part: { title, ref }, lineage }: PartProps) {
  const shown = <Written language={language} text={title} />;
  if (ref?.kind !== 'offering' || !lineage.open.includes(placeOf(ref))) return shown;
  const { institution, id } = ref;
  return <a href={paths.catalogueOffering(language, { institution, offering: id })}>{shown}</a>;
}

function ComesFrom({ language, part: { origin, source, ref }, lineage }: PartProps) {
  const t = text(language);
  const whose = ref && pick(lineage.names[ref.institution], language).text;
  const licence = ref && lineage.licences[placeOf(ref)];
  const told = [
    origin && word(language, 'origin', origin),
    whose,
    source,
    licence && t('source.licence', { licence }),
  ].filter(Boolean);
  return <>{told.length > 0 ? told.join(', ') : '–'}</>;
}

function LeadsTo({
  language,
  part,
  document,
}: {
  language: Language;
  part: Part;
  document: OfferingDocument;
}): ComponentChildren {
  const led = (document.outcomes ?? []).filter(({ id }) => part.outcomes?.includes(id));
  if (led.length === 0) return <>{'–'}</>;
  return (
    <ul>
      {led.map((outcome) => (
        <li key={outcome.id}>
          <Written language={language} text={outcome.text} />
        </li>
      ))}
    </ul>
  );
}
