import type { Language } from '../../../../base/language.ts';
import { Card } from '../../../../platform/web/parts/card.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { Framework, FrameworkElement } from '../../rules/framework.ts';
import { isSame, type VersionComparison } from '../../rules/versions/compare.ts';
import { text } from '../../text/index.ts';
import { elementLines, factLines, type PartLine } from './part-value.tsx';

type Props = {
  language: Language;
  before: Framework;
  after: Framework;
  comparison: VersionComparison;
  /** Of its headings: 3 where it stands in a section of its own. */
  level?: 2 | 3;
};

/** What one version changes of another, old beside new; each change is also told in words. */
export function VersionDifference({ language, before, after, comparison, level = 2 }: Props) {
  const t = text(language);
  const { facts, added, removed, changed, moved, unchanged } = comparison;
  if (isSame(comparison)) return <p>{t('compare.same')}</p>;
  const counts = { added: added.length, removed: removed.length, changed: changed.length, unchanged };
  const titles = new Map(after.elements.map(({ id, title }) => [id, title[language]]));
  return (
    <>
      <p>{t('compare.counts', counts)}</p>
      {facts.length > 0 && (
        <Section level={level} id="facts" title={t('version.facts')}>
          <Lines
            language={language}
            id="fact-changes"
            caption={t('version.facts')}
            lines={factLines(language, before, after, facts)}
          />
        </Section>
      )}
      <Whole language={language} level={level} kind="added" elements={added} />
      <Whole language={language} level={level} kind="removed" elements={removed} />
      {changed.length > 0 && (
        <Section level={level} id="changed" title={t('compare.changed', { count: changed.length })}>
          <div class="stack">
            {changed.map(({ id, before: old, after: fresh, parts }) => (
              <Card
                key={id}
                title={fresh.title[language]}
                tags={<StatusTag tone="warning">{t('compare.tag.changed')}</StatusTag>}
              >
                <Lines
                  language={language}
                  id={`changes-${id}`}
                  caption={fresh.title[language]}
                  lines={elementLines(
                    language,
                    { framework: before, element: old },
                    { framework: after, element: fresh },
                    parts,
                  )}
                />
              </Card>
            ))}
          </div>
        </Section>
      )}
      {moved.length > 0 && (
        <Section level={level} id="moved" title={t('compare.moved', { count: moved.length })}>
          <p>{moved.map((id) => titles.get(id)).join(', ')}</p>
        </Section>
      )}
    </>
  );
}

type WholeProps = {
  language: Language;
  level: 2 | 3;
  kind: 'added' | 'removed';
  elements: readonly FrameworkElement[];
};

function Whole({ language, level, kind, elements }: WholeProps) {
  const t = text(language);
  if (elements.length === 0) return null;
  return (
    <Section level={level} id={kind} title={t(`compare.${kind}`, { count: elements.length })}>
      <div class="stack">
        {elements.map(({ id, title, explanation, obligation }) => (
          <Card
            key={id}
            title={title[language]}
            tags={
              <>
                <StatusTag tone={kind === 'added' ? 'success' : 'danger'}>
                  {t(`compare.tag.${kind}`)}
                </StatusTag>
                <StatusTag>{t(`obligation/${obligation}`)}</StatusTag>
              </>
            }
          >
            <p>{explanation[language]}</p>
          </Card>
        ))}
      </div>
    </Section>
  );
}

type LinesProps = { language: Language; id: string; caption: string; lines: readonly PartLine[] };

function Lines({ language, id, caption, lines }: LinesProps) {
  const t = text(language);
  const side = (key: 'before' | 'after'): Column<PartLine> => ({
    key,
    header: t(`compare.${key}`),
    cell: (line) => <div lang={line.language ?? undefined}>{line[key] ?? t('compare.none')}</div>,
  });
  return (
    <DataTable
      language={language}
      id={id}
      caption={caption}
      hideCaption
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'part', header: t('compare.part'), rowHeader: true, cell: ({ label }) => label },
        side('before'),
        side('after'),
      ]}
    />
  );
}
