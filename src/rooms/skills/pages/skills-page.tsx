import { type Language, languages, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { SearchField } from '../../../platform/web/parts/search-field.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { ESCO } from '../rules/concept.ts';
import { soughtWords } from '../rules/search-keys.ts';
import type { Scheme } from '../store/schemes.ts';
import type { Skill } from '../store/skills.ts';
import { text } from '../text/index.ts';

export const SHOWN = 50;

type Props = {
  language: Language;
  q: string;
  /** Null: nothing was searched for yet. */
  found: readonly Skill[] | null;
  schemes: readonly Scheme[];
  mayImport: boolean;
};

/** Skills to search in, and where they come from. */
export function SkillsPage({ language, q, found, schemes, mayImport }: Props) {
  const t = text(language);
  const tooShort = found !== null && soughtWords(q).length === 0;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          mayImport && (
            <a class="ds-button" href={paths.importSkills(language)}>
              {t('import.title')}
            </a>
          )
        }
      />
      <div class="stack">
        <SearchField
          action={paths.skills(language)}
          value={q}
          label={t('find.label')}
          submitLabel={t('find.submit')}
        />
        {tooShort && <p>{t('find.short')}</p>}
        {found && !tooShort && <Found language={language} q={q} found={found} />}
        <Section title={t('schemes')}>
          <Schemes language={language} schemes={schemes} />
        </Section>
      </div>
    </>
  );
}

function Found({ language, q, found }: { language: Language; q: string; found: readonly Skill[] }) {
  const t = text(language);
  if (found.length === 0)
    return (
      <EmptyState title={t('find.none', { q })} icon="search">
        {t('find.none.body')}
      </EmptyState>
    );
  return (
    <Section title={t('find.count', { count: found.length })}>
      {found.length === SHOWN && <p>{t('find.most', { count: SHOWN })}</p>}
      <DataTable
        language={language}
        caption={t('title')}
        hideCaption
        id="skills"
        rows={found}
        rowKey={({ uri }) => uri}
        columns={[
          {
            key: 'skill',
            header: t('skill'),
            rowHeader: true,
            cell: (skill) => <Name {...{ language, skill }} />,
          },
          { key: 'languages', header: t('languages'), cell: (skill) => <Others {...{ language, skill }} /> },
          { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kind/${kind}`) },
        ]}
      />
    </Section>
  );
}

type SkillProps = { language: Language; skill: Skill };

function Name({ language, skill }: SkillProps) {
  const name = pick(skill.labels, language);
  return <span lang={name.language === language ? undefined : name.language}>{name.text}</span>;
}

function Others({ language, skill }: SkillProps) {
  const shown = pick(skill.labels, language).language;
  const others = languages.filter((one) => one !== shown && skill.labels[one]);
  return (
    <ul class="ds-list">
      {others.map((own) => (
        <li key={own} lang={own}>
          {skill.labels[own]}
        </li>
      ))}
    </ul>
  );
}

function Schemes({ language, schemes }: { language: Language; schemes: readonly Scheme[] }) {
  const t = text(language);
  return (
    <DataTable
      language={language}
      caption={t('schemes')}
      hideCaption
      id="schemes"
      rows={schemes}
      rowKey={({ scheme }) => scheme}
      columns={[
        {
          key: 'scheme',
          header: t('scheme'),
          rowHeader: true,
          cell: ({ scheme }) => (scheme === ESCO ? 'ESCO' : scheme),
        },
        { key: 'edition', header: t('edition'), cell: ({ edition }) => edition ?? '–' },
        { key: 'concepts', header: t('concepts'), numeric: true, cell: ({ concepts }) => concepts },
        { key: 'withdrawn', header: t('withdrawn'), numeric: true, cell: ({ withdrawn }) => withdrawn },
        { key: 'whole', header: t('whole'), cell: ({ whole }) => t(whole ? 'whole/yes' : 'whole/no') },
        {
          key: 'imported',
          header: t('imported'),
          cell: ({ importedAt }) => (importedAt ? formatDate(language, importedAt) : '–'),
        },
      ]}
    />
  );
}
