import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate, formatDateRange } from '../../../platform/web/format.ts';
import { Card, CardGrid } from '../../../platform/web/parts/card.tsx';
import type { IconName } from '../../../platform/web/parts/icon.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { languageName, type PublishedPage, priceWords, word } from '../../offerings/index.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; page: PublishedPage };
type Implementation = PublishedPage['implementations'][number];

/** When it is held, and for those that are open the way to enrol. */
export function PublishedImplementations({ language, page }: Props) {
  const t = text(language);
  const { implementations } = page;
  return (
    <Section title={t('published.when')} id="implementations">
      {implementations.length === 0 ? (
        <p>
          {t('published.none')} {t('published.none.help')}
        </p>
      ) : (
        <CardGrid>
          {implementations.map((one) => (
            <ImplementationCard key={one.id} language={language} page={page} one={one} />
          ))}
        </CardGrid>
      )}
    </Section>
  );
}

function ImplementationCard({ language, page, one }: Props & { one: Implementation }) {
  const t = text(language);
  const at = { institution: page.institution, implementation: one.id };
  const facts: { icon: IconName; text: string }[] = [
    { icon: 'calendar', text: enrolmentWords(language, one) },
    { icon: 'place', text: [word(language, 'mode', one.mode), one.place].filter(Boolean).join(', ') },
    { icon: 'info', text: languageName(language, one.language) },
    { icon: 'badge', text: priceWords(language, one.price ?? page.document.price) },
    {
      icon: 'people',
      text: one.seats === null ? '' : t('published.seats', { left: one.seats - one.seatsTaken }),
    },
  ];
  return (
    <Card
      title={formatDateRange(language, one.starts, one.ends)}
      facts={facts.filter((fact) => fact.text !== '')}
    >
      {one.hindrance === null && (
        <p>
          <a
            class="ds-button"
            href={paths.enrol(language, at)}
            aria-label={t('published.enrol.at', { date: formatDate(language, one.starts) })}
          >
            {t('published.enrol')}
          </a>
        </p>
      )}
    </Card>
  );
}

function enrolmentWords(language: Language, one: Implementation): string {
  const t = text(language);
  if (one.hindrance === 'not-yet')
    return t('published.enrol.not-yet', { date: formatDate(language, one.enrolFrom) });
  if (one.hindrance) return t(`published.enrol.${one.hindrance}`);
  return t('published.enrol.until', { date: formatDate(language, one.enrolUntil) });
}
