import type { Language } from '../../../base/language.ts';
import type { Role } from '../../../base/roles.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text } from '../text/index.ts';
import { rightWords, roleWords } from './role-words.ts';

type Right = { action: string; roles: readonly Role[] };

/** The rights table in words, one table a part of the house. */
export function RightsPage({ language, items }: { language: Language; items: readonly Right[] }) {
  const t = text(language);
  const groups = [...new Set(items.map(groupOf))];
  return (
    <>
      <PageHead title={t('rights')} lead={t('rights.lead')} />
      {groups.map((group) => (
        <Section key={group} title={groupWords(language, group)}>
          <DataTable<Right>
            language={language}
            id={`rights-${group}`}
            caption={groupWords(language, group)}
            hideCaption
            rows={items.filter((item) => groupOf(item) === group)}
            rowKey={(row) => row.action}
            columns={[
              {
                key: 'action',
                header: t('rights.action'),
                rowHeader: true,
                cell: (row) => rightWords(language, row.action),
              },
              {
                key: 'roles',
                header: t('rights.roles'),
                cell: (row) => row.roles.map((role) => roleWords(language, role)).join(', '),
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
}

function groupOf({ action }: Right): string {
  return action.split('.')[0]!;
}

function groupWords(language: Language, group: string): string {
  const key = `right-group.${group}`;
  return text.keys.has(key) ? text(language)(key as 'right-group.home') : group;
}
