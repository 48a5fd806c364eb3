import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Card, CardGrid } from '../../../../platform/web/parts/card.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../../platform/web/parts/pagination.tsx';
import type { Meeting } from '../../store/meetings.ts';
import { text } from '../../text/index.ts';

type ListProps = {
  language: Language;
  meetings: readonly Meeting[];
  /** Code → name, where the institution is to be told. */
  names?: ReadonlyMap<string, LocalizedText>;
  level?: 2 | 3;
};

export function MeetingList({ language, meetings, names, level = 3 }: ListProps) {
  return (
    <CardGrid wide>
      {meetings.map(({ institution, id, heldOn, title, participants, topics }) => (
        <Card
          key={id}
          level={level}
          href={paths.rdiMeeting(language, { institution, meeting: id })}
          title={title}
          eyebrow={[formatDate(language, heldOn), pick(names?.get(institution), language).text]
            .filter(Boolean)
            .join(' – ')}
        >
          <p>{participants}</p>
          {topics.length > 0 && (
            <p>
              <small>{topics.join(', ')}</small>
            </p>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}

type Props = Required<Omit<ListProps, 'level'>> & {
  /** Where the reader may write notes. */
  addAt: readonly { institution: string; name: string }[];
  nextHref?: string | undefined;
};

/** The notes of all institutions. */
export function MeetingsPage({ language, meetings, names, addAt, nextHref }: Props) {
  const t = text(language);
  const add = addAt.map(({ institution, name }) => (
    <a key={institution} class="ds-button" href={paths.addRdiMeeting(language, { institution })}>
      {addAt.length > 1 ? `${t('meeting.add')}: ${name}` : t('meeting.add')}
    </a>
  ));
  return (
    <>
      <PageHead
        title={t('meetings')}
        lead={t('meetings.lead')}
        actions={meetings.length > 0 ? add : undefined}
      />
      {meetings.length === 0 ? (
        <EmptyState title={t('meetings.empty')} actions={add}>
          {t('meetings.empty.body')}
        </EmptyState>
      ) : (
        <MeetingList language={language} meetings={meetings} names={names} level={2} />
      )}
      <Pagination language={language} cursor={{ next: nextHref }} />
    </>
  );
}
