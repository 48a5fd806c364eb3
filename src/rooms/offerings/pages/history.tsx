import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate, formatDateTime } from '../../../platform/web/format.ts';
import { Section } from '../../../platform/web/parts/section.tsx';
import { pinnedFramework } from '../../framework/index.ts';
import type { OfferingPage } from '../actions/read-offerings.ts';
import { text } from '../text/index.ts';
import { elementWords } from './exceptions/exception-words.tsx';

type Props = { language: Language; page: OfferingPage };
type Step = OfferingPage['steps'][number];
type Revision = OfferingPage['revisions'][number];

/** The steps of the workflow, newest first, and below them all versions with who saved them. */
export function History({ language, page }: Props) {
  const t = text(language);
  const shown = lastOfEachForm(page.revisions);
  return (
    <Section title={t('page.history')} id="history">
      {page.steps.length > 0 && (
        <ol class="history" reversed>
          {page.steps.map((step) => (
            <li key={step.id}>
              <strong>{t(`did/${step.verb as 'submit'}`)}</strong> {by(language, page, step.person)}{' '}
              <time dateTime={new Date(step.at).toISOString()}>{formatDateTime(language, step.at)}</time>
              {step.reason && <blockquote>{step.reason}</blockquote>}
              {step.evidence && <Evidence language={language} page={page} evidence={step.evidence} />}
            </li>
          ))}
        </ol>
      )}
      {page.steps.some(({ evidence }) => evidence) && (
        <p>
          <a href={paths.recheck(language, { institution: page.institution, offering: page.id })}>
            {t('page.recheck')}
          </a>
        </p>
      )}
      <details class="ds-details">
        <summary>{t('page.versions')}</summary>
        <ul>
          {shown.map((revision) => (
            <li key={revision.revision}>
              {t('page.version', { revision: revision.revision })}
              {' · '}
              {revision.imported
                ? t('page.imported')
                : t('page.saved-by', { name: nameOf(language, page, revision.author) })}
              {' · '}
              <time dateTime={new Date(revision.at).toISOString()}>
                {formatDateTime(language, revision.at)}
              </time>
            </li>
          ))}
        </ul>
      </details>
      <p>
        <a href={paths.revisions(language, { institution: page.institution, offering: page.id })}>
          {t('compare.these')}
        </a>
      </p>
    </Section>
  );
}

type EvidenceProps = { language: Language; page: OfferingPage; evidence: NonNullable<Step['evidence']> };

function Evidence({ language, page, evidence }: EvidenceProps) {
  const t = text(language);
  const hash = evidence.documentSha256.slice(0, 12);
  return (
    <>
      {evidence.frameworks.map((framework) => {
        const title = pinnedFramework(framework)?.framework.title[language] ?? framework.id;
        const { id, version } = framework;
        return (
          <p key={id}>
            <small>{t('page.evidence', { framework: title, version, hash })}</small>
          </p>
        );
      })}
      {page.exceptions
        .filter(({ id }) => evidence.exceptions.some((exception) => exception.id === id))
        .map((exception) => {
          const date = formatDate(language, exception.validUntil);
          return (
            <p key={exception.id}>
              <small>{t('exception.evidence', { elements: elementWords(language, exception), date })}</small>
            </p>
          );
        })}
    </>
  );
}

/** The autosaves of one form count as one version to look at. The newest stands first. */
function lastOfEachForm(revisions: readonly Revision[]): Revision[] {
  return revisions.filter(
    ({ editing }, index) => editing === null || revisions[index - 1]?.editing !== editing,
  );
}

function nameOf(language: Language, page: OfferingPage, person: string | null): string {
  return (person && page.names[person]) || text(language)('page.unknown-person');
}

function by(language: Language, page: OfferingPage, person: string | null): string {
  return `· ${nameOf(language, page, person)} ·`;
}
