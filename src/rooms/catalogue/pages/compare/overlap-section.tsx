import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { titleOf } from '../../../offerings/index.ts';
import type { ComparedOffering, ComparedPair, KnownOffering } from '../../actions/compare/compare.ts';
import type { Coverage } from '../../rules/overlap/coverage.ts';
import { text } from '../../text/index.ts';
import { type CompareProps, knownOf } from './compare-props.ts';
import { OfferingName } from './rows-section.tsx';
import { coverSentences, togetherSentence } from './sentences.ts';

/** What each covers of each: a table of figures, and the same in sentences. */
export function OverlapSection({ language, comparison }: CompareProps) {
  const t = text(language);
  const { offerings, pairs } = comparison;
  return (
    <Section title={t('compare.overlap')} lead={t('compare.overlap.lead')} id="overlap">
      <Matrix language={language} offerings={offerings} pairs={pairs} />
      {pairs.map((pair) => {
        const [a, b] = [offerings[pair.a], offerings[pair.b]];
        if (!a || !b || a.state === 'unknown' || b.state === 'unknown') return null;
        return <PairText key={`${pair.a}-${pair.b}`} language={language} a={a} b={b} pair={pair} />;
      })}
    </Section>
  );
}

type MatrixProps = {
  language: Language;
  offerings: readonly ComparedOffering[];
  pairs: readonly ComparedPair[];
};

function Matrix({ language, offerings, pairs }: MatrixProps) {
  const t = text(language);
  const known = knownOf(offerings);
  return (
    <DataTable
      language={language}
      caption={t('compare.matrix')}
      id="matrix"
      rows={known}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'of',
          header: t('compare.matrix.of'),
          rowHeader: true,
          cell: (a) => <OfferingName language={language} offering={a} />,
        },
        ...known.map(
          (b): Column<KnownOffering> => ({
            key: b.id,
            header: t('compare.matrix.by', { title: titleOf(language, b.document.title).text }),
            cell: (a) => cell(language, coverageOf(pairs, offerings.indexOf(a), offerings.indexOf(b))),
          }),
        ),
      ]}
    />
  );
}

/** How much of the offering at place `a` the one at place `b` covers. */
function coverageOf(pairs: readonly ComparedPair[], a: number, b: number): Coverage | null {
  const pair = pairs.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  if (!pair) return null;
  return pair.a === a ? pair.overlap.aByB : pair.overlap.bByA;
}

function cell(language: Language, coverage: Coverage | null): string {
  const t = text(language);
  if (!coverage) return t('compare.matrix.self');
  const { full, part, unknown, outcomes } = coverage;
  if (unknown === outcomes.length) return t('compare.matrix.cannot');
  return t('compare.matrix.cell', { full, part, all: outcomes.length });
}

type PairProps = { language: Language; a: KnownOffering; b: KnownOffering; pair: ComparedPair };

function PairText({ language, a, b, pair: { overlap } }: PairProps) {
  const t = text(language);
  const names = { a: titleOf(language, a.document.title).text, b: titleOf(language, b.document.title).text };
  const together = togetherSentence(language, a, b, overlap);
  const address = {
    institution: a.institution,
    offering: a.id,
    otherInstitution: b.institution,
    other: b.id,
  };
  return (
    <Section title={`${names.a} – ${names.b}`} level={3}>
      {!overlap.silence && (
        <>
          <p>{coverSentences(language, a, b, overlap.aByB).join(' ')}</p>
          <p>{coverSentences(language, b, a, overlap.bByA).join(' ')}</p>
        </>
      )}
      {together && <p>{together}</p>}
      {!overlap.silence && (
        <p>
          <a href={paths.overlap(language, address)} aria-label={t('compare.matrix.details.name', names)}>
            {t('compare.matrix.details')}
          </a>
        </p>
      )}
    </Section>
  );
}
