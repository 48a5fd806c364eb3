import type { Language, LocalizedText } from '../../../../base/language.ts';
import { languages, pick } from '../../../../base/language.ts';
import { paths, publicUrls } from '../../../../base/paths.ts';
import { Card, CardGrid } from '../../../../platform/web/parts/card.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { labelOf } from '../../rules/glossary/find-terms.ts';
import { type Definition, ownerOf } from '../../rules/glossary/term.ts';
import type { TermVersion } from '../../store/glossary.ts';
import { text } from '../../text/index.ts';
import { formats } from './formats.ts';
import { languageWord } from './language-word.ts';
import { otherThan } from './term-card.tsx';
import { TermHistory } from './term-history.tsx';

export type TermPageProps = {
  language: Language;
  term: TermVersion;
  versions: readonly TermVersion[];
  names: Readonly<Record<string, string>>;
  related: readonly TermVersion[];
  broader: readonly TermVersion[];
  narrower: readonly TermVersion[];
  /** The name of the institution whose term it is; undefined for a joint one. */
  owner: LocalizedText | undefined;
  uri: string;
  mayPropose: boolean;
  mayEdit: boolean;
};

/** One term in all its languages, its definitions side by side, and how it came to be what it is. */
export function TermPage(props: TermPageProps) {
  const { language, term, versions } = props;
  const t = text(language);
  const label = labelOf(term.content, language);
  const latest = versions[0]!;
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.glossary(language)}>{t('glossary')}</a>}
        title={label.text}
        {...(label.language !== language && { titleLanguage: label.language })}
        tags={<Tags {...props} />}
        actions={latest.number === term.number && <Actions {...props} />}
      />
      {latest.number !== term.number && <OldVersion language={language} term={term} latest={latest} />}
      {term.state === 'withdrawn' && (
        <Notice language={language} kind="warning" title={t('term.withdrawn')}>
          {t('term.withdrawn.help')}
        </Notice>
      )}
      <Section title={t('term.definitions')} id="definitions">
        <CardGrid wide>
          {term.content.definitions.map((definition, index) => (
            <DefinitionCard key={index} language={language} definition={definition} />
          ))}
        </CardGrid>
      </Section>
      <Labels {...props} />
      <Relations {...props} />
      <TermHistory {...props} />
    </>
  );
}

function Tags({ language, term, owner }: TermPageProps) {
  const t = text(language);
  return (
    <>
      <StatusTag>{t('term.version', { number: term.number })}</StatusTag>
      <StatusTag tone="info">
        {owner
          ? t('glossary.own.tag', { institution: pick(owner, language).text })
          : t('term.owner.consortium')}
      </StatusTag>
      {term.state === 'withdrawn' && <StatusTag tone="warning">{t('term.withdrawn')}</StatusTag>}
    </>
  );
}

function Actions({ language, term, mayPropose, mayEdit }: TermPageProps) {
  const t = text(language);
  const { id, state } = term;
  const institution = ownerOf(id);
  if (institution === null)
    return mayPropose ? (
      <a class="ds-button" href={paths.proposeTerm(language, { term: id })}>
        {t('term.propose')}
      </a>
    ) : null;
  if (!mayEdit) return null;
  return (
    <>
      <a class="ds-button" href={paths.editTerm(language, { institution, term: id })}>
        {t('term.edit')}
      </a>
      {state === 'in-use' && (
        <a
          class="ds-button"
          data-variant="tertiary"
          href={paths.withdrawTerm(language, { institution, term: id })}
        >
          {t('term.withdraw')}
        </a>
      )}
    </>
  );
}

function OldVersion({
  language,
  term,
  latest,
}: {
  language: Language;
  term: TermVersion;
  latest: TermVersion;
}) {
  const t = text(language);
  return (
    <Notice language={language} kind="info">
      {t('term.old', { number: term.number, latest: latest.number })}{' '}
      <a href={paths.term(language, { term: term.id })}>{t('term.to-latest')}</a>
    </Notice>
  );
}

