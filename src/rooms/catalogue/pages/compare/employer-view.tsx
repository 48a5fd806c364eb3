import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateRange, formatMoney } from '../../../../platform/web/format.ts';
import { Card, CardGrid } from '../../../../platform/web/parts/card.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { paceWords, titleOf, Written } from '../../../offerings/index.ts';
import type { KnownOffering } from '../../actions/compare/compare.ts';
import { awayFromWork } from '../../rules/compare/away-from-work.ts';
import { text } from '../../text/index.ts';

type Props = { language: Language; offerings: readonly KnownOffering[] };
type OneProps = { language: Language; offering: KnownOffering };

/** The same offerings for those who send somebody: what comes of it, time, money, dates, and how one can be sure. */
export function EmployerView({ language, offerings }: Props) {
  return (
    <Section title={text(language)('compare.view.employer')}>
      <CardGrid>
        {offerings.map((offering) => (
          <Employer key={offering.id} language={language} offering={offering} />
        ))}
      </CardGrid>
      <p>
        <a href={paths.tellNeed(language)}>{text(language)('employer.need')}</a>
      </p>
    </Section>
  );
}

function Employer({ language, offering }: OneProps) {
  const t = text(language);
  const { document, institution, id } = offering;
  const title = titleOf(language, document.title);
  return (
    <Card
      level={3}
      title={title.text}
      {...(title.language && { titleLanguage: title.language })}
      href={paths.catalogueOffering(language, { institution, offering: id })}
      eyebrow={<Written language={language} text={offering.institutionName} />}
    >
      <Answer question={t('employer.can')}>
        <Outcomes language={language} offering={offering} />
      </Answer>
      <Answer question={t('employer.away')}>
        <p>{awayWords(language, offering)}</p>
      </Answer>
      <Answer question={t('employer.price')}>
        <p>{priceWords(language, offering)}</p>
      </Answer>
      <Answer question={t('employer.when')}>
        <Dates language={language} offering={offering} />
      </Answer>
      <Answer question={t('employer.sure')}>
        <p>{sureWords(language, offering)}</p>
      </Answer>
    </Card>
  );
}

function Answer({ question, children }: { question: string; children: ComponentChildren }) {
  return (
    <div>
      <h4>{question}</h4>
      {children}
    </div>
  );
}

function Outcomes({ language, offering: { document } }: OneProps) {
  const { outcomes = [] } = document;
  if (outcomes.length === 0) return <p>{text(language)('compare.nothing')}</p>;
  return (
    <ul>
      {outcomes.map(({ id, text: said }) => (
        <li key={id}>
          <Written language={language} text={said} />
        </li>
      ))}
    </ul>
  );
}

function awayWords(language: Language, { document }: KnownOffering): string {
  const t = text(language);
  const { hours } = document;
  if (!hours) return t('employer.away.nothing');
  const away = awayFromWork(document);
  const told = away
    ? t('employer.away.told', { days: away.days, hours })
    : t('employer.away.unknown', { hours });
  return [told, paceWords(language, document.pace)].filter(Boolean).join(' ');
}

function priceWords(language: Language, { document: { price } }: KnownOffering): string {
  const t = text(language);
  if (!price) return t('employer.price.unknown');
  if (price.amount === 0) return t('employer.price.free');
  return t('employer.price.told', {
    one: formatMoney(language, price.amount),
    ten: formatMoney(language, price.amount * 10),
  });
}

function Dates({ language, offering: { implementations } }: OneProps) {
  if (implementations.length === 0) return <p>{text(language)('employer.when.none')}</p>;
  return (
    <ul>
      {implementations.map(({ id, starts, ends }) => (
        <li key={id}>{formatDateRange(language, starts, ends)}</li>
      ))}
    </ul>
  );
}

function sureWords(language: Language, { document: { assessment, certificate } }: KnownOffering): string {
  const t = text(language);
  const types = (assessment?.types ?? []).map((type) => t(`employer.by/${type}`));
  return [
    types.length > 0 ? t('employer.sure.assessed', { types: types.join(', ') }) : t('employer.sure.not-told'),
    certificate && t(`employer.sure.${certificate}`),
  ]
    .filter(Boolean)
    .join(' ');
}
