import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { OnOther } from '../actions/scales.ts';
import type { Level, Scale } from '../rules/scales.ts';
import { text } from '../text/index.ts';
import { OnOtherScale } from './on-other-scale.tsx';
import { SourceLine } from './source-line.tsx';

type Props = { language: Language; scale: Scale; onOthers: readonly OnOther[] };

/** One scale: its levels in words, and what they are on other scales, with the source of each saying. */
export function ScalePage({ language, scale, onOthers }: Props) {
  const t = text(language);
  const disagrees = onOthers.some(({ levels }) => levels.some(({ conflict }) => conflict));
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.scales(language)}>{t('scales')}</a>}
        title={scale.title[language]}
        tags={
          disagrees && (
            <StatusTag tone="warning" icon="warning">
              {t('scale.disagree')}
            </StatusTag>
          )
        }
        lead={scale.description[language]}
      />
      <Definitions
        items={[
          { term: t('framework.source'), value: <SourceLine language={language} source={scale.source} /> },
          { term: t('framework.version'), value: scale.version },
        ]}
      />
      <Section id="levels" title={t(scale.kind === 'grade' ? 'scale.grades' : 'scale.levels')}>
        <DataTable
          language={language}
          id="scale-levels"
          caption={scale.title[language]}
          hideCaption
          rows={scale.levels}
          rowKey={({ id }) => id}
          columns={columns(language, scale)}
        />
      </Section>
      {onOthers.map((other) => (
        <OnOtherScale key={other.scale.id} language={language} scale={scale} other={other} />
      ))}
    </>
  );
}

function columns(language: Language, { kind }: Scale): Column<Level>[] {
  const t = text(language);
  const told: Column<Level>[] = [
    { key: 'id', header: t('scale.level.id'), rowHeader: true, cell: ({ id }) => id },
    {
      key: 'label',
      header: t(kind === 'grade' ? 'scale.grade' : 'scale.level'),
      cell: ({ label }) => label[language],
    },
    { key: 'descriptor', header: t('scale.descriptor'), cell: ({ descriptor }) => descriptor[language] },
  ];
  if (kind === 'level') return told;
  const passes: Column<Level> = {
    key: 'passes',
    header: t('scale.passes'),
    cell: (level) => t(level.passes ? 'scale.passes.yes' : 'scale.passes.no'),
  };
  return [...told, passes];
}
