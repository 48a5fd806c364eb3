import type { Language } from '../../../../base/language.ts';
import type { Choice, Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { text } from '../../text/index.ts';
import { aboutFields } from '../projects/form.tsx';

/** @param today YYYY-MM-DD @param projects the institution's own, by id */
export function meetingFields(language: Language, today: string, projects: readonly Choice[]): Field[] {
  const t = text(language);
  return [
    { kind: 'text', name: 'title', label: t('meeting.title'), required: true, maxLength: 300 },
    { kind: 'date', name: 'heldOn', label: t('meeting.held-on'), required: true, max: today },
    {
      kind: 'textarea',
      name: 'participants',
      label: t('meeting.participants'),
      hint: t('meeting.participants.hint'),
      required: true,
      maxLength: 2000,
      rows: 3,
    },
    { kind: 'textarea', name: 'body', label: t('meeting.body'), required: true, maxLength: 50_000, rows: 12 },
    ...aboutFields(language),
    ...(projects.length > 0
      ? [{ kind: 'checkboxes' as const, name: 'projects', label: t('meeting.projects'), options: projects }]
      : []),
    {
      kind: 'textarea',
      name: 'otherProjects',
      label: t('meeting.other-projects'),
      hint: t('meeting.other-projects.hint'),
      maxLength: 5000,
      rows: 2,
    },
  ];
}

type Props = { language: Language; action: string; isNew: boolean; cancelHref: string; form: FormState };

export function MeetingForm({ language, action, isNew, cancelHref, form }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        title={t(isNew ? 'meeting.add' : 'meeting.edit')}
        lead={isNew ? t('meetings.lead') : undefined}
      />
      <Form
        language={language}
        action={action}
        submitLabel={t('save')}
        cancel={{ href: cancelHref, label: t('cancel') }}
        {...form}
      />
    </>
  );
}
