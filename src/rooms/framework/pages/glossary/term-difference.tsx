import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { differences, isChange, type Line } from '../../rules/glossary/difference.ts';
import type { TermContent } from '../../rules/glossary/term.ts';
import { wordDifference } from '../../rules/glossary/word-difference.ts';
import { text } from '../../text/index.ts';
import { languageWord } from './language-word.ts';

type Props = {
  language: Language;
  before: TermContent | null;
  after: TermContent;
  /** The term is taken out of use. */
  withdraw?: boolean;
  /** Needed where a page has several. */
  id?: string;
};

/**
 * A term as it was and as it will be, side by side, a row for each fact and language. What changed is said in a word;
 * in the texts, added words are underlined and removed ones struck through.
 */
export function TermDifference({ language, before, after, withdraw, id }: Props) {
  const t = text(language);
  const lines = differences(before, after);
  const changed = lines.filter(isChange);
  const same = lines.length - changed.length;
  return (
    <div class="stack term-difference">
      {withdraw && <p>{t('term-part.withdrawn')}</p>}
      {changed.length === 0 ? (
        !withdraw && <p>{t('difference.none')}</p>
      ) : (
        <>
          <p>{t('difference.lead')}</p>
          <DataTable
            language={language}
            caption={t('difference.change')}
            hideCaption
            rows={changed}
            rowKey={keyOf}
            columns={columns(language)}
            {...(id && { id })}
          />
        </>
      )}
      {before && same > 0 && <p>{t('difference.unchanged', { count: same })}</p>}
    </div>
  );
}

function keyOf({ part, language, of, before, after }: Line): string {
  return [part, language, of?.source, of?.reference, before, after].join('|');
}

function columns(language: Language): Column<Line>[] {
  const t = text(language);
  return [
    {
      key: 'part',
      header: t('difference.part'),
      rowHeader: true,
      cell: (line) => <Part {...{ language, line }} />,
    },
    {
      key: 'change',
      header: t('difference.change'),
      cell: (line) => <StatusTag tone={tones[changeOf(line)]}>{t(`difference.${changeOf(line)}`)}</StatusTag>,
    },
    {
      key: 'before',
      header: t('difference.before'),
      cell: (line) => <Side {...{ language, line }} side="before" />,
    },
    {
      key: 'after',
      header: t('difference.after'),
      cell: (line) => <Side {...{ language, line }} side="after" />,
    },
  ];
}

function Part({ language, line }: { language: Language; line: Line }) {
  return (
    <>
      {partWords(language, line)}
      {line.of && (
        <>
          <br />
          <small>{line.of.reference}</small>
        </>
      )}
    </>
  );
}

/** What a line is about: the part of the term and, where it has one, the language. */
export function partWords(language: Language, { part, language: tag }: Line): string {
  const name = text(language)(`term-part/${part}`);
  return tag ? `${name} (${languageWord(language, tag)})` : name;
}

const tones = { added: 'success', removed: 'danger', changed: 'info' } as const;

function changeOf({ before, after }: Line): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** One side of a line: its own words only, with what the other side does not have marked. */
function Side({ language, line, side }: { language: Language; line: Line; side: 'before' | 'after' }) {
  const own = line[side];
  if (own === null) return <>{text(language)('difference.empty')}</>;
  const Mark = side === 'before' ? 'del' : 'ins';
  const hidden = side === 'before' ? 'added' : 'removed';
  const shown = wordDifference(line.before ?? '', line.after ?? '').filter(({ kind }) => kind !== hidden);
  const words = shown.flatMap(({ kind, text: run }, index): ComponentChildren[] => [
    index > 0 && ' ',
    kind === 'same' ? run : <Mark key={index}>{run}</Mark>,
  ]);
  return <span lang={line.language ?? undefined}>{words}</span>;
}
