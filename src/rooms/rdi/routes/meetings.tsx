import { notAllowed } from '../../../base/errors.ts';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { dayIn } from '../../../base/time.ts';
import { can } from '../../../platform/actor.ts';
import type { Field } from '../../../platform/web/field.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { addMeeting, readMeeting, readMeetings, saveMeeting } from '../actions/meetings/meetings.ts';
import { readProjects } from '../actions/projects/read.ts';
import { MeetingForm, meetingFields } from '../pages/meetings/form.tsx';
import { MeetingsPage } from '../pages/meetings/list.tsx';
import { MeetingPage } from '../pages/meetings/meeting.tsx';
import { readProjectLinks } from '../rules/project-links.ts';
import type { Meeting } from '../store/meetings.ts';
import { text } from '../text/index.ts';
import { aboutOf, besideFields, institutionNames, placesFor } from './of-request.ts';

export function meetingPages(pages: Pages): void {
  pages.show(paths.rdiMeetings, [readMeetings], showMeetings);
  pages.form(paths.addRdiMeeting, [addMeeting], {
    fields: fieldsOf,
    async show(request, form) {
      const { language, path, param } = request;
      if (!can(request.actor, 'rdi.add-meeting', param('institution'))) throw notAllowed('rdi.add-meeting');
      const cancelHref = paths.rdiMeetings(language);
      const body = (
        <MeetingForm language={language} action={path} isNew cancelHref={cancelHref} form={form} />
      );
      return { title: text(language)('meeting.add'), body };
    },
    async submit(request, { data, once }) {
      const institution = request.param('institution');
      const facts = factsOf(data, institution);
      const { id } = await request.perform(addMeeting, { ...facts, institution }, once).catch(besideFields);
      return toMeeting(request.language, { institution, meeting: id });
    },
  });
  pages.show(paths.rdiMeeting, [readMeeting], async (request) => {
    const { language, actor } = request;
    const view = await request.ask(readMeeting, meetingOf(request));
    const mayEdit = can(actor, 'rdi.save-meeting', view.meeting.institution);
    const body = <MeetingPage language={language} view={view} mayEdit={mayEdit} />;
    return { title: view.meeting.title, body };
  });
  pages.form(paths.editRdiMeeting, [saveMeeting], {
    fields: async (request) => [
      ...(await fieldsOf(request)),
      { kind: 'hidden', name: 'revision', label: '' },
    ],
    async values(request) {
      const { meeting } = await request.ask(readMeeting, meetingOf(request));
      return valuesOf(request.language, meeting);
    },
    async show(request, form) {
      const { language, path, actor } = request;
      const at = meetingOf(request);
      if (!can(actor, 'rdi.save-meeting', at.institution)) throw notAllowed('rdi.save-meeting');
      const cancelHref = paths.rdiMeeting(language, at);
      const body = (
        <MeetingForm language={language} action={path} isNew={false} cancelHref={cancelHref} form={form} />
      );
      return { title: text(language)('meeting.edit'), body };
    },
    async submit(request, { data, once }) {
      const at = meetingOf(request);
      const facts = factsOf(data, at.institution);
      await request
        .perform(saveMeeting, { ...facts, ...at, revision: Number(data.revision) }, once)
        .catch(besideFields);
      return toMeeting(request.language, at);
    },
  });
}

function meetingOf({ param }: PageRequest) {
  return { institution: param('institution'), meeting: param('meeting') };
}

function toMeeting(language: Language, at: { institution: string; meeting: string }): PageAnswer {
  const flash = { kind: 'success' as const, text: text(language)('meeting.added') };
  return { redirect: paths.rdiMeeting(language, at), flash };
}

async function fieldsOf(request: PageRequest): Promise<Field[]> {
  const { language, platform } = request;
  const today = dayIn(platform.config.TIME_ZONE, platform.clock());
  const { items } = await request.ask(readProjects, {
    institution: request.param('institution'),
    limit: 100,
  });
  const own = items.map(({ id, title }) => ({ value: id, label: pick(title, language).text }));
  return meetingFields(language, today, own);
}

function factsOf(data: Record<string, unknown>, institution: string) {
  const own = ((data.projects ?? []) as string[]).map((id) => ({ institution, id }));
  return {
    title: String(data.title),
    heldOn: String(data.heldOn),
    participants: String(data.participants),
    body: String(data.body),
    ...aboutOf(data),
    projects: [...own, ...readProjectLinks(String(data.otherProjects ?? ''), 'otherProjects')],
  };
}

function valuesOf(language: Language, meeting: Meeting) {
  const own = meeting.projects.filter(({ institution }) => institution === meeting.institution);
  const others = meeting.projects.filter(({ institution }) => institution !== meeting.institution);
  return {
    title: meeting.title,
    heldOn: meeting.heldOn,
    participants: meeting.participants,
    body: meeting.body,
    topics: meeting.topics.join(', '),
    field: meeting.field ?? '',
    projects: own.map(({ id }) => id),
    otherProjects: others
      .map(({ institution, id }) => paths.rdiProject(language, { institution, project: id }))
      .join('\n'),
    revision: String(meeting.revision),
  };
}

async function showMeetings(request: PageRequest): Promise<PageAnswer> {
  const { language, search, path } = request;
  const cursor = search.get('cursor')?.slice(0, 100);
  const { items, next } = await request.ask(readMeetings, cursor ? { cursor } : {});
  const body = (
    <MeetingsPage
      language={language}
      meetings={items}
      names={await institutionNames(request)}
      addAt={await placesFor(request, 'rdi.add-meeting')}
      nextHref={next ? `${path}?cursor=${encodeURIComponent(next)}` : undefined}
    />
  );
  return { title: text(language)('meetings'), body };
}
