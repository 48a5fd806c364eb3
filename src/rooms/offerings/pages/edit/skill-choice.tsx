import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { publicUrls } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { describedBy, errorOf, fieldId } from '../../../../platform/web/field-errors.ts';
import { FieldError } from '../../../../platform/web/field-parts.tsx';
import { text } from '../../text/index.ts';
import type { RowsProps } from './rows.ts';

/** What is known of the skills on the page, and what was found for one outcome. */
export type SkillFacts = {
  labels: ReadonlyMap<string, LocalizedText>;
  /** URIs that their scheme does not have, or not any more. */
  unknown: ReadonlySet<string>;
  /** `suggested`: found by the text of the outcome, since nothing was typed. */
  found: {
    row: number;
    suggested: boolean;
    skills: readonly { uri: string; labels: LocalizedText }[];
  } | null;
};

type Props = RowsProps & { field: Field; row: number; skills: SkillFacts; here: string };

/**
 * The skills of one outcome: those that are chosen, as boxes that can be unticked, and a field that finds others. With
 * the script they are found while one types; without it a button shows what was found.
 */
export function SkillChoice({ language, values, errors, formId, field, row, skills, here }: Props) {
  const t = text(language);
  const id = fieldId(formId, field.name);
  const error = errorOf(field, errors);
  const chosen = [values[field.name] ?? []].flat().filter((uri) => skills.labels.has(uri));
  const number = { number: row + 1 };
  const find = `outcomes.${row}.find`;
  return (
    <fieldset
      class="ds-fieldset field skill-choice"
      id={id}
      aria-describedby={describedBy(`${id}-hint`, error && `${id}-error`)}
    >
      <legend class="ds-label" data-weight="semibold">
        {field.label}
      </legend>
      <p data-field="description" id={`${id}-hint`}>
        {field.hint}
      </p>
      <ul class="skill-choice__list" id={`${id}-list`}>
        {chosen.map((uri, index) => (
          <SkillBox key={uri} {...{ language, field, uri, skills }} id={`${id}-${index}`} ticked />
        ))}
      </ul>
      <div
        class="skill-choice__find"
        data-combobox={`${publicUrls.api}/skills?language=${language}&q=`}
        data-name={field.name}
        data-list={`${id}-list`}
        data-language={language}
        data-none={t('form.skills.none')}
        data-some={t('form.skills.some')}
        data-chosen={t('form.skills.chosen')}
      >
        <label class="ds-label" for={fieldId(formId, find)}>
          {t('form.skills.find', number)}
        </label>
        <input
          class="ds-input"
          type="text"
          id={fieldId(formId, find)}
          name={find}
          value={String(values[find] ?? '')}
          autocomplete="off"
          maxLength={200}
        />
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          name="next"
          value={`skills.${row}`}
          formAction={`${here}#${id}`}
          data-part={id}
        >
          {t('form.skills.show')}
          <span class="ds-sr-only">{` ${t('form.skills.of', number)}`}</span>
        </button>
      </div>
      {skills.found?.row === row && (
        <Found {...{ language, field, id, skills, chosen }} found={skills.found} />
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

type BoxProps = {
  language: Language;
  field: Field;
  id: string;
  uri: string;
  skills: SkillFacts;
  ticked: boolean;
};

function SkillBox({ language, field, id, uri, skills, ticked }: BoxProps) {
  const name = pick(skills.labels.get(uri), language);
  return (
    <li class="ds-field">
      <input class="ds-input" type="checkbox" id={id} name={field.name} value={uri} checked={ticked} />
      <label for={id}>
        <span lang={name.language === language ? undefined : name.language}>{name.text}</span>
        {skills.unknown.has(uri) && (
          <span class="skill-choice__warning">{` ${text(language)('form.skills.gone')}`}</span>
        )}
      </label>
    </li>
  );
}

type FoundProps = Omit<BoxProps, 'uri' | 'ticked'> & {
  chosen: readonly string[];
  found: NonNullable<SkillFacts['found']>;
};

function Found({ language, field, id, skills, chosen, found }: FoundProps) {
  const t = text(language);
  const fresh = found.skills.filter(({ uri }) => !chosen.includes(uri));
  const title =
    fresh.length === 0
      ? 'form.skills.nothing'
      : found.suggested
        ? 'form.skills.suggested'
        : 'form.skills.found';
  return (
    <div class="skill-choice__found">
      <p tabIndex={-1} data-part-focus>
        {t(title)}
      </p>
      <ul class="skill-choice__list">
        {fresh.map(({ uri, labels }, index) => (
          <SkillBox
            key={uri}
            {...{ language, field, uri }}
            skills={{ ...skills, labels: new Map([[uri, labels]]) }}
            id={`${id}-found-${index}`}
            ticked={false}
          />
        ))}
      </ul>
    </div>
  );
}
