import type { Language } from '../../base/language.ts';
import { formatNumber } from './format.ts';
import { Icon } from './parts/icon.tsx';
import { Kept } from './parts/search-field.tsx';
import { text } from './text/index.ts';

export type FacetOption = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** The count is an estimate, and says so. */
  readonly about?: boolean;
  readonly checked: boolean;
  /** Language of the label where it is not the page's own. */
  readonly language?: string;
};
export type FacetGroup = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly FacetOption[];
  readonly open?: boolean;
};

type Props = {
  language: Language;
  action: string;
  groups: readonly FacetGroup[];
  /** Other parameters of the address that are to stay, such as the search words. */
  keep?: Readonly<Record<string, string | readonly string[]>>;
  clearHref?: string;
};

/**
 * Narrows a search by ticking: a GET form with a button. A group stands open where something in it is ticked. On a
 * narrow screen the form is folded behind a link, so that the results come first; they have the id 'results'.
 */
export function Facets({ language, action, groups, keep = {}, clearHref }: Props) {
  const t = text(language);
  const anyChecked = groups.some(({ options }) => options.some(({ checked }) => checked));
  return (
    <div class="facets">
      <a class="ds-button facets__unfold" data-variant="secondary" href="#facets">
        {t('facets.title')}
      </a>
      <form class="facets__form" id="facets" method="get" action={action}>
        <h2 class="facets__title">{t('facets.title')}</h2>
        <Kept values={keep} />
        {groups.map((group) => (
          <Group key={group.name} language={language} group={group} />
        ))}
        <div class="actions">
          <button type="submit" class="ds-button">
            {t('facets.apply')}
          </button>
          {anyChecked && clearHref && <a href={clearHref}>{t('facets.clear')}</a>}
          <a class="facets__fold" href="#results">
            {t('facets.to-results')}
          </a>
        </div>
      </form>
    </div>
  );
}

function Group({ language, group }: { language: Language; group: FacetGroup }) {
  const { name, legend, options } = group;
  const ticked = options.filter(({ checked }) => checked).length;
  return (
    <details class="facets__group" open={group.open || ticked > 0}>
      <summary>
        <span>{legend}</span>
        {ticked > 0 && <span class="facets__ticked">{ticked}</span>}
      </summary>
      <fieldset>
        <legend class="ds-sr-only">{legend}</legend>
        {options.map((option, index) => (
          <div class="ds-field facets__option" key={option.value}>
            <input
              class="ds-input"
              type="checkbox"
              id={`facet-${name}-${index}`}
              name={name}
              value={option.value}
              checked={option.checked}
            />
            <label for={`facet-${name}-${index}`}>
              <span lang={option.language}>{option.label}</span>{' '}
              <span class="facets__count">
                {option.about
                  ? text(language)('facets.about', { count: option.count })
                  : formatNumber(language, option.count)}
              </span>
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}

type ChosenProps = {
  language: Language;
  items: readonly { readonly label: string; readonly removeHref: string }[];
};

/** The ticked facets above the results, each with a link that takes it away. */
export function ChosenFacets({ language, items }: ChosenProps) {
  const t = text(language);
  if (items.length === 0) return null;
  return (
    <ul class="chosen-facets" aria-label={t('facets.chosen')}>
      {items.map(({ label, removeHref }) => (
        <li key={label}>
          <a href={removeHref} aria-label={t('facets.remove', { label })}>
            {label}
            <Icon name="cross" />
          </a>
        </li>
      ))}
    </ul>
  );
}
