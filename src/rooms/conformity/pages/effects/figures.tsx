import { paths } from '../../../../base/paths.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { type EffectDirection, effectDirections } from '../../rules/effect.ts';
import type { EffectTally, ElementTally } from '../../rules/effect-tally.ts';
import { text } from '../../text/index.ts';
import { effectHref } from './address.ts';
import type { EffectsProps, Outcome } from './props.ts';
import { changedTitle } from './words.ts';

type Props = EffectsProps & { outcome: Outcome };

/** What changes in each institution; the names of those whose offerings one may see lead to their list. */
export function EffectInstitutions({ language, view, choice, outcome, nameOf }: Props) {
  const t = text(language);
  const number = (count: number) => formatNumber(language, count);
  const path = paths.frameworkEffects(language, {
    framework: view.framework.id,
    version: view.framework.version,
  });
  const column = (key: Exclude<keyof EffectTally, 'institution' | 'elements'>, header: string) => ({
    key,
    header,
    numeric: true,
    cell: (tally: EffectTally) => number(tally[key]),
  });
  const isListed = (institution: string) => outcome.visible === null || outcome.visible.includes(institution);
  return (
    <Section title={t('effects.institutions')}>
      <DataTable
        language={language}
        caption={t('effects.institutions')}
        hideCaption
        id="institution-table"
        rows={outcome.institutions}
        rowKey={({ institution }) => institution}
        columns={[
          {
            key: 'institution',
            header: t('sheet.institution'),
            rowHeader: true,
            cell: ({ institution, changed }) =>
              isListed(institution) && changed > 0 ? (
                <a href={effectHref(path, choice, { of: institution, direction: '' })}>
                  {nameOf(institution)}
                </a>
              ) : (
                nameOf(institution)
              ),
          },
          column('offerings', t('effects.offerings')),
          column('published', t('effects.published')),
          ...directionsOf(view).map((direction) => column(direction, t(`effects.direction/${direction}`))),
          column('failing', view.before ? t('effects.failing') : t('effects.failing.new')),
        ]}
      />
    </Section>
  );
}

/** Where nothing is in force, there is nothing that could become better. */
function directionsOf({ before }: Props['view']): EffectDirection[] {
  return before ? effectDirections.filter((direction) => direction !== 'other') : [];
}

/** The requirements by how many offerings they change something for. */
export function ChangedElements({ language, view, outcome }: Props) {
  const t = text(language);
  const number = (count: number) => formatNumber(language, count);
  const at = { framework: view.framework.id, version: view.framework.version };
  const title = t(view.before ? 'effects.elements' : 'effects.elements.new');
  return (
    <Section title={title}>
      <DataTable
        language={language}
        caption={title}
        hideCaption
        id="element-table"
        rows={outcome.elements}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'element',
            header: t('screening.element'),
            rowHeader: true,
            cell: ({ id }) => (
              <a href={`${paths.framework(language, at)}#${id}`}>{changedTitle(language, view, id)}</a>
            ),
          },
          {
            key: 'count',
            header: t('effects.elements.count'),
            numeric: true,
            cell: ({ count }) => number(count),
          },
          ...directionsOf(view).map((direction) => ({
            key: direction,
            header: t(`effects.direction/${direction}`),
            numeric: true,
            cell: (element: ElementTally) => number(element[direction]),
          })),
        ]}
      />
    </Section>
  );
}
