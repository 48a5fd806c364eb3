import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { SearchField } from '../../../../platform/web/parts/search-field.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { titleOf } from '../../../offerings/index.ts';
import type { ComparedOffering } from '../../actions/compare/compare.ts';
import { type Choice, choiceName, MOST_COMPARED } from '../../rules/compare/choice.ts';
import type { CatalogueLine } from '../../store/search.ts';
import { text } from '../../text/index.ts';
import { type CompareState, compareAddress } from './compare-address.ts';
import type { CompareProps } from './compare-props.ts';

type Props = CompareProps & { found: readonly CatalogueLine[] | null };

/** What is in the comparison, each with a way out of it, and a search for more. */
export function ChoiceSection({ language, state, comparison, found }: Props) {
  const t = text(language);
  const { offerings } = comparison;
  return (
    <Section title={t('compare.chosen')} id="choice">
      <ul>
        {offerings.map((one) => (
          <li key={one.id}>
            {nameOf(language, one)}{' '}
            <a
              href={compareAddress(language, { ...state, q: '', chosen: without(offerings, one) })}
              aria-label={t('compare.remove.name', { title: nameOf(language, one) })}
            >
              {t('compare.remove')}
            </a>
          </li>
        ))}
      </ul>
      {offerings.length >= MOST_COMPARED ? (
        <p>{t('compare.full')}</p>
      ) : (
        <>
          <SearchField
            action={paths.compare(language)}
            value={state.q}
            label={t('compare.search')}
            submitLabel={t('compare.search.submit')}
            keep={keptOf(state)}
          />
          {found && <Found language={language} state={state} found={found} />}
        </>
      )}
    </Section>
  );
}

function keptOf({ chosen, view, onlyDifferences }: CompareState) {
  return {
    o: chosen.map(choiceName),
    ...(view === 'employer' && { view }),
    ...(onlyDifferences && { only: 'differences' }),
  };
}

function without(offerings: readonly Choice[], gone: Choice): readonly Choice[] {
  return offerings.filter((one) => one !== gone);
}

function nameOf(language: Language, one: ComparedOffering): string {
  return one.state === 'unknown' ? choiceName(one) : titleOf(language, one.document.title).text;
}

type FoundProps = { language: Language; state: CompareState; found: readonly CatalogueLine[] };

function Found({ language, state, found }: FoundProps) {
  const t = text(language);
  const fresh = found.filter((line) => !state.chosen.some(({ id }) => id === line.id));
  return (
    <>
      <h3 id="found">{t('compare.found', { count: fresh.length })}</h3>
      <ul>
        {fresh.map(({ institution, id, title }) => {
          const name = titleOf(language, title);
          const chosen = [...state.chosen, { institution, id }];
          return (
            <li key={id}>
              <span lang={name.language}>{name.text}</span>{' '}
              <a
                href={compareAddress(language, { ...state, chosen, q: '' })}
                aria-label={t('compare.add.name', { title: name.text })}
              >
                {t('compare.add')}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
