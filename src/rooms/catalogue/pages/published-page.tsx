import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { type Definition, Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { Term } from '../../../platform/web/terms.tsx';
import { type OfferingDocument, pinnedFramework } from '../../framework/index.ts';
import {
  type PublishedPage as Data,
  elementWords,
  factOf,
  fieldName,
  isWritten,
  type LineageFacts,
  LineageSection,
  languageName,
  levelWords,
  text as offeringText,
  PartsTable,
  priceWords,
  titleOf,
  untilWords,
  Written,
  WrittenParagraphs,
  word,
} from '../../offerings/index.ts';
import type { SimilarOfferings } from '../actions/compare/similar.ts';
import { text } from '../text/index.ts';
import { SimilarSection } from './compare/similar-section.tsx';
import { PublishedImplementations } from './published-implementations.tsx';

type Props = { language: Language; page: Data };
type PageProps = Props & { similar: SimilarOfferings; lineage: LineageFacts };

/** A published offering for those who think of taking part: what, how long, how much, how assessed, what one gets. */
export function PublishedPage({ language, page, similar, lineage }: PageProps) {
  const t = text(language);
  const { document } = page;
  const title = titleOf(language, document.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('catalogue.title'), href: paths.catalogue(language) },
          { label: title.text, ...(title.language && { language: title.language }) },
        ]}
      />
      <PageHead
        eyebrow={<Written language={language} text={page.institutionName} />}
        title={title.text}
        titleLanguage={title.language}
        lead={
          isWritten(document.plainSummary) && <Written language={language} text={document.plainSummary} />
        }
        tags={<Tags language={language} page={page} />}
      />
      {page.withdrawnAt && (
        <Notice language={language} kind="warning">
          {t('published.withdrawn')}
        </Notice>
      )}
      <div class="columns" data-side="end">
        <div>
          <Learning language={language} document={document} />
          <Parts language={language} document={document} lineage={lineage} />
          {!page.withdrawnAt && (
            <>
              <PublishedImplementations language={language} page={page} />
              <p>
                <a href={paths.askForQuote(language, { institution: page.institution, offering: page.id })}>
                  {t('published.for-group')}
                </a>
              </p>
            </>
          )}
          <Assessed language={language} document={document} />
          <Gained language={language} page={page} />
          <Told language={language} title={t('published.for')} text={document.targetGroup} />
          <Told language={language} title={t('published.before')} text={document.prerequisites} />
          <Told language={language} title={t('published.why')} text={document.relevance} />
          <Told language={language} title={t('published.with')} text={document.coDesigners} />
          <Told language={language} title={t('published.stack')} text={document.stackability?.text} />
          <Told language={language} title={t('published.more')} text={document.furtherInformation} />
          <LineageSection language={language} document={document} lineage={lineage} own={null} />
          <SimilarSection language={language} offering={page} similar={similar} />
        </div>
        <aside class="aside">
          <Section title={t('published.facts')}>
            <Definitions items={shortFacts(language, page)} />
          </Section>
          <Checked language={language} page={page} />
        </aside>
      </div>
    </>
  );
}

function Tags({ language, page: { document } }: Props) {
  return (
    <>
      {typeof document.ects === 'number' && (
        <StatusTag icon="clock">{formatCredits(language, document.ects)}</StatusTag>
      )}
      {document.level?.competence && (
        <StatusTag icon="layers">{word(language, 'level', document.level.competence)}</StatusTag>
      )}
    </>
  );
}

type DocumentProps = { language: Language; document: OfferingDocument };

