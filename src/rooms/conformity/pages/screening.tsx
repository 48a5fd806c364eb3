import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { WithTerms } from '../../../platform/web/terms.tsx';
import { text as frameworkText, type Verdict, verdicts } from '../../framework/index.ts';
import { titleOf } from '../../offerings/index.ts';
import type { ScreenedLine, Screening } from '../actions/screen.ts';
import { text } from '../text/index.ts';
import { duration, Figures } from './figures.tsx';
import { ElementStrip } from './strip.tsx';
import { ToDo } from './to-do.tsx';
import { VerdictTag } from './verdict-tag.tsx';

type Props = {
  language: Language;
  institution: string;
  name: string;
  screening: Screening;
  verdict: Verdict | null;
  /** Where the page before this one begins. */
  previous: string | undefined;
  mayEdit: boolean;
};

/** All offerings of an institution against the framework, nearest first. */
export function ScreeningPage(props: Props) {
  const { language, institution, name, screening } = props;
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={name}
        title={t('screening.title')}
        lead={<WithTerms language={language}>{t('screening.lead')}</WithTerms>}
        actions={
          <>
            <Downloads {...props} />
            <a class="ds-button" data-variant="tertiary" href={paths.screenings(language, { institution })}>
              {t('list.title')}
            </a>
          </>
        }
      />
      {screening.figures.total === 0 ? (
        <EmptyState
          title={t('screening.empty')}
          actions={
            <>
              <a class="ds-button" href={`${paths.importOfferings(language)}?institution=${institution}`}>
                {t('screening.import')}
              </a>
              <a
                class="ds-button"
                data-variant="secondary"
                href={paths.addOffering(language, { institution })}
              >
                {t('screening.add')}
              </a>
            </>
          }
        >
          <p>{t('screening.empty.help')}</p>
        </EmptyState>
      ) : (
        <>
          <Figures language={language} figures={screening.figures} framework={screening.framework} />
          <List {...props} />
        </>
      )}
    </>
  );
}

function Downloads({ language, institution, screening }: Props) {
  if (screening.figures.total === 0) return null;
  const t = text(language);
  return (
    <>
      <a class="ds-button" data-variant="secondary" href={paths.gaps(language, { institution })}>
        {t('gaps.here')}
      </a>
      <a
        class="ds-button"
        data-variant="secondary"
        href={paths.screeningXlsx(language, { institution })}
        download
      >
        {t('screening.xlsx')}
      </a>
      <a
        class="ds-button"
        data-variant="secondary"
        href={paths.screeningCsv(language, { institution })}
        download
      >
        {t('screening.csv')}
      </a>
    </>
  );
}

function List(props: Props) {
  const { language, institution, screening, verdict, previous } = props;
  const t = text(language);
  const page = (cursor: string) => {
    const search = new URLSearchParams({ ...(verdict && { verdict }), ...(cursor !== '0' && { cursor }) });
    return `${paths.screening(language, { institution })}?${search}#list`;
  };
  return (
    <Section
      id="list"
      title={t('screening.list')}
      lead={t('screening.list.lead', { count: screening.found })}
    >
      <Filter {...props} />
      <DataTable
        language={language}
        caption={t('screening.list')}
        hideCaption
        rows={screening.items}
        rowKey={({ id }) => id}
        cursor={{
          previous: previous && page(previous),
          next: screening.next ? page(screening.next) : undefined,
        }}
        columns={columnsOf(props)}
        empty={<p>{t('screening.none-such')}</p>}
      />
    </Section>
  );
}

function columnsOf({ language, institution, screening: { framework }, mayEdit }: Props) {
  const t = text(language);
  const at = (line: ScreenedLine) => ({ institution, offering: line.id });
  return [
    {
      key: 'title',
      header: t('screening.offering'),
      rowHeader: true,
      cell: (line: ScreenedLine) => {
        const title = titleOf(language, line.title);
        return (
          <a href={paths.screenedOffering(language, at(line))} lang={title.language}>
            {title.text}
          </a>
        );
      },
    },
    {
      key: 'verdict',
      header: t('screening.verdict'),
      cell: (line: ScreenedLine) => <VerdictTag language={language} {...line} />,
    },
    {
      key: 'elements',
      header: t('screening.elements'),
      cell: (line: ScreenedLine) => (
        <ElementStrip language={language} framework={framework} elements={line.elements} />
      ),
    },
    {
      key: 'to-do',
      header: t('screening.to-do'),
      cell: (line: ScreenedLine) => (
        <ToDo
          language={language}
          framework={framework}
          elements={line.elements}
          {...(mayEdit && { formHref: paths.editOffering(language, at(line)) })}
        />
      ),
    },
    {
      key: 'work',
      header: t('screening.work'),
      cell: ({ effortMinutes }: ScreenedLine) =>
        effortMinutes > 0 ? duration(language, effortMinutes) : '–',
    },
  ];
}

/** Where some lines are undecided, the last choice holds them too, and says so. */
function choiceWords(language: Language, choice: Verdict | null, someUndecided: boolean): string {
  const t = text(language);
  if (!choice) return t('screening.all');
  const words = frameworkText(language)(`verdict/${choice}`);
  return choice === 'not' && someUndecided ? t('screening.not-or-undecided', { words }) : words;
}

/** Links that narrow the list to one verdict. */
function Filter({ language, institution, screening, verdict }: Props) {
  const t = text(language);
  const href = (chosen: Verdict | null) =>
    `${paths.screening(language, { institution })}${chosen ? `?verdict=${chosen}` : ''}#list`;
  const choices = [null, ...[...verdicts].reverse()];
  return (
    <nav aria-label={t('screening.filter')}>
      <ul class="choice-links">
        {choices.map((choice) => (
          <li key={choice}>
            <a href={href(choice)} aria-current={choice === verdict ? 'true' : undefined}>
              {t('screening.choice', {
                words: choiceWords(language, choice, screening.figures.undecided > 0),
                count: choice ? screening.figures.verdicts[choice] : screening.figures.total,
              })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
