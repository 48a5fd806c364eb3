import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { PromiseResult } from '../../rules/promises.ts';
import type { Output } from '../../store/outputs.ts';
import type { Reference } from '../../store/projects.ts';
import type { Promised } from '../../store/promises.ts';
import { text } from '../../text/index.ts';
import { foreign, Words } from '../words.tsx';

const tones: Record<PromiseResult, Tone> = { done: 'success', partly: 'warning', 'not-done': 'neutral' };

type Props = {
  language: Language;
  project: Reference;
  promises: readonly Promised[];
  outputs: readonly Output[];
  mayRemove: boolean;
};

/** What was promised and what came of it, side by side. */
export function PromiseTable({ language, project, promises, outputs, mayRemove }: Props) {
  const t = text(language);
  const remove: Column<Promised> = {
    key: 'remove',
    header: t('promise.actions'),
    hiddenHeader: true,
    cell: ({ id, title }) => (
      <a
        href={paths.removeRdiPromise(language, {
          institution: project.institution,
          project: project.id,
          promise: id,
        })}
      >
        {t('promise.remove')}
        <span class="ds-sr-only">{`: ${pick(title, language).text}`}</span>
      </a>
    ),
  };
  return (
    <DataTable
      language={language}
      caption={t('promises')}
      hideCaption
      columns={[...columns(language, outputs), ...(mayRemove ? [remove] : [])]}
      rows={promises}
      rowKey={({ id }) => id}
    />
  );
}

function columns(language: Language, outputs: readonly Output[]): Column<Promised>[] {
  const t = text(language);
  return [
    {
      key: 'promised',
      header: t('promise.promised'),
      rowHeader: true,
      cell: (promise) => <PromiseWords language={language} promise={promise} />,
    },
    {
      key: 'state',
      header: t('promise.state'),
      cell: ({ result }) =>
        result ? (
          <StatusTag tone={tones[result]}>{t(`promise-result/${result}`)}</StatusTag>
        ) : (
          t('promise.open')
        ),
    },
    {
      key: 'came',
      header: t('promise.came'),
      cell: ({ cameOfIt, output }) => (
        <>
          <span class="kept-lines">{cameOfIt}</span>
          <OutputLink language={language} output={outputs.find(({ id }) => id === output)} />
        </>
      ),
    },
  ];
}

/** What was promised: its name, and the rest below it. */
function PromiseWords({ language, promise }: { language: Language; promise: Promised }) {
  return (
    <>
      <strong>
        <Words language={language} words={promise.title} />
      </strong>
      <br />
      <PromiseNote language={language} promise={promise} />
    </>
  );
}

/** For whom a promise is, how large, and whether it was added only later. */
export function PromiseNote({ language, promise }: { language: Language; promise: Promised }) {
  const t = text(language);
  const { body, credits, addedIn } = promise;
  const notes = [
    credits !== null && formatCredits(language, credits),
    addedIn === 'running' && t('promise.added-running'),
  ].filter(Boolean);
  return (
    <>
      <Words language={language} words={body} />
      {notes.length > 0 && (
        <>
          {' '}
          <small>{`(${notes.join(', ')})`}</small>
        </>
      )}
    </>
  );
}

function OutputLink({ language, output }: { language: Language; output: Output | undefined }) {
  if (!output) return null;
  const { institution, id, title } = output;
  return (
    <>
      {' '}
      <a href={paths.rdiOutput(language, { institution, output: id })} lang={foreign(language, title)}>
        {pick(title, language).text}
      </a>
    </>
  );
}