function Learning({ language, document }: DocumentProps) {
  const t = text(language);
  const { outcomes = [], description } = document;
  return (
    <Section title={t('published.learn')}>
      {outcomes.length > 0 && (
        <>
          <p>{t('published.learn.lead')}</p>
          <ul class="outcomes">
            {outcomes.map((outcome) => (
              <li key={outcome.id}>
                <Written language={language} text={outcome.text} />
                {outcome.level && ` (${word(language, 'level', outcome.level)})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <WrittenParagraphs language={language} text={description} />
      <Skills language={language} document={document} />
    </Section>
  );
}

function Parts({ language, document, lineage }: DocumentProps & { lineage: LineageFacts }) {
  if ((document.parts ?? []).length === 0) return null;
  return (
    <Section title={text(language)('published.parts')} id="parts">
      <PartsTable language={language} document={document} lineage={lineage} />
    </Section>
  );
}

function Skills({ language, document: { outcomes = [] } }: DocumentProps) {
  const skills = new Map(
    outcomes.flatMap((outcome) => outcome.skills ?? []).map((skill) => [skill.uri, skill.label]),
  );
  if (skills.size === 0) return null;
  return (
    <>
      <h3>{text(language)('published.skills')}</h3>
      <ul class="tags">
        {[...skills].map(([uri, label]) => (
          <li key={uri} class="ds-tag tag">
            <Written language={language} text={label} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Assessed({ language, document: { assessment, outcomes = [], supervision } }: DocumentProps) {
  const t = text(language);
  const { types = [], gradeScale, criteria = [] } = assessment ?? {};
  if (types.length === 0 && criteria.length === 0) return null;
  const shown = outcomes.filter((outcome) => criteria.some((criterion) => criterion.outcome === outcome.id));
  return (
    <Section title={t('published.assessed')}>
      <p>{types.map((type) => word(language, 'assessment-type', type)).join(', ')}</p>
      {gradeScale && (
        <p>
          {offeringText(language)('published.scale', { scale: word(language, 'grade-scale', gradeScale) })}
        </p>
      )}
      {supervision && <p>{word(language, 'supervision', supervision)}</p>}
      {shown.length > 0 && (
        <details class="ds-details">
          <summary>{t('published.criteria')}</summary>
          {shown.map((outcome) => (
            <div key={outcome.id}>
              <h3>
                <Written language={language} text={outcome.text} />
              </h3>
              <ul>
                {criteria
                  .filter((criterion) => criterion.outcome === outcome.id)
                  .map((criterion, index) => (
                    <li key={index}>
                      <Written language={language} text={criterion.text} />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </Section>
  );
}

function Gained({ language, page: { document } }: Props) {
  const t = text(language);
  const { ects, certificate } = document;
  const gains = [
    ects && t('published.get.credits', { credits: formatCredits(language, ects) }),
    certificate && t(`published.get.${certificate}`),
  ].filter(Boolean);
  if (gains.length === 0) return null;
  return (
    <Section title={t('published.get')}>
      <ul>
        {gains.map((gain) => (
          <li key={gain}>{gain}</li>
        ))}
      </ul>
    </Section>
  );
}

function Told({
  language,
  title,
  text: told,
}: {
  language: Language;
  title: string;
  text: OfferingDocument['relevance'];
}) {
  if (!isWritten(told)) return null;
  return (
    <Section title={title}>
      <WrittenParagraphs language={language} text={told} />
    </Section>
  );
}

function shortFacts(
  language: Language,
  { document, institutionName, institutionHomepage }: Data,
): Definition[] {
  const t = text(language);
  const opening = (id: string, words: string) => (
    <Term language={language} id={id}>
      {words}
    </Term>
  );
  const { ects, hours, mode = [], field, qualityAssurance } = document;
  const languages = (document.language ?? []).map((tag) => languageName(language, tag));
  const scope = [
    typeof ects === 'number' && formatCredits(language, ects),
    hours && t('published.hours', { hours }),
  ];
  return [
    { term: opening('ects-credit', t('published.scope')), value: scope.filter(Boolean).join(', ') },
    { term: t('published.cost'), value: priceWords(language, document.price) },
    {
      term: opening('form-of-participation', t('published.mode')),
      value: mode.map((one) => word(language, 'mode', one)).join(', '),
    },
    { term: offeringText(language)('field/deliveryMix'), value: factOf(language, document, 'deliveryMix') },
    { term: offeringText(language)('field/pace'), value: factOf(language, document, 'pace') },
    { term: t('published.languages'), value: languages.join(', ') },
    {
      term: opening('competence-level', t('published.level')),
      value: levelWords(language, document) && <LevelFact language={language} document={document} />,
    },
    { term: t('published.field'), value: field && fieldName(language, field) },
    {
      term: opening('awarding-body', t('published.grantor')),
      value: <Written language={language} text={document.awardingBody ?? institutionName} />,
    },
    {
      term: opening('quality-assurance', offeringText(language)('field/qualityAssurance')),
      value: qualityAssurance?.type && word(language, 'quality', qualityAssurance.type),
    },
    {
      term: offeringText(language)('field/institution'),
      value: institutionHomepage && <a href={institutionHomepage}>{t('published.home')}</a>,
    },
  ];
}

function LevelFact({ language, document }: DocumentProps) {
  const { competence } = document.level ?? {};
  return (
    <>
      {levelWords(language, document)}
      {competence && (
        <>
          <br />
          <small>{text(language)(`published.level.plain.${competence}`)}</small>
        </>
      )}
    </>
  );
}

/** What the approval rests on, in words. */
function Checked({ language, page }: Props) {
  const t = text(language);
  const { id, version } = page.framework;
  const framework = pinnedFramework(page.framework)?.framework;
  if (page.exceptions.length > 0) return <Excepted language={language} page={page} />;
  return (
    <Section title={t('published.verdict')}>
      <p>
        {t('published.verdict.body', {
          framework: framework?.title[language] ?? id,
          date: formatDate(language, page.approvedAt),
        })}{' '}
        <a href={paths.framework(language, { framework: id, version })}>
          {framework?.source.reference ?? version}
        </a>
      </p>
    </Section>
  );
}

/** That something required is missing, what, why, and for how long. */
function Excepted({ language, page }: Props) {
  const t = text(language);
  const framework = pinnedFramework(page.framework)?.framework;
  const name = framework?.title[language] ?? page.framework.id;
  return (
    <Section title={t('published.excepted')}>
      <p>{t('published.excepted.body', { framework: name })}</p>
      {shownExceptions(page).map((exception) => {
        const last = exception.endedOn ?? exception.validUntil;
        const isOver = exception.endedOn !== undefined || exception.validUntil < page.today;
        return (
          <Definitions
            key={exception.id}
            items={[
              { term: t('published.excepted.elements'), value: elementWords(language, exception) },
              { term: offeringText(language)('exception.reason'), value: exception.reason },
              {
                term: offeringText(language)('exception.until'),
                value: isOver
                  ? t('published.excepted.over', { date: formatDate(language, last) })
                  : untilWords(language, exception),
              },
            ]}
          />
        );
      })}
    </Section>
  );
}

/** Those that hold; where none does any more, all, so that nobody thinks that all is well. */
function shownExceptions({ exceptions, today }: Data) {
  const valid = exceptions.filter(({ endedOn, validUntil }) => endedOn === undefined && validUntil >= today);
  return valid.length > 0 ? valid : exceptions;
}
