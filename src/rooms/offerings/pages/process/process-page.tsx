import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateTime } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { ProcessPage as Data } from '../../actions/process/read-process.ts';
import { timedStates } from '../../rules/process/days.ts';
import { text } from '../../text/index.ts';
import { stateWord } from '../words.ts';
import { ProcessPicture } from './picture.tsx';
import { StepTable } from './step-table.tsx';

type Props = { language: Language; page: Data; mayEdit: boolean };

/** An institution's process: the picture, the same in words, how it is organised, and its versions. */
export function ProcessPage({ language, page, mayEdit }: Props) {
  const t = text(language);
  const { institution, document, version, newest } = page;
  const at = { institution };
  const old = version !== newest;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, at) },
          { label: t('process.title') },
        ]}
      />
      <PageHead
        eyebrow={pick(page.institutionName, language).text}
        title={pick(document.title, language).text}
        lead={t(version === null ? 'process.lead.common' : 'process.lead.own')}
        actions={
          <>
            {mayEdit && !old && (
              <a class="ds-button" href={paths.editProcess(language, at)}>
                {t(version === null ? 'process.make-own' : 'process.edit')}
              </a>
            )}
            {version !== null && (
              <a class="ds-button" data-variant="secondary" href={paths.compareProcess(language, at)}>
                {t('process.compare')}
              </a>
            )}
          </>
        }
      />
      {old && (
        <Notice language={language} kind="warning">
          {t('process.old', { version: version ?? 0 })}{' '}
          <a href={paths.process(language, at)}>{t('process.newest')}</a>
        </Notice>
      )}
      <Section title={t('process.picture')} lead={t('process.picture.lead')}>
        <ProcessPicture language={language} process={document} id="process" />
      </Section>
      <Section
        title={t('process.steps')}
        id="steps"
        actions={
          mayEdit &&
          !old && (
            <a class="ds-button" data-variant="secondary" href={paths.addProcessStep(language, at)}>
              {t('process.add-step')}
            </a>
          )
        }
      >
        <StepTable
          language={language}
          process={document}
          {...(mayEdit &&
            !old && {
              editHref: (processStep: string) => paths.editProcessStep(language, { ...at, processStep }),
            })}
        />
      </Section>
      <Organisation language={language} page={page} />
      <Versions language={language} page={page} />
    </>
  );
}

type PartProps = Omit<Props, 'mayEdit'>;

function Organisation({ language, page: { document, units, deadlines } }: PartProps) {
  const t = text(language);
  const approving = document.approvingUnits ?? [];
  const names = units.filter(({ id }) => approving.includes(id)).map(({ name }) => pick(name, language).text);
  const inDays = (days: number | undefined) => (days === undefined ? '–' : t('overdue.days', { days }));
  return (
    <Section title={t('process.organisation')} id="organisation">
      <Definitions
        items={[
          {
            term: t('process.model'),
            value: document.model ? t(`model/${document.model}`) : t('process.model.none'),
          },
          {
            term: t('process.approving'),
            value: approving.length > 0 ? names.join(', ') : t('process.approving.any'),
          },
          { term: t('process.fast'), value: t(document.fastTrack ? 'process.fast.yes' : 'process.fast.no') },
          ...timedStates.map((state) => ({
            term: t('process.deadline', { state: stateWord(language, state).toLowerCase() }),
            value: document.fastTrack
              ? t('process.deadline.both', {
                  normal: inDays(deadlines.normal[state]),
                  fast: inDays(deadlines.fast[state]),
                })
              : inDays(deadlines.normal[state]),
          })),
        ]}
      />
    </Section>
  );
}

function Versions({ language, page: { institution, versions } }: PartProps) {
  const t = text(language);
  if (versions.length === 0) return null;
  return (
    <Section title={t('process.versions')} id="versions">
      <ol class="history" reversed>
        {versions.map(({ version, note, name, at }) => (
          <li key={version}>
            <a href={`${paths.process(language, { institution })}?version=${version}`}>
              {t('page.version', { revision: version })}
            </a>{' '}
            · {name ?? t('page.unknown-person')} · {formatDateTime(language, at)}
            {note && <blockquote>{note}</blockquote>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
