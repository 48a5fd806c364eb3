import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatDateRange } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Card } from '../../../platform/web/parts/card.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../platform/web/parts/pagination.tsx';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import type { EnrolmentState, OwnEnrolment } from '../store/enrolments.ts';
import { text } from '../text/index.ts';
import { gradeWords } from './grade-words.ts';

type Own = OwnEnrolment & { institutionName: LocalizedText };
type Props = { language: Language; csrf: string; items: readonly Own[]; next: string | null };

/** What a learner takes and took, with the results. */
export function MyStudiesPage({ language, csrf, items, next }: Props) {
  const t = text(language);
  const find = (
    <a class="ds-button" href={paths.catalogue(language)}>
      {t('my-studies.find')}
    </a>
  );
  return (
    <>
      <PageHead title={t('my-studies')} lead={t('my-studies.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('my-studies.empty')} icon="search" actions={find}>
          <p>{t('my-studies.empty.help')}</p>
        </EmptyState>
      ) : (
        <div class="card-list">
          {items.map((enrolment) => (
            <EnrolmentCard key={enrolment.id} language={language} csrf={csrf} enrolment={enrolment} />
          ))}
        </div>
      )}
      <Pagination
        language={language}
        cursor={next ? { next: `${paths.myStudies(language)}?cursor=${next}` } : {}}
      />
    </>
  );
}

const tones: Record<EnrolmentState, Tone> = {
  enrolled: 'info',
  cancelled: 'neutral',
  graded: 'warning',
  confirmed: 'success',
};

export function StateTag({ language, state }: { language: Language; state: EnrolmentState }) {
  return <StatusTag tone={tones[state]}>{text(language)(`state.${state}`)}</StatusTag>;
}

function EnrolmentCard({ language, csrf, enrolment }: { language: Language; csrf: string; enrolment: Own }) {
  const title = pick(enrolment.title, language);
  const { institution, offering, state, starts, ends, ects } = enrolment;
  return (
    <Card
      level={2}
      eyebrow={pick(enrolment.institutionName, language).text}
      title={<a href={paths.catalogueOffering(language, { institution, offering })}>{title.text}</a>}
      titleLanguage={title.language}
      tags={<StateTag language={language} state={state} />}
      facts={[
        { icon: 'calendar', text: formatDateRange(language, starts, ends) },
        ...(ects === null ? [] : [{ icon: 'layers' as const, text: formatCredits(language, ects) }]),
      ]}
    >
      <Result language={language} enrolment={enrolment} />
      {state === 'enrolled' && <Cancel language={language} csrf={csrf} enrolment={enrolment} />}
    </Card>
  );
}

function Result({
  language,
  enrolment: { scale, grade, passed, state },
}: {
  language: Language;
  enrolment: Own;
}) {
  const t = text(language);
  if (!scale || grade === null || state === 'cancelled') return null;
  return (
    <>
      <p>
        {`${t('my-studies.result')}: `}
        <strong>{gradeWords(language, scale, grade)}</strong>
      </p>
      {state === 'confirmed' && passed && (
        <p>
          <a href={paths.wallet(language)}>{t('my-studies.wallet')}</a>
        </p>
      )}
    </>
  );
}

function Cancel({
  language,
  csrf,
  enrolment: { institution, id },
}: {
  language: Language;
  csrf: string;
  enrolment: Own;
}) {
  const t = text(language);
  const ask = {
    question: t('my-studies.cancel.ask'),
    confirm: t('my-studies.cancel'),
    cancel: t('my-studies.cancel.keep'),
  };
  return (
    <ActionButton
      action={paths.cancelEnrolment(language, { institution, enrolment: id })}
      csrf={csrf}
      variant="tertiary"
      ask={ask}
    >
      {t('my-studies.cancel')}
    </ActionButton>
  );
}
