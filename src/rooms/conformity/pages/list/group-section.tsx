import type { Language } from '../../../../base/language.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { Groups, Standing } from '../../rules/groups.ts';
import { text } from '../../text/index.ts';
import { GroupTable } from './group-table.tsx';
import { institutionWords, type Names, originWords } from './names.ts';

type Props = {
  language: Language;
  groups: Groups;
  names: Names;
  /** Address of the list with one group and kind chosen. */
  href?: (by: 'of' | 'origin', key: string | null, standing: Standing | null) => string;
};

/** The offerings of a list by institution and by origin. */
export function GroupSection({ language, groups, names, href }: Props) {
  const t = text(language);
  const to = (by: 'of' | 'origin') =>
    href && ((key: string | null, standing: Standing | null) => href(by, key, standing));
  return (
    <Section title={t('list.groups')} {...(href && { lead: t('list.groups.lead') })}>
      <GroupTable
        language={language}
        id="by-institution"
        caption={t('list.by-institution')}
        of={t('sheet.institution')}
        groups={groups.institutions}
        words={(key) => institutionWords(language, names, key)}
        href={to('of')}
      />
      <GroupTable
        language={language}
        id="by-origin"
        caption={t('list.by-origin')}
        of={t('list.origin')}
        groups={groups.origins}
        words={(key) => originWords(language, key)}
        href={to('origin')}
      />
    </Section>
  );
}