function DefinitionCard({ language, definition }: { language: Language; definition: Definition }) {
  const { source, reference, url, text: words } = definition;
  return (
    <Card title={text(language)(`glossary-source/${source}`)}>
      <dl class="term-languages">
        {ownFirst(language, Object.keys(words)).map((tag) => (
          <div key={tag}>
            <dt>{languageWord(language, tag)}</dt>
            <dd lang={otherThan(language, tag)}>{words[tag]}</dd>
          </div>
        ))}
      </dl>
      <p class="term-reference">{url ? <a href={url}>{reference}</a> : reference}</p>
    </Card>
  );
}

function Labels({ language, term }: TermPageProps) {
  const t = text(language);
  const { prefLabel, altLabel = {}, note } = term.content;
  const tags = ownFirst(language, [...languages, ...Object.keys(prefLabel), ...Object.keys(altLabel)]);
  const said = pick(note, language);
  return (
    <Section title={t('term.labels')} id="labels">
      <DataTable
        language={language}
        caption={t('term.labels')}
        hideCaption
        id="labels-table"
        rows={tags}
        rowKey={(tag) => tag}
        columns={[
          {
            key: 'language',
            header: t('term.language'),
            rowHeader: true,
            cell: (tag) => languageWord(language, tag),
          },
          {
            key: 'preferred',
            header: t('term.preferred'),
            cell: (tag) =>
              prefLabel[tag] ? (
                <span lang={otherThan(language, tag)}>{prefLabel[tag]}</span>
              ) : (
                t('term.not-in-language')
              ),
          },
          {
            key: 'alternative',
            header: t('term.alternative'),
            cell: (tag) => <span lang={otherThan(language, tag)}>{altLabel[tag]?.join(', ')}</span>,
          },
        ]}
      />
      {said.text && (
        <Section title={t('term.note')} level={3}>
          <p lang={otherThan(language, said.language)}>{said.text}</p>
        </Section>
      )}
    </Section>
  );
}

/** The reader's language, then the program's others, then all the rest; each once. */
function ownFirst(language: Language, tags: readonly string[]): string[] {
  const known = new Set(tags);
  return [...new Set([language, ...languages, ...tags])].filter((tag) => known.has(tag));
}

function Relations(props: TermPageProps) {
  const { language, term, related, broader, narrower, uri } = props;
  const t = text(language);
  const { exactMatch = [] } = term.content;
  const links = (terms: readonly TermVersion[]) => terms.length > 0 && <Links {...{ language, terms }} />;
  return (
    <Section title={t('term.relations')} id="relations">
      <Definitions
        items={[
          { term: t('term.broader'), value: links(broader) },
          { term: t('term.narrower'), value: links(narrower) },
          { term: t('term.related'), value: links(related) },
          {
            term: t('term.elsewhere'),
            value: exactMatch.length > 0 && <code class="long-code">{exactMatch.join(' ')}</code>,
          },
          {
            term: t('term.uri'),
            value: (
              <a href={publicUrls.term(term.id)}>
                <span class="long-code">{uri}</span>
              </a>
            ),
          },
          {
            term: t('term.download'),
            value: (
              <>
                <a href={`${publicUrls.term(term.id)}.jsonld`}>{formats.jsonld}</a> ·{' '}
                <a href={`${publicUrls.term(term.id)}.ttl`}>{formats.ttl}</a>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Links({ language, terms }: { language: Language; terms: readonly TermVersion[] }) {
  return (
    <>
      {terms.map(({ id, content }, index) => {
        const label = labelOf(content, language);
        return (
          <span key={id}>
            {index > 0 && ', '}
            <a href={paths.term(language, { term: id })} lang={otherThan(language, label.language)}>
              {label.text}
            </a>
          </span>
        );
      })}
    </>
  );
}
