import type { Language } from '../../../../base/language.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { DataTable } from '../../../../platform/web/table.tsx';
import { text as frameworkText } from '../../../framework/index.ts';
import { type Group, type Standing, standings } from '../../rules/groups.ts';
import { text } from '../../text/index.ts';

type Props = {
  language: Language;
  id: string;
  caption: string;
  /** What the groups are groups of: 'Korkeakoulu'. */
  of: string;
  groups: readonly Group[];
  words: (key: string | null) => string;
  /** Where the offerings of a group are listed; without it nothing is linked. */
  href?: ((key: string | null, standing: Standing | null) => string) | undefined;
};

/** How many of each group there are of each kind; each number leads to the very offerings. */
export function GroupTable({ language, id, caption, of, groups, words, href }: Props) {
  const count = (group: Group, standing: Standing | null) => {
    const number = standing ? group[standing] : group.total;
    const written = formatNumber(language, number);
    return href && number > 0 ? <a href={href(group.key, standing)}>{written}</a> : written;
  };
  return (
    <DataTable
      language={language}
      caption={caption}
      id={id}
      rows={groups}
      rowKey={({ key }) => key ?? '-'}
      columns={[
        {
          key: 'group',
          header: of,
          rowHeader: true,
          cell: ({ key }) => (href ? <a href={href(key, null)}>{words(key)}</a> : words(key)),
        },
        {
          key: 'total',
          header: text(language)('list.total'),
          numeric: true,
          cell: (group: Group) => count(group, null),
        },
        ...standings.map((standing) => ({
          key: standing,
          header: standingWords(language, standing),
          numeric: true,
          cell: (group: Group) => count(group, standing),
        })),
      ]}
    />
  );
}

export function standingWords(language: Language, standing: Standing): string {
  return standing === 'undecided'
    ? text(language)('screening.undecided')
    : frameworkText(language)(`verdict/${standing}`);
}
