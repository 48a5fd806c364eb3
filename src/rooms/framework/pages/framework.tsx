import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Card } from '../../../platform/web/parts/card.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Framework, type FrameworkElement, type Obligation, obligations } from '../rules/framework.ts';
import { text } from '../text/index.ts';
import { Demands } from './demands.tsx';
import { Prose } from './glossary/prose.tsx';
import { type Standing, StandingTag } from './versions/standing.tsx';

type Props = { language: Language; framework: Framework; sha256: string } & Standing;
/** What the reader may do with this version, and what else she is told of an element (what pilots found out). */
type More = {
  ownerName?: string;
  notice?: ComponentChildren;
  actions?: ComponentChildren;
  beside?: ((element: string) => ComponentChildren) | undefined;
};

/** One framework: every element in words, and what a machine asks of it. */
export function FrameworkPage(props: Props & More) {
  const { language, framework, notice, actions, beside } = props;
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.frameworks(language)}>{t('frameworks')}</a>}
        title={framework.title[language]}
        tags={
          <>
            <StandingTag {...props} />
            {framework.edition && <StatusTag tone="warning">{framework.edition[language]}</StatusTag>}
          </>
        }
        lead={<Prose language={language}>{t('framework.lead')}</Prose>}
        actions={actions}
      />
      {notice}
      <Facts {...props} />
      {obligations.map((obligation) => (
        <Elements
          key={obligation}
          language={language}
          framework={framework}
          obligation={obligation}
          beside={beside}
        />
      ))}
    </>
  );
}

function Facts({ language, framework, sha256, ownerName }: Props & Pick<More, 'ownerName'>) {
  const t = text(language);
  const { source, creditBounds, version } = framework;
  return (
    <Definitions
      items={[
        {
          term: t('framework.source'),
          value: (
            <>
              {source.url ? <a href={source.url}>{source.reference}</a> : source.reference}
              {source.date && ` · ${formatDate(language, source.date)}`}
              {source.note && <p lang="en">{source.note}</p>}
            </>
          ),
        },
        { term: t('framework.version'), value: version },
        { term: t('version.owner'), value: ownerName },
        { term: t('version.status'), value: t(`status/${framework.status}`) },
        { term: t('framework.credits'), value: t('framework.credits.range', { ...creditBounds }) },
        {
          term: t('verdict/nearly'),
          value: nearlyWords(language, framework).join(' '),
        },
        { term: t('framework.fingerprint'), value: <code class="long-code">{sha256}</code> },
      ]}
    />
  );
}

/** The conditions under which an offering is near, a sentence each. */
export function nearlyWords(language: Language, { nearly, elements }: Framework): string[] {
  const t = text(language);
  const { effortAtMost, unmetAtMost, alwaysMet = [] } = nearly;
  const titles = alwaysMet.map((id) => elements.find((element) => element.id === id)?.title[language] ?? id);
  return [
    effortAtMost !== undefined && t('framework.nearly.effort', { minutes: effortAtMost }),
    unmetAtMost !== undefined && t('framework.nearly.unmet', { count: unmetAtMost }),
    titles.length > 0 && t('framework.nearly.always', { elements: titles.join(', ') }),
  ].filter((words) => words !== false);
}

type ElementsProps = Pick<Props, 'language' | 'framework'> &
  Pick<More, 'beside'> & { obligation: Obligation };

function Elements({ language, framework, obligation, beside }: ElementsProps) {
  const elements = framework.elements.filter((element) => element.obligation === obligation);
  if (elements.length === 0) return null;
  const title = text(language)(`framework.${obligation}-elements`, { count: elements.length });
  return (
    <Section id={obligation} title={title}>
      {elements.map((element) => (
        <Element
          key={element.id}
          language={language}
          framework={framework}
          element={element}
          beside={beside}
        />
      ))}
    </Section>
  );
}

type ElementProps = Omit<ElementsProps, 'obligation'> & { element: FrameworkElement };

function Element({ language, framework, element, beside }: ElementProps) {
  const t = text(language);
  const ofOffering = element.appliesTo === 'offering';
  const checks = <Demands language={language} framework={framework} element={element} />;
  return (
    <div class="framework-element" id={element.id}>
      <Card title={<Prose language={language}>{element.title[language]}</Prose>}>
        <p>
          <Prose language={language}>{element.explanation[language]}</Prose>
        </p>
        <Definitions
          items={[
            { term: t('framework.how-checked'), value: checks },
            {
              term: t('framework.effort'),
              value: ofOffering && t('framework.minutes', { minutes: element.effortMinutes }),
            },
            { term: t('framework.source'), value: element.source, language: 'en' },
            { term: t('framework.elm'), value: element.elm && <code>{element.elm}</code> },
            {
              term: t('framework.vocabulary'),
              value: element.vocabulary && <code>{element.vocabulary}</code>,
            },
          ]}
        />
        {beside?.(element.id)}
        {ofOffering && (
          <details>
            <summary>{t('framework.schema')}</summary>
            <pre class="code-block">{JSON.stringify(element.check, null, 2)}</pre>
          </details>
        )}
      </Card>
    </div>
  );
}
