import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { Card } from '../../../platform/web/parts/card.tsx';
import type { IconName } from '../../../platform/web/parts/icon.tsx';
import { isWritten, priceWords, titleOf, Written, word } from '../../offerings/index.ts';
import type { CatalogueLine } from '../store/search.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; item: CatalogueLine; institution: string };

/** What one learns, how long it takes, what it costs, how it is assessed, what one gets and where it leads. */
export function ResultCard({ language, item, institution }: Props) {
  const title = titleOf(language, item.title);
  return (
    <Card
      title={title.text}
      titleLanguage={title.language}
      href={paths.catalogueOffering(language, { institution: item.institution, offering: item.id })}
      eyebrow={institution}
      facts={facts(language, item).filter((fact) => fact.text !== '')}
    >
      {isWritten(item.summary) ? (
        <p>
          <Written language={language} text={item.summary} />
        </p>
      ) : (
        <Outcomes language={language} item={item} />
      )}
      <Gains language={language} item={item} />
    </Card>
  );
}

function facts(language: Language, item: CatalogueLine): { icon: IconName; text: string }[] {
  const t = text(language);
  const { ects, hours, level, modes, price, starts } = item;
  const scope = [
    ects === null ? '' : formatCredits(language, ects),
    hours ? t('published.hours', { hours }) : '',
  ];
  return [
    { icon: 'clock', text: scope.filter(Boolean).join(', ') },
    { icon: 'layers', text: level ? word(language, 'level', level) : '' },
    { icon: 'place', text: modes.map((mode) => word(language, 'mode', mode)).join(', ') },
    { icon: 'badge', text: priceWords(language, price) },
    {
      icon: 'calendar',
      text: starts ? t('catalogue.starts', { date: formatDate(language, starts) }) : '',
    },
  ];
}

function Outcomes({ language, item }: Omit<Props, 'institution'>) {
  if (item.outcomes.length === 0) return null;
  return (
    <ul>
      {item.outcomes.map((outcome, index) => (
        <li key={index}>
          <Written language={language} text={outcome} />
        </li>
      ))}
    </ul>
  );
}

function Gains({ language, item }: Omit<Props, 'institution'>) {
  const t = text(language);
  const { assessment, certificate, leadsTo } = item;
  const types = assessment.map((type) => word(language, 'assessment-type', type)).join(', ');
  const certificates = ['electronic', 'paper', 'none'] as const;
  const gained = certificates.find((one) => one === certificate);
  const lines = [types && t('catalogue.assessed', { types }), gained && t(`catalogue.gain/${gained}`)].filter(
    Boolean,
  );
  return (
    <>
      {lines.length > 0 && <p>{lines.join(' ')}</p>}
      {isWritten(leadsTo) && (
        <p>
          {t('catalogue.leads')} <Written language={language} text={leadsTo} />
        </p>
      )}
    </>
  );
}
