import { type Language, pick } from '../../../../base/language.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { roleWords } from '../../../organisations/index.ts';
import type { Process, ProcessStep } from '../../rules/process/process.ts';
import { text } from '../../text/index.ts';
import { stateWord } from '../words.ts';

type Props = {
  language: Language;
  process: Process;
  /** Where a step is changed; absent: nobody may here. */
  editHref?: (id: string) => string;
};

/** The steps of a process in words: what the picture shows, for everybody who does not see it, and for paper. */
export function StepTable({ language, process, editHref }: Props) {
  const t = text(language);
  return (
    <DataTable
      language={language}
      caption={t('process.steps')}
      hideCaption
      id="steps"
      rows={process.steps}
      rowKey={({ id }) => id}
      columns={columns(language, process, editHref)}
    />
  );
}

function columns(language: Language, process: Process, editHref: Props['editHref']): Column<ProcessStep>[] {
  const t = text(language);
  const name = (id: string) => titleOfStep(language, process, id);
  const days = (value: number | undefined) => (value === undefined ? '' : formatNumber(language, value));
  const plain: Column<ProcessStep>[] = [
    {
      key: 'title',
      header: t('process.step'),
      rowHeader: true,
      cell: (step) => (
        <>
          {editHref ? <a href={editHref(step.id)}>{name(step.id)}</a> : name(step.id)}
          {process.fastTrack?.skips.includes(step.id) && (
            <>
              {' '}
              <StatusTag tone="neutral">{t('process.falls')}</StatusTag>
            </>
          )}
        </>
      ),
    },
    {
      key: 'lane',
      header: t('process.lane'),
      cell: ({ lane }) => pick(process.lanes.find(({ id }) => id === lane)?.title, language).text,
    },
    { key: 'role', header: t('process.role'), cell: (step) => <Owner language={language} step={step} /> },
    { key: 'days', header: t('process.days'), numeric: true, cell: (step) => days(step.days) },
    {
      key: 'fast',
      header: t('process.fast-days'),
      numeric: true,
      cell: (step) => (process.fastTrack?.skips.includes(step.id) ? '' : days(step.fastDays ?? step.days)),
    },
    { key: 'belongs', header: t('process.belongs'), cell: (step) => belongs(language, step) },
    { key: 'system', header: t('process.system'), cell: ({ system }) => pick(system, language).text },
    { key: 'next', header: t('process.next'), cell: ({ next = [] }) => next.map(name).join('; ') },
  ];
  const used = ({ key }: Column<ProcessStep>) =>
    (key !== 'fast' || process.fastTrack) && (key !== 'system' || process.steps.some(({ system }) => system));
  return plain.filter(used);
}

function Owner({ language, step }: { language: Language; step: ProcessStep }) {
  const t = text(language);
  const { role, roles, guards = [] } = step;
  return (
    <>
      {roleWords(language, role)}
      {roles && (
        <small>
          <br />
          {t('process.only', { roles: roles.map((one) => roleWords(language, one)).join(', ') })}
        </small>
      )}
      {guards.length > 0 && (
        <small>
          <br />
          {guards.map((guard) => t(`guard/${guard}`)).join('; ')}
        </small>
      )}
    </>
  );
}

/** The state and the verb of the workflow that a step belongs to. */
export function belongs(language: Language, { state, verb }: ProcessStep): string {
  const t = text(language);
  return [state && stateWord(language, state), verb && t(`verb/${verb}`)].filter(Boolean).join(' → ');
}

export function titleOfStep(language: Language, { steps }: Process, id: string): string {
  return pick(steps.find((step) => step.id === id)?.title, language).text || id;
}
