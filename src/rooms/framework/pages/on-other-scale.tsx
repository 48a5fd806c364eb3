import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { OnOther } from '../actions/scales.ts';
import type { Saying } from '../rules/map-level.ts';
import type { Scale } from '../rules/scales.ts';
import { text } from '../text/index.ts';
import { SourceLine } from './source-line.tsx';

type Props = { language: Language; scale: Scale; other: OnOther };
type Row = OnOther['levels'][number];

/** The levels of a scale on another one: a column for each source, and whether the sources agree. */
export function OnOtherScale({ language, scale, other }: Props) {
  const t = text(language);
  const title = other.scale.title[language];
  return (
    <Section
      id={`on-${other.scale.id}`}
      title={t('scale.on', { scale: title })}
      actions={
        <a
          href={paths.scale(language, { scale: other.scale.id })}
          aria-label={t('scale.open.name', { scale: title })}
        >
          {t('scale.open')}
        </a>
      }
    >
      <Definitions
        items={other.sources.map(({ source }, index) => ({
          term:
            other.sources.length > 1
              ? t('scale.source.number', { number: index + 1 })
              : t('framework.source'),
          value: <SourceLine language={language} source={source} />,
        }))}
      />
      <DataTable
        language={language}
        id={`levels-on-${other.scale.id}`}
        caption={t('scale.on', { scale: title })}
        hideCaption
        rows={other.levels}
        rowKey={({ level }) => level}
        columns={columns(language, scale, other)}
      />
    </Section>
  );
}

function columns(language: Language, scale: Scale, other: OnOther): Column<Row>[] {
  const t = text(language);
  const several = other.sources.length > 1;
  const level: Column<Row> = {
    key: 'level',
    header: t(scale.kind === 'grade' ? 'scale.grade' : 'scale.level'),
    rowHeader: true,
    cell: ({ level }) => named(language, scale.levels, level),
  };
  const sayings = other.sources.map(
    ({ mapping }, index): Column<Row> => ({
      key: mapping,
      header: several ? t('scale.source.number', { number: index + 1 }) : t('scale.corresponds'),
      cell: ({ sources }) => (
        <SayingWords
          language={language}
          other={other}
          saying={sources.find((saying) => saying.mapping === mapping)}
        />
      ),
    }),
  );
  const agreement: Column<Row> = {
    key: 'agreement',
    header: t('scale.agreement'),
    cell: (row) => <Agreement language={language} {...row} />,
  };
  return [level, ...sayings, ...(several ? [agreement] : [])];
}

function SayingWords({ language, other, saying }: { language: Language; other: OnOther; saying?: Saying }) {
  const t = text(language);
  if (!saying) return <>{t('scale.says-nothing')}</>;
  return (
    <div>
      {saying.to.map((level) => shortly(language, other.scale.levels, level)).join(', ')}
      <br />
      <small>
        {t(`scale.relation.${saying.relation}`)}
        {saying.note && ` ${saying.note[language]}`}
      </small>
    </div>
  );
}

function Agreement({ language, sources, conflict }: { language: Language } & Row) {
  const t = text(language);
  if (sources.length === 0) return <>{t('scale.agreement.none')}</>;
  if (sources.length < 2) return <>{t('scale.agreement.one')}</>;
  if (!conflict) return <>{t('scale.agreement.same')}</>;
  return (
    <StatusTag tone="warning" icon="warning">
      {t(`scale.agreement.${conflict}`)}
    </StatusTag>
  );
}

type Labelled = readonly Pick<Scale['levels'][number], 'id' | 'label'>[];

/** A mark that people write ("5", "HYV") with its word, or the word alone where it says the mark already. */
function named(language: Language, levels: Labelled, id: string): string {
  const label = labelOf(language, levels, id);
  return isMark(id) && !label.endsWith(id) ? `${id} ${label.toLocaleLowerCase(language)}` : label;
}

/** The mark alone, where the word does not need to be said to understand it. */
function shortly(language: Language, levels: Labelled, id: string): string {
  const label = labelOf(language, levels, id);
  return isMark(id) && !label.endsWith(id) ? id : label;
}

const isMark = (id: string) => !/[a-z]/.test(id);

function labelOf(language: Language, levels: Labelled, id: string): string {
  return levels.find((level) => level.id === id)?.label[language] ?? id;
}
