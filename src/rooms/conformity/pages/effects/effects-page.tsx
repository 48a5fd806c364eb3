import { paths } from '../../../../base/paths.ts';
import { formatDateTime, formatNumber } from '../../../../platform/web/format.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { ProgressBar } from '../../../../platform/web/parts/progress-bar.tsx';
import { pinnedFramework } from '../../../framework/index.ts';
import { text } from '../../text/index.ts';
import { effectHref } from './address.ts';
import { EffectList } from './effect-list.tsx';
import { ChangedElements, EffectInstitutions } from './figures.tsx';
import type { EffectsProps, Outcome } from './props.ts';

/** The script that follows the progress finds the result under the same id, and shows the whole page then. */
const PROGRESS = 'effects-progress';

/** What changes if a version of a framework is adopted. */
export function EffectsPage(props: EffectsProps) {
  const { language, view } = props;
  const t = text(language);
  const at = { framework: view.framework.id, version: view.framework.version };
  const framework = pinnedFramework(view.framework)?.framework;
  const name = `${framework?.title[language] ?? at.framework}, ${at.version}`;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: name, href: paths.framework(language, at) }, { label: t('effects.here') }]}
      />
      <PageHead
        eyebrow={name}
        title={t('effects.title')}
        lead={leadOf(props)}
        actions={view.outcome && view.outcome.found > 0 && <Downloads {...props} />}
      />
      {view.offerings === 0 ? (
        <EmptyState title={t('effects.no-offerings')} />
      ) : (
        <div id={view.progress ? undefined : PROGRESS}>
          <Body {...props} />
        </div>
      )}
    </>
  );
}

function leadOf({ language, view: { standing, before } }: EffectsProps): string {
  const t = text(language);
  if (standing === 'in-force') return t('effects.in-force');
  return before ? t('effects.against', { version: before.version }) : t('effects.against.none');
}

function Downloads({ language, view, choice }: EffectsProps) {
  const t = text(language);
  const at = { framework: view.framework.id, version: view.framework.version };
  const href = (format: string) =>
    effectHref(paths.frameworkEffectsFile(language, { ...at, format }), choice, {}, '');
  return (
    <>
      <a class="ds-button" data-variant="secondary" href={href('csv')} download>
        {t('effects.csv')}
      </a>
      <a class="ds-button" data-variant="secondary" href={href('json')} download>
        {t('effects.json')}
      </a>
    </>
  );
}

function Body(props: EffectsProps) {
  const { language, view } = props;
  const { outcome, progress } = view;
  const t = text(language);
  if (progress) return <Progress {...props} {...progress} />;
  if (!outcome)
    return (
      <EmptyState title={t('effects.large')} actions={<Start {...props} />}>
        <p>{t('effects.large.help', { count: view.offerings })}</p>
        {!props.mayStart && <p>{t('effects.large.ask')}</p>}
      </EmptyState>
    );
  const changed = outcome.institutions.reduce((sum, one) => sum + one.changed, 0);
  return (
    <>
      {(view.large || props.choice.from === 'run') && <Age {...props} outcome={outcome} />}
      {changed === 0 ? (
        <EmptyState title={t('effects.none')} icon="check">
          <p>{t('effects.none.help')}</p>
        </EmptyState>
      ) : (
        <>
          <Summary {...props} outcome={outcome} />
          <EffectInstitutions {...props} outcome={outcome} />
          <ChangedElements {...props} outcome={outcome} />
          <EffectList {...props} outcome={outcome} />
        </>
      )}
    </>
  );
}

function Progress({ language, view, choice, done, total }: EffectsProps & { done: number; total: number }) {
  const at = { framework: view.framework.id, version: view.framework.version };
  return (
    <ProgressBar
      language={language}
      id={PROGRESS}
      label={text(language)('effects.running')}
      done={done}
      total={total}
      refreshHref={effectHref(paths.frameworkEffects(language, at), choice, {}, '')}
    />
  );
}

function Start({ language, view, csrf, mayStart }: EffectsProps) {
  const t = text(language);
  const at = { framework: view.framework.id, version: view.framework.version };
  if (!mayStart) return null;
  return (
    <ActionButton action={paths.startEffects(language, at)} csrf={csrf}>
      {view.outcome ? t('effects.start.again') : t('effects.start')}
    </ActionButton>
  );
}

/** When a result of the background is from, and whether it still holds. */
function Age(props: EffectsProps & { outcome: Outcome }) {
  const { language, outcome } = props;
  const t = text(language);
  return (
    <Notice language={language} kind={outcome.outdated ? 'warning' : 'info'}>
      <p>{t('effects.at', { date: formatDateTime(language, outcome.at) })}</p>
      {outcome.outdated && <p>{t('effects.outdated')}</p>}
      <Start {...props} />
    </Notice>
  );
}

function Summary({ language, view, outcome }: EffectsProps & { outcome: Outcome }) {
  const t = text(language);
  const sum = (
    part: 'offerings' | 'changed' | 'worse' | 'better' | 'other' | 'failing' | 'publishedFailing',
  ) => outcome.institutions.reduce((all, one) => all + one[part], 0);
  const number = (count: number) => formatNumber(language, count);
  const failing = t('effects.failing.published', {
    count: sum('failing'),
    published: sum('publishedFailing'),
  });
  return (
    <Definitions
      items={[
        {
          term: t('effects.changed'),
          value: t('screening.of', { count: sum('changed'), total: sum('offerings') }),
        },
        { term: view.before ? t('effects.failing') : t('effects.failing.new'), value: failing },
        { term: t('effects.direction/worse'), value: view.before && number(sum('worse')) },
        { term: t('effects.direction/better'), value: view.before && number(sum('better')) },
        {
          term: t('effects.direction/other'),
          value: view.before && sum('other') > 0 && number(sum('other')),
        },
      ]}
    />
  );
}
