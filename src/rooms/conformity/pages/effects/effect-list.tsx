import { paths } from '../../../../base/paths.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { placeOf, titleOf } from '../../../offerings/index.ts';
import type { EffectItem } from '../../actions/effects/read-effects.ts';
import { type EffectDirection, effectDirections } from '../../rules/effect.ts';
import { text } from '../../text/index.ts';
import { effectHref } from './address.ts';
import type { EffectsProps, Outcome } from './props.ts';
import { elementChange, verdictChange } from './words.ts';

type Props = EffectsProps & { outcome: Outcome };

const tones: Record<EffectDirection, Tone> = { worse: 'warning', better: 'success', other: 'neutral' };
export const EFFECTS_SHOWN = 25;

/** The offerings for which something changes, each with what, and a link to where it is put right. */
export function EffectList(props: Props) {
  const { language, view, choice, outcome, nameOf } = props;
  const t = text(language);
  const path = pathOf(props);
  const from = Number(choice.cursor);
  const page = (cursor: string) => effectHref(path, choice, { cursor });
  return (
    <Section
      id="list"
      title={t('effects.list')}
      lead={t(view.before ? 'effects.list.lead' : 'effects.list.lead.new', { count: outcome.found })}
    >
      {outcome.visible !== null && <p>{t('effects.list.own')}</p>}
      {view.before && <Directions {...props} />}
      <DataTable
        language={language}
        caption={t('effects.list')}
        hideCaption
        id="effect-table"
        rows={outcome.items}
        rowKey={({ id }) => id}
        cursor={{
          previous: from > 0 ? page(String(Math.max(0, from - EFFECTS_SHOWN))) : undefined,
          next: outcome.next ? page(outcome.next) : undefined,
        }}
        empty={<p>{t('effects.none-such')}</p>}
        columns={[
          {
            key: 'title',
            header: t('screening.offering'),
            rowHeader: true,
            cell: (item) => <Title {...props} item={item} />,
          },
          {
            key: 'institution',
            header: t('sheet.institution'),
            cell: ({ institution }) => nameOf(institution),
          },
          {
            key: 'verdict',
            header: t('effects.verdict'),
            cell: ({ effect }) => (
              <>
                {view.before && (
                  <StatusTag tone={tones[effect.direction]}>
                    {t(`effects.direction/${effect.direction}`)}
                  </StatusTag>
                )}{' '}
                {verdictChange(language, effect)}
              </>
            ),
          },
          {
            key: 'elements',
            header: t(view.before ? 'effects.elements.of' : 'effects.elements.of.new'),
            cell: (item) => <Elements {...props} item={item} />,
          },
        ]}
      />
    </Section>
  );
}

function pathOf({ language, view: { framework } }: EffectsProps): string {
  return paths.frameworkEffects(language, { framework: framework.id, version: framework.version });
}

type ItemProps = Props & { item: EffectItem };

function Title({ language, item }: ItemProps) {
  const title = titleOf(language, item.title);
  const at = { institution: item.institution, offering: item.id };
  return (
    <>
      <a href={paths.offering(language, at)} lang={title.language}>
        {title.text}
      </a>{' '}
      {item.published && <StatusTag>{text(language)('effects.sheet.published')}</StatusTag>}
    </>
  );
}

function Elements({ language, view, item }: ItemProps) {
  const form = paths.editOffering(language, { institution: item.institution, offering: item.id });
  return (
    <ul>
      {item.effect.elements.map((element) => {
        const words = elementChange(language, view, element);
        const isOpen = element.pointer !== null && element.after !== 'met';
        return (
          <li key={element.id}>
            {isOpen ? <a href={`${form}#${placeOf(element.pointer ?? '')}`}>{words}</a> : words}
          </li>
        );
      })}
    </ul>
  );
}

function Directions(props: Props) {
  const { language, choice, outcome, nameOf } = props;
  const t = text(language);
  const path = pathOf(props);
  const choices = [null, ...effectDirections] as const;
  return (
    <nav aria-label={t('effects.filter')}>
      <ul class="choice-links">
        {choices.map((direction) => (
          <li key={direction}>
            <a
              href={effectHref(path, choice, { direction: direction ?? '' })}
              aria-current={(direction ?? '') === choice.direction ? 'true' : undefined}
            >
              {direction ? t(`effects.direction/${direction}`) : t('effects.direction.all')}
            </a>
          </li>
        ))}
        {choice.of && outcome.institutions.length > 1 && (
          <li>
            <a href={effectHref(path, choice, { of: '' })} aria-current="true">
              {nameOf(choice.of)} ×
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
