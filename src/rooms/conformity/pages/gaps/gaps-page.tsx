import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice } from '../../../../platform/web/field.ts';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { GapList } from '../../actions/gaps/read-gaps.ts';
import { text } from '../../text/index.ts';
import { duration } from '../figures.tsx';
import { type GapChoice, gapHref } from './address.ts';
import { GapDownloads } from './downloads.tsx';
import { LackingTable } from './lacking-table.tsx';
import { NarrowGaps } from './narrow.tsx';
import { RequirementTable } from './requirement-table.tsx';

type Props = {
  language: Language;
  institution: string;
  name: string;
  list: GapList;
  choice: GapChoice;
  frameworks: readonly Choice[];
  /** The person's roles reach some units only. */
  onlySome: boolean;
  mayEdit: boolean;
  previous: string | undefined;
};

/** What the offerings of an institution, or of a unit, lack. */
export function GapsPage(props: Props) {
  const { language, institution, name, list, choice } = props;
  const t = text(language);
  const path = paths.gaps(language, { institution });
  return (
    <>
      <PageHead
        eyebrow={name}
        title={t('gaps.title')}
        lead={t('gaps.lead')}
        actions={
          list.lacking > 0 && (
            <GapDownloads
              language={language}
              href={(format) => gapHref(paths.gapsFile(language, { institution, format }), choice)}
            />
          )
        }
      />
      <NarrowGaps
        language={language}
        path={path}
        choice={choice}
        frameworks={props.frameworks}
        units={list.units}
        onlySome={props.onlySome}
      />
      {list.lacking === 0 ? <Nothing {...props} /> : <Lists {...props} />}
    </>
  );
}

function Lists(props: Props) {
  const { language, institution, list, choice } = props;
  return (
    <>
      <GapFigures language={language} figures={list} />
      <RequirementTable
        language={language}
        path={paths.gaps(language, { institution })}
        choice={choice}
        lines={list.requirements}
        opensAt="offerings"
      />
      <LackingTable {...props} />
    </>
  );
}

type Figures = { offerings: number; lacking: number; effortMinutes: number };

/** How many offerings lack something, and the work. */
export function GapFigures({ language, figures }: { language: Language; figures: Figures }) {
  const t = text(language);
  const { lacking: count, offerings: total, effortMinutes } = figures;
  return (
    <Definitions
      items={[
        { term: t('gaps.lacking'), value: t('screening.of', { count, total }) },
        { term: t('screening.work.all'), value: duration(language, effortMinutes) },
      ]}
    />
  );
}

function Nothing({ language, institution, list }: Props) {
  const t = text(language);
  if (list.frameworks.length === 0) return <EmptyState title={t('conformity/no-framework')} />;
  if (list.offerings > 0)
    return (
      <EmptyState title={t('gaps.none')} icon="check">
        <p>{t('gaps.none.help')}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('gaps.no-offerings')}
      actions={
        <a class="ds-button" href={paths.addOffering(language, { institution })}>
          {t('screening.add')}
        </a>
      }
    />
  );
}
