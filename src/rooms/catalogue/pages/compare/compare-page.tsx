import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { titleOf } from '../../../offerings/index.ts';
import type { ComparedOffering } from '../../actions/compare/compare.ts';
import { choiceName } from '../../rules/compare/choice.ts';
import type { CatalogueLine } from '../../store/search.ts';
import { text } from '../../text/index.ts';
import { ChoiceSection } from './choice-section.tsx';
import { compareAddress } from './compare-address.ts';
import { type CompareProps, knownOf } from './compare-props.ts';
import { EmployerView } from './employer-view.tsx';
import { OverlapSection } from './overlap-section.tsx';
import { RowsSection } from './rows-section.tsx';
import { SkillsSection } from './skills-section.tsx';

type Props = CompareProps & { tooMany: boolean; found: readonly CatalogueLine[] | null };

/** Published offerings side by side. All that one chooses is in the address. */
export function ComparePage(props: Props) {
  const { language, state, comparison, tooMany } = props;
  const t = text(language);
  const { offerings } = comparison;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('catalogue.title'), href: paths.catalogue(language) },
          { label: t('compare.title') },
        ]}
      />
      <PageHead title={t('compare.title')} lead={t('compare.lead')} />
      {tooMany && (
        <Notice language={language} kind="info">
          {t('compare.too-many')}
        </Notice>
      )}
      <Missing language={language} offerings={offerings} />
      {offerings.length === 0 && (
        <EmptyState title={t('compare.empty')}>{t('compare.empty.help')}</EmptyState>
      )}
      {knownOf(offerings).length > 0 && <Views language={language} state={state} />}
      <Compared {...props} />
      <ChoiceSection {...props} />
    </>
  );
}

function Missing({ language, offerings }: { language: Language; offerings: readonly ComparedOffering[] }) {
  const t = text(language);
  return (
    <>
      {offerings.map((one) => {
        if (one.state === 'published') return null;
        const said =
          one.state === 'unknown'
            ? t('compare.unknown', { name: choiceName(one) })
            : t('compare.withdrawn', { title: titleOf(language, one.document.title).text });
        return (
          <Notice key={one.id} language={language} kind="warning">
            {said}
          </Notice>
        );
      })}
    </>
  );
}

function Views({ language, state }: Omit<CompareProps, 'comparison'>) {
  const t = text(language);
  return (
    <p class="actions">
      {(['exact', 'employer'] as const).map((view) => (
        <a
          key={view}
          class="ds-button"
          data-variant={view === state.view ? 'primary' : 'secondary'}
          data-size="sm"
          aria-current={view === state.view ? 'true' : undefined}
          href={compareAddress(language, { ...state, view, q: '' })}
        >
          {t(`compare.view.${view}`)}
        </a>
      ))}
    </p>
  );
}

function Compared(props: CompareProps) {
  const { language, state, comparison } = props;
  const known = knownOf(comparison.offerings);
  if (known.length === 0) return null;
  if (state.view === 'employer') return <EmployerView language={language} offerings={known} />;
  return (
    <>
      {known.length === 1 && <p>{text(language)('compare.one-more')}</p>}
      <RowsSection {...props} />
      {known.length > 1 && <OverlapSection {...props} />}
      <SkillsSection {...props} />
    </>
  );
}
