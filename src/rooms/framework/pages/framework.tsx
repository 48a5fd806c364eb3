import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate, formatNumber } from '../../../platform/web/format.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
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
          <span class="ds-tag" data-color={framework.status === 'in-force' ? 'success' : 'warning'}>
            {t(`status/${framework.status}`)}
          </span>
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
  const { source, creditBounds, nearly, elements } = framework;
  const always = nearly.alwaysMet.map(
    (id) => elements.find((element) => element.id === id)?.title[language] ?? id,
  );
  return (
    <dl class="facts">
      <div>
        <dt>{t('framework.source')}</dt>
        <dd>
          {source.url ? <a href={source.url}>{source.reference}</a> : source.reference}
          {source.date && ` · ${formatDate(language, source.date)}`}
        </dd>
      </div>
      <div>
        <dt>{t('framework.version')}</dt>
        <dd>{framework.version}</dd>
      </div>
      <div>
        <dt>{t('framework.credits')}</dt>
        <dd>{t('framework.credits.range', { ...creditBounds })}</dd>
      </div>
      <div>
        <dt>{t('verdict/nearly')}</dt>
        <dd>{t('framework.nearly', { count: nearly.unmetAtMost, elements: always.join(', ') })}</dd>
      </div>
      <div>
        <dt>{t('framework.fingerprint')}</dt>
        <dd>
          <code class="long-code">{sha256}</code>
        </dd>
      </div>
    </dl>
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
  return (
    <section aria-labelledby={obligation}>
      <h2 id={obligation}>
        {text(language)(`framework.${obligation}-elements`, { count: elements.length })}
      </h2>
      {elements.map((element) => (
        <Element key={element.id} language={language} framework={framework} element={element} />
      ))}
    </section>
  );
}

function Element({
  language,
  framework,
  element,
}: {
  language: Language;
  framework: Framework;
  element: FrameworkElement;
}) {
  const t = text(language);
  return (
    <article class="ds-card framework-element" id={element.id}>
      <h3>{element.title[language]}</h3>
      <p>{element.explanation[language]}</p>
      <dl class="facts">
        <div>
          <dt>{t('framework.how-checked')}</dt>
          <dd>
            <ul>
              {demandsOf(element, framework).map((demand) => (
                <li key={demand.code}>{sentence(language, element, demand)}</li>
              ))}
            </ul>
          </dd>
        </div>
        {element.appliesTo === 'offering' && (
          <div>
            <dt>{t('framework.effort')}</dt>
            <dd>{t('framework.minutes', { minutes: element.effortMinutes })}</dd>
          </div>
        )}
        <div>
          <dt>{t('framework.source')}</dt>
          <dd lang="en">{element.source}</dd>
        </div>
        {element.elm && (
          <div>
            <dt>{t('framework.elm')}</dt>
            <dd>
              <code>{element.elm}</code>
            </dd>
          </div>
        )}
      </dl>
      {element.appliesTo === 'offering' && (
        <details class="ds-details">
          <summary>{t('framework.schema')}</summary>
          <pre class="code-block">{JSON.stringify(element.check, null, 2)}</pre>
        </details>
      )}
    </article>
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
