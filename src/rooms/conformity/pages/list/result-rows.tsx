import type { Language } from '../../../../base/language.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { ScreeningView } from '../../actions/list/read.ts';
import { type Standing, standings } from '../../rules/groups.ts';
import { text } from '../../text/index.ts';
import { standingWords } from './group-table.tsx';
import { institutionWords, type Names, originWords } from './names.ts';
import { RowTable } from './row-table.tsx';
import { type Filter, filterHref } from './screening-address.ts';

type Props = {
  language: Language;
  view: ScreeningView;
  outcome: NonNullable<ScreeningView['outcome']>;
  filter: Filter;
  names: Names;
};

export const PAGE = 50;

/** The rows of a screened list, narrowed by what stands in the address. */
export function ResultRows(props: Props) {
  const { language, view, outcome, filter, names } = props;
  const t = text(language);
  const page = (cursor: number) =>
    filterHref(language, view, { ...filter, cursor: cursor > 0 ? String(cursor) : null });
  const from = Number(filter.cursor ?? 0);
  return (
    <Section id="list" title={t('screening.list')} lead={t('screening.list.lead', { count: outcome.found })}>
      <Standings {...props} />
      <Chosen {...props} />
      <RowTable
        language={language}
        framework={outcome.framework}
        names={names}
        rows={outcome.items}
        cursor={{
          previous: from > 0 ? page(Math.max(0, from - PAGE)) : undefined,
          next: outcome.next ? page(Number(outcome.next)) : undefined,
        }}
        empty={<p>{t('screening.none-such')}</p>}
      />
    </Section>
  );
}

/** Links that narrow the list to one kind. */
function Standings({ language, view, outcome, filter }: Props) {
  const t = text(language);
  const { total, verdicts, undecided } = outcome.figures;
  const counts: Record<Standing, number> = { ...verdicts, undecided, not: verdicts.not - undecided };
  const link = (standing: Standing | null, words: string, count: number) => (
    <li key={standing ?? 'all'}>
      <a
        href={filterHref(language, view, { ...filter, standing, cursor: null })}
        aria-current={standing === (filter.standing ?? null) ? 'true' : undefined}
      >
        {/* The counts are of the whole list: they would mislead beside a group. */}
        {filter.of || filter.origin ? words : t('screening.choice', { words, count })}
      </a>
    </li>
  );
  return (
    <nav aria-label={t('screening.filter')}>
      <ul class="choice-links">
        {link(null, t('screening.all'), total)}
        {standings.map((standing) => link(standing, standingWords(language, standing), counts[standing]))}
      </ul>
    </nav>
  );
}

/** Which group is shown, and the way back to all. */
function Chosen({ language, view, filter, names }: Props) {
  const said = (key: string) => (key === '-' ? null : key);
  const t = text(language);
  const words = [
    filter.of && institutionWords(language, names, said(filter.of)),
    filter.origin && originWords(language, said(filter.origin)),
  ].filter(Boolean);
  if (words.length === 0) return null;
  const all = filterHref(language, view, { ...filter, of: null, origin: null, cursor: null });
  return (
    <p>
      {t('list.only', { group: words.join(', ') })} <a href={all}>{t('list.only.all')}</a>
    </p>
  );
}
