import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { CONSORTIUM } from '../../../../platform/actions/index.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { ownerOf } from '../../rules/glossary/term.ts';
import type { TermVersion } from '../../store/glossary.ts';
import { text } from '../../text/index.ts';
import { TermDifference } from './term-difference.tsx';

type Props = {
  language: Language;
  term: TermVersion;
  /** The newest first. */
  versions: readonly TermVersion[];
  /** Only of those whom the reader may know. */
  names: Readonly<Record<string, string>>;
};

/** How a term came to be what it is: each version, who decided on it and when, and what it changed. */
export function TermHistory({ language, term, versions, names }: Props) {
  const t = text(language);
  return (
    <Section title={t('term.history')} id="versions">
      <ol class="history" reversed>
        {versions.map((version, index) => (
          <li key={version.number}>
            <Head
              language={language}
              version={version}
              shown={version.number === term.number}
              names={names}
            />
            {versions[index + 1] && (
              <details class="ds-details">
                <summary>{t('term.history.changes')}</summary>
                <TermDifference
                  language={language}
                  before={versions[index + 1]!.content}
                  after={version.content}
                  withdraw={version.state === 'withdrawn'}
                  id={`version-${version.number}`}
                />
              </details>
            )}
            <p>
              <small class="long-code">{`${t('term.fingerprint')}: ${version.sha256}`}</small>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type HeadProps = Pick<Props, 'language' | 'names'> & { version: TermVersion; shown: boolean };

function Head({ language, version, shown, names }: HeadProps) {
  const t = text(language);
  const { id, number, origin, decidedBy, decidedAt, proposal } = version;
  const name = decidedBy && names[decidedBy];
  return (
    <p>
      <strong>
        {shown ? (
          `${t('term.version', { number })} (${t('term.this-version')})`
        ) : (
          <a href={`${paths.term(language, { term: id })}?version=${number}`}>
            {t('term.version', { number })}
          </a>
        )}
      </strong>{' '}
      · {t(`term-origin/${origin}`)}
      {name && ` · ${name}`} ·{' '}
      <time dateTime={new Date(decidedAt).toISOString()}>{formatDate(language, new Date(decidedAt))}</time>
      {proposal && (
        <>
          {' · '}
          <a href={paths.proposal(language, { institution: ownerOf(id) ?? CONSORTIUM, proposal })}>
            {t('term.proposal')}
          </a>
        </>
      )}
    </p>
  );
}
