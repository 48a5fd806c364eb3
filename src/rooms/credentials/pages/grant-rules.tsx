import type { ComponentChildren } from 'preact';
import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { GrantRule, InForce } from '../rules/grants.ts';
import { text } from '../text/index.ts';
import { eventLabel, grantWords, registerWords, spanWords, validityWords } from './grant-words.ts';
import { type Asked, WhatIsGranted } from './what-is-granted.tsx';

type Row = GrantRule & { standing: InForce };
type Props = {
  language: Language;
  institution: { id: string; name: LocalizedText };
  items: readonly Row[];
  asked: Asked;
  mayEdit: boolean;
};

/** What one institution grants: the rules of today and of later, an answer to "what do I get", and earlier rules. */
export function GrantRulesPage({ language, institution, items, asked, mayEdit }: Props) {
  const t = text(language);
  const name = pick(institution.name, language);
  const add = mayEdit && (
    <a class="ds-button" href={paths.setGrantRule(language, { institution: institution.id })}>
      {t('rules.add')}
    </a>
  );
  const current = items.filter(({ standing }) => standing !== 'ended');
  const ended = items.filter(({ standing }) => standing === 'ended');
  return (
    <>
      <PageHead
        eyebrow={<span lang={name.language}>{name.text}</span>}
        title={t('rules.title')}
        lead={t('rules.lead')}
        actions={
          <>
            {current.length > 0 && add}
            <a class="ds-button" data-variant="tertiary" href={paths.grantComparison(language)}>
              {t('rules.compare')}
            </a>
          </>
        }
      />
      <Rules
        language={language}
        caption={t('rules.current')}
        rows={current}
        mayEdit={mayEdit}
        empty={<EmptyState title={t('rules.empty')} actions={add} />}
      />
      <WhatIsGranted language={language} asked={asked} />
      {ended.length > 0 && (
        <Section id="ended" title={t('rules.ended')} lead={t('rules.ended.lead')}>
          <Rules language={language} caption={t('rules.ended')} rows={ended} mayEdit={false} />
        </Section>
      )}
    </>
  );
}

type TableProps = {
  language: Language;
  caption: string;
  rows: readonly Row[];
  mayEdit: boolean;
  empty?: ComponentChildren;
};

function Rules({ language, caption, rows, mayEdit, empty }: TableProps) {
  return (
    <DataTable
      language={language}
      id={mayEdit ? 'rules' : undefined}
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[...columns(language), ...(mayEdit ? [editColumn(language)] : [])]}
      empty={empty}
    />
  );
}

const tones: Record<InForce, Tone> = { now: 'success', later: 'info', ended: 'neutral' };

function columns(language: Language): Column<Row>[] {
  const t = text(language);
  return [
    {
      key: 'event',
      header: t('rules.event'),
      rowHeader: true,
      cell: ({ event }) => eventLabel(language, event),
    },
    { key: 'span', header: t('rules.ects'), cell: (rule) => spanWords(language, rule) },
    {
      key: 'grants',
      header: t('rules.grants'),
      cell: (rule) => <GrantsCell language={language} rule={rule} />,
    },
    {
      key: 'register',
      header: t('rules.register'),
      cell: ({ registerClass }) => registerWords(language, registerClass),
    },
    {
      key: 'validity',
      header: t('rules.validity'),
      cell: (rule) => (
        <div>
          {validityWords(language, rule)}
          <br />
          <StatusTag tone={tones[rule.standing]}>{t(`rules.standing.${rule.standing}`)}</StatusTag>
        </div>
      ),
    },
    {
      key: 'reason',
      header: t('rules.reason'),
      cell: ({ reason, endedReason }) => (
        <div>
          {reason}
          {endedReason && (
            <>
              <br />
              <small>{t('rules.ended.because', { reason: endedReason })}</small>
            </>
          )}
        </div>
      ),
    },
  ];
}

function GrantsCell({ language, rule }: { language: Language; rule: GrantRule }) {
  const note = pick(rule.note, language);
  return (
    <div>
      {grantWords(language, rule).join(', ')}
      {note.text && (
        <>
          <br />
          <small lang={note.language === language ? undefined : note.language}>{note.text}</small>
        </>
      )}
    </div>
  );
}

function editColumn(language: Language): Column<Row> {
  const t = text(language);
  return {
    key: 'edit',
    header: t('rules.actions'),
    hiddenHeader: true,
    cell: ({ institution, id, event, validTo }) =>
      validTo === null && (
        <div>
          <a
            href={`${paths.setGrantRule(language, { institution })}?from=${id}`}
            aria-label={t('rules.change.name', { event: eventLabel(language, event) })}
          >
            {t('rules.change')}
          </a>
          <br />
          <a
            href={paths.endGrantRule(language, { institution, rule: id })}
            aria-label={t('rules.end.name', { event: eventLabel(language, event) })}
          >
            {t('rules.end')}
          </a>
        </div>
      ),
  };
}
