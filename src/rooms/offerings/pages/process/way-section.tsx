import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { type Actor, can } from '../../../../platform/actor.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { roleWords } from '../../../organisations/index.ts';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { timedStates } from '../../rules/process/days.ts';
import { text } from '../../text/index.ts';
import { ProcessPicture } from './picture.tsx';

type Props = { language: Language; actor: Actor; page: OfferingPage };

/** Who answers for an offering, by when it must move on, and on which track it is. */
export function WaySection({ language, actor, page }: Props) {
  const t = text(language);
  const { institution, id, way, state } = page;
  if (!way) return null;
  const at = { institution, offering: id };
  const mayChoose =
    can(actor, 'offerings.choose-track', institution) &&
    timedStates.some((one) => one === state) &&
    (way.process.fastTrack !== undefined || way.track === 'fast');
  return (
    <Section title={t('way.title')} id="way">
      <Definitions
        items={[
          { term: t('overdue.owner'), value: way.ownerName ?? t('overdue.nobody') },
          { term: t('overdue.role'), value: way.role && roleWords(language, way.role) },
          {
            term: t('overdue.due'),
            value: way.due && <Due language={language} due={way.due} late={way.daysLate} />,
          },
          {
            term: t('times.track'),
            value: way.track === 'fast' && <StatusTag tone="warning">{t('track/fast')}</StatusTag>,
          },
          { term: t('way.reason'), value: way.trackReason },
          { term: t('way.need-on'), value: way.needOn && formatDate(language, way.needOn) },
        ]}
      />
      <ul>
        {can(actor, 'offerings.hand-over', institution) && (
          <li>
            <a href={paths.handOver(language, at)}>{t('way.hand-over')}</a>
          </li>
        )}
        {mayChoose && (
          <li>
            <a href={paths.chooseTrack(language, at)}>{t('way.choose-track')}</a>
          </li>
        )}
        <li>
          <a href={paths.process(language, { institution })}>{t('way.process')}</a>
        </li>
      </ul>
    </Section>
  );
}

function Due({ language, due, late }: { language: Language; due: string; late: number }) {
  const t = text(language);
  return (
    <>
      {formatDate(language, due)}{' '}
      {late > 0 && <StatusTag tone="danger">{t('way.late', { days: late })}</StatusTag>}
    </>
  );
}

/** The institution's process with the step marked in which the offering is. */
export function WayPicture({ language, page: { way, state } }: Omit<Props, 'actor'>) {
  if (!way) return null;
  const t = text(language);
  return (
    <details class="ds-details">
      <summary>{t('way.picture')}</summary>
      <ProcessPicture
        language={language}
        process={way.process}
        now={{ state, track: way.track }}
        id="way-picture"
      />
    </details>
  );
}
