import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { SearchField } from '../../../../platform/web/parts/search-field.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { labelOf, letterOf } from '../../rules/glossary/find-terms.ts';
import { ownerOf, type Source, sources } from '../../rules/glossary/term.ts';
import type { TermVersion } from '../../store/glossary.ts';
import { text } from '../../text/index.ts';
import { formats } from './formats.ts';
import { otherThan } from './term-card.tsx';

/** More would be a page that nobody reads. */
const MOST_SHOWN = 500;

export type GlossaryProps = {
  language: Language;
  /** In alphabetical order. */
  terms: readonly TermVersion[];
  q: string;
  source?: Source | undefined;
  /** The reader's own institutions, whose terms come first. */
  own: readonly string[];
  /** Code → name. */
  institutions: Readonly<Record<string, LocalizedText>>;
  /** Where the reader may propose a joint term, and the institutions for which she may add own ones. */
  mayPropose: boolean;
  mayAdd: readonly string[];
};

/** All terms, the reader's own institution's first, then the joint ones by letter, then those of others. */
export function GlossaryPage(props: GlossaryProps) {
  const { language, terms, own, institutions } = props;
  const t = text(language);
  const shown = terms.slice(0, MOST_SHOWN);
  const ofOwner = (owner: string | null) => shown.filter(({ id }) => ownerOf(id) === owner);
  const foreign = shown.filter(({ id }) => ownerOf(id) !== null && !own.includes(ownerOf(id)!));
  const nameOf = (code: string) => pick(institutions[code], language).text || code;
  return (
    <>
      <PageHead title={t('glossary')} lead={t('glossary.lead')} />
      <Search {...props} />
      <p class="glossary-count">{t('glossary.count', { count: terms.length })}</p>
      {terms.length > MOST_SHOWN && <p>{t('glossary.first', { count: MOST_SHOWN })}</p>}
      {terms.length === 0 && (
        <EmptyState
          title={t('glossary.none')}
          icon="search"
          actions={<a href={paths.glossary(language)}>{t('glossary.clear')}</a>}
        >
          {t('glossary.none.help')}
        </EmptyState>
      )}
      {own.map((code) => (
        <Group
          key={code}
          {...{ language, institutions }}
          title={t('glossary.own', { institution: nameOf(code) })}
          terms={ofOwner(code)}
        />
      ))}
      <Joint language={language} terms={ofOwner(null)} />
      <Group {...{ language, institutions }} title={t('glossary.others')} terms={foreign} />
      <Tasks {...props} />
    </>
  );
}

function Search({ language, q, source }: GlossaryProps) {
  const t = text(language);
  return (
    <SearchField
      action={paths.glossary(language)}
      label={t('glossary.search')}
      submitLabel={t('glossary.search.submit')}
      value={q}
    >
      <div class="ds-field glossary-source">
        <label class="ds-label" for="glossary-source">
          {t('glossary.source')}
        </label>
        <select class="ds-input" id="glossary-source" name="source">
          <option value="">{t('glossary.any-source')}</option>
          {sources.map((one) => (
            <option key={one} value={one} selected={one === source}>
              {t(`glossary-source/${one}`)}
            </option>
          ))}
        </select>
      </div>
    </SearchField>
  );
}

function Joint({ language, terms }: { language: Language; terms: readonly TermVersion[] }) {
  const t = text(language);
  const letters = [...new Set(terms.map((term) => letterOfTerm(term, language)))];
  if (terms.length === 0) return null;
  return (
    <Section title={t('glossary.joint')} id="joint">
      <nav aria-label={t('glossary.letters')} class="letters">
        <ul>
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#${anchor(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <div key={letter} id={anchor(letter)} class="letter-group">
          <h3>{letter}</h3>
          <List language={language} terms={terms.filter((term) => letterOfTerm(term, language) === letter)} />
        </div>
      ))}
    </Section>
  );
}

function letterOfTerm({ content }: TermVersion, language: Language): string {
  return letterOf(labelOf(content, language).text, language);
}

function anchor(letter: string): string {
  return `letter-${letter.codePointAt(0)!.toString(16)}`;
}

type GroupProps = {
  language: Language;
  title: string;
  terms: readonly TermVersion[];
  institutions: GlossaryProps['institutions'];
};

function Group({ language, title, terms, institutions }: GroupProps) {
  if (terms.length === 0) return null;
  return (
    <Section title={title}>
      <List language={language} terms={terms} institutions={institutions} />
    </Section>
  );
}

type ListProps = Pick<GroupProps, 'language' | 'terms'> & { institutions?: GlossaryProps['institutions'] };

function List({ language, terms, institutions = {} }: ListProps) {
  const t = text(language);
  return (
    <dl class="glossary-list">
      {terms.map(({ id, content }) => {
        const label = labelOf(content, language);
        const others = content.altLabel?.[language] ?? [];
        const words = pick(content.definitions[0]?.text, language);
        const owner = ownerOf(id);
        return (
          <div key={id}>
            <dt>
              <a href={paths.term(language, { term: id })} lang={otherThan(language, label.language)}>
                {label.text}
              </a>
              {others.length > 0 && <small>{` ${t('glossary.also')} ${others.join(', ')}`}</small>}
            </dt>
            <dd lang={otherThan(language, words.language)}>{words.text}</dd>
            <dd class="glossary-list__sources">
              {[...new Set(content.definitions.map(({ source }) => t(`glossary-source/${source}`)))].join(
                ' · ',
              )}
              {owner && ` · ${pick(institutions[owner], language).text || owner}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Tasks({ language, mayPropose, mayAdd, institutions }: GlossaryProps) {
  const t = text(language);
  return (
    <Section title={t('glossary.more')}>
      <ul class="link-list">
        {mayPropose && (
          <li>
            <a href={paths.proposeNewTerm(language)}>{t('glossary.propose-new')}</a>
          </li>
        )}
        {mayAdd.map((institution) => (
          <OwnTasks key={institution} {...{ language, institution, institutions }} many={mayAdd.length > 1} />
        ))}
        <li>
          <a href={paths.proposals(language)}>{t('glossary.proposals')}</a>
        </li>
        {(['jsonld', 'ttl'] as const).map((format) => (
          <li key={format}>
            <a href={paths.glossaryDownload(language, { format })} download>
              {`${t('glossary.download')}: ${formats[format]}`}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type OwnProps = Pick<GlossaryProps, 'language' | 'institutions'> & { institution: string; many: boolean };

function OwnTasks({ language, institution, institutions, many }: OwnProps) {
  const t = text(language);
  const whose = many ? ` (${pick(institutions[institution], language).text || institution})` : '';
  return (
    <>
      <li>
        <a href={paths.addTerm(language, { institution })}>{t('glossary.add-own') + whose}</a>
      </li>
      <li>
        <a href={paths.importTerms(language, { institution })}>{t('glossary.import') + whose}</a>
      </li>
    </>
  );
}
