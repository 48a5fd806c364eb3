import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate, formatNumber } from '../../../platform/web/format.ts';
import { Card } from '../../../platform/web/parts/card.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import type { Framework, FrameworkElement, Obligation } from '../rules/framework.ts';
import { type Demand, demandsOf } from '../rules/how-checked.ts';
import { text } from '../text/index.ts';
import { vocabularyLabel } from './vocabulary-label.ts';

type Props = { language: Language; framework: Framework; sha256: string };

/** One framework: every element in words, and what a machine asks of it. */
export function FrameworkPage({ language, framework, sha256 }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.frameworks(language)}>{t('frameworks')}</a>}
        title={framework.title[language]}
        tags={
          <StatusTag tone={framework.status === 'in-force' ? 'success' : 'warning'}>
            {t(`status/${framework.status}`)}
          </StatusTag>
        }
        lead={t('framework.lead')}
      />
      <Facts language={language} framework={framework} sha256={sha256} />
      <Elements language={language} framework={framework} obligation="mandatory" />
      <Elements language={language} framework={framework} obligation="optional" />
    </>
  );
}

function Facts({ language, framework, sha256 }: Props) {
  const t = text(language);
  const { source, creditBounds, nearly, elements, version } = framework;
  const always = nearly.alwaysMet.map(
    (id) => elements.find((element) => element.id === id)?.title[language] ?? id,
  );
  return (
    <Definitions
      items={[
        {
          term: t('framework.source'),
          value: (
            <>
              {source.url ? <a href={source.url}>{source.reference}</a> : source.reference}
              {source.date && ` · ${formatDate(language, source.date)}`}
            </>
          ),
        },
        { term: t('framework.version'), value: version },
        { term: t('framework.credits'), value: t('framework.credits.range', { ...creditBounds }) },
        {
          term: t('verdict/nearly'),
          value: t('framework.nearly', { count: nearly.unmetAtMost, elements: always.join(', ') }),
        },
        { term: t('framework.fingerprint'), value: <code class="long-code">{sha256}</code> },
      ]}
    />
  );
}

function Elements({
  language,
  framework,
  obligation,
}: {
  language: Language;
  framework: Framework;
  obligation: Obligation;
}) {
  const elements = framework.elements.filter((element) => element.obligation === obligation);
  const title = text(language)(`framework.${obligation}-elements`, { count: elements.length });
  return (
    <Section id={obligation} title={title}>
      {elements.map((element) => (
        <Element key={element.id} language={language} framework={framework} element={element} />
      ))}
    </Section>
  );
}

type ElementProps = { language: Language; framework: Framework; element: FrameworkElement };

function Element({ language, framework, element }: ElementProps) {
  const t = text(language);
  const ofOffering = element.appliesTo === 'offering';
  const checks = (
    <ul>
      {demandsOf(element, framework).map((demand) => (
        <li key={demand.code}>{sentence(language, element, demand)}</li>
      ))}
    </ul>
  );
  return (
    <div class="framework-element" id={element.id}>
      <Card title={element.title[language]}>
        <p>{element.explanation[language]}</p>
        <Definitions
          items={[
            { term: t('framework.how-checked'), value: checks },
            {
              term: t('framework.effort'),
              value: ofOffering && t('framework.minutes', { minutes: element.effortMinutes }),
            },
            { term: t('framework.source'), value: element.source, language: 'en' },
            { term: t('framework.elm'), value: element.elm && <code>{element.elm}</code> },
          ]}
        />
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

function sentence(language: Language, element: FrameworkElement, { code, params, values }: Demand): string {
  const shown = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? formatNumber(language, value) : value,
    ]),
  );
  const words = text(language)(code, shown);
  if (!values || element.appliesTo !== 'offering') return words;
  return `${words} ${values.map((value) => vocabularyLabel(language, element.field, value)).join(' · ')}`;
}
