import type { Language } from '../../../../base/language.ts';
import type { ReturnLine } from '../../rules/return-file.ts';
import { text } from '../../text/index.ts';
import { stateWord } from '../words.ts';
import { partWords } from './part-words.ts';

/** The lines as a sheet, with a header: the source's code first, by which it finds its own row. */
export function returnSheet(language: Language, lines: readonly ReturnLine[]): (string | number)[][] {
  const t = text(language);
  const header = [
    t('return.code'),
    t('return.id'),
    t('return.url'),
    t('import.name'),
    t('import.credits'),
    t('import.state'),
    t('return.revision'),
    t('return.changed'),
    t('return.refreshed'),
    t('return.outcome'),
  ];
  const rows = lines.map((line) => [
    line.code ?? '',
    line.id,
    line.url,
    line.title[language] ?? Object.values(line.title).find(Boolean) ?? '',
    line.ects ?? '',
    stateWord(language, line.state),
    line.revision,
    line.changed.length > 0 ? partWords(language, line.changed) : '',
    line.refreshedAt ?? '',
    line.outcome ? t(`return.outcome/${line.outcome}`) : '',
  ]);
  return [header, ...rows];
}
