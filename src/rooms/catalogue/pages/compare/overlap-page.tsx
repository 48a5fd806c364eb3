import type { Language } from '../../../../base/language.ts';
import { pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { titleOf, Written } from '../../../offerings/index.ts';
import type { KnownOffering } from '../../actions/compare/compare.ts';
import type { OverlapPageData } from '../../actions/compare/read-overlap.ts';
import type { Coverage, OutcomeCover } from '../../rules/overlap/coverage.ts';
import { text } from '../../text/index.ts';
import { compareAddress } from './compare-address.ts';
import { coverSentences, togetherSentence } from './sentences.ts';

type Props = { language: Language; page: OverlapPageData };

/** Two offerings, outcome by outcome, both ways, with the reason for each answer. */
export function OverlapPage({ language, page: { a, b, overlap } }: Props) {
  const t = text(language);
  const names = [a, b].map(({ document }) => titleOf(language, document.title).text).join(' – ');
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('catalogue.title'), href: paths.catalogue(language) },
          { label: t('compare.title'), href: compareAddress(language, { chosen: [a, b] }) },
          { label: names },
        ]}
      />
      <PageHead eyebrow={t('overlap.title')} title={names} lead={t('compare.overlap.lead')} />
      <p>{togetherSentence(language, a, b, overlap)}</p>
      <Direction language={language} a={a} b={b} coverage={overlap.aByB} />
      <Direction language={language} a={b} b={a} coverage={overlap.bByA} />
    </>
  );
}

type DirectionProps = { language: Language; a: KnownOffering; b: KnownOffering; coverage: Coverage };

function Direction({ language, a, b, coverage }: DirectionProps) {
  const t = text(language);
  const title = t('overlap.direction', { a: titleOf(language, a.document.title).text });
  const said = ({ document }: KnownOffering, id: string | null) => {
    const found = document.outcomes?.find((one) => one.id === id);
    return found ? <Written language={language} text={found.text} /> : null;
  };
  return (
    <Section title={title} lead={coverage.outcomes.length > 0 && coverSentences(language, a, b, coverage)[0]}>
      <DataTable
        language={language}
        caption={title}
        hideCaption
        id={`of-${a.id}`}
        rows={coverage.outcomes}
        rowKey={({ outcome }) => outcome}
        columns={[
          {
            key: 'outcome',
            header: t('overlap.outcome'),
            rowHeader: true,
            cell: ({ outcome }) => said(a, outcome),
          },
          { key: 'result', header: t('overlap.result'), cell: ({ result }) => t(`covered/${result}`) },
          { key: 'by', header: t('overlap.by'), cell: ({ by }) => said(b, by) },
          { key: 'why', header: t('overlap.why'), cell: (cover) => reason(language, a, cover) },
        ]}
      />
    </Section>
  );
}

function reason(language: Language, { document }: KnownOffering, { ground, skills }: OutcomeCover): string {
  const labels = (document.outcomes ?? [])
    .flatMap((outcome) => outcome.skills ?? [])
    .filter(
      ({ uri }, place, all) => skills.includes(uri) && all.findIndex((one) => one.uri === uri) === place,
    )
    .map(({ label }) => pick(label, language).text);
  return text(language)(`ground/${ground}`, { skills: labels.join(', ') });
}
