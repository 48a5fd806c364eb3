import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { titleOf, Written } from '../../../offerings/index.ts';
import type { SimilarOfferings } from '../../actions/compare/similar.ts';
import { type Choice, MOST_COMPARED } from '../../rules/compare/choice.ts';
import { text } from '../../text/index.ts';
import { compareAddress } from './compare-address.ts';

type Props = { language: Language; offering: Choice; similar: SimilarOfferings };

/** What comes near to an offering at other institutions, and the way to see them side by side. */
export function SimilarSection({ language, offering, similar }: Props) {
  const t = text(language);
  const here = compareAddress(language, { chosen: [offering] });
  if (similar.length === 0) {
    return (
      <p>
        <a href={here}>{t('compare.this')}</a>
      </p>
    );
  }
  const chosen = [offering, ...similar].slice(0, MOST_COMPARED);
  return (
    <Section
      title={t('similar.title')}
      id="similar"
      actions={<a href={compareAddress(language, { chosen })}>{t('similar.compare')}</a>}
    >
      <ul>
        {similar.map((one) => (
          <li key={one.id}>
            <Similar language={language} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Similar({ language, one }: { language: Language; one: SimilarOfferings[number] }) {
  const t = text(language);
  const title = titleOf(language, one.title);
  const { full, part, outcomes } = one.cover;
  const address = { institution: one.institution, offering: one.id };
  return (
    <>
      <a lang={title.language} href={paths.catalogueOffering(language, address)}>
        {title.text}
      </a>
      {', '}
      <Written language={language} text={one.institutionName} />
      {one.ects !== null && `, ${formatCredits(language, one.ects)}`}
      <br />
      <small>
        {full + part > 0 ? t('similar.covers', { full, part, all: outcomes.length }) : t('similar.near')}
      </small>
    </>
  );
}
