import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readProcessPage } from '../actions/process/read-process.ts';
import { chooseTrack } from '../actions/way/choose-track.ts';
import { handOver, listOwners } from '../actions/way/hand-over.ts';
import { listIdeas } from '../actions/way/list-ideas.ts';
import { proposeOffering } from '../actions/way/propose.ts';
import { readOverdue } from '../actions/way/read-overdue.ts';
import { readTimes } from '../actions/way/read-times.ts';
import { IdeasPage } from '../pages/process/ideas-page.tsx';
import { OverduePage } from '../pages/process/overdue-page.tsx';
import { TimesPage } from '../pages/process/times-page.tsx';
import { FormPage, ideaFields, offeringCrumbs } from '../pages/process/way-forms.tsx';
import { tracks } from '../rules/process/process.ts';
import { text } from '../text/index.ts';
import { pageOf } from './page-of.ts';

export function wayPages(pages: Pages): void {
  pages.show(paths.overdue, [readOverdue], showOverdue);
  pages.show(paths.ideas, [listIdeas], async (request) => {
    const { language, actor, param } = request;
    const institution = param('institution');
    const ideas = await request.ask(listIdeas, { institution });
    const mayPropose = can(actor, 'offerings.propose', institution);
    const props = { language, institution, ideas, mayPropose };
    return { title: text(language)('idea.list'), body: <IdeasPage {...props} /> };
  });
  pages.show(paths.times, [readTimes], async (request) => {
    const { language, param } = request;
    const institution = param('institution');
    const { items } = await request.ask(readTimes, { institution });
    const body = <TimesPage language={language} institution={institution} items={items} />;
    return { title: text(language)('times.title'), body };
  });
  proposePage(pages);
  handOverPage(pages);
  trackPage(pages);
}

async function showOverdue(request: PageRequest): Promise<PageAnswer> {
  const { language, actor, search, param } = request;
  const institution = param('institution');
  const mine = search.get('mine') === '1' && actor.person !== null;
  const { items } = await request.ask(readOverdue, {
    institution,
    ...(mine && actor.person && { person: actor.person }),
  });
  const body = <OverduePage language={language} institution={institution} items={items} mine={mine} />;
  return { title: text(language)('overdue.title'), body };
}

function proposePage(pages: Pages): void {
  pages.form(paths.proposeIdea, [proposeOffering], {
    async fields(request) {
      const institution = request.param('institution');
      const { document } = await request.ask(readProcessPage, { institution });
      return ideaFields(request.language, document.fastTrack !== undefined);
    },
    async show({ language, param }, form) {
      const t = text(language);
      const institution = param('institution');
      const back = paths.ideas(language, { institution });
      const body = (
        <FormPage
          language={language}
          form={form}
          crumbs={[{ label: t('idea.list'), href: back }, { label: t('idea.propose') }]}
          title={t('idea.propose')}
          lead={t('idea.propose.lead')}
          submit={t('idea.send')}
          action={paths.proposeIdea(language, { institution })}
          back={back}
        />
      );
      return { title: t('idea.propose'), body };
    },
    submit: submitIdea,
  });
}

async function submitIdea(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const { language, param } = request;
  const institution = param('institution');
  const said = (name: string) => ({ [language]: String(data[name]) });
  const { id } = await request.perform(
    proposeOffering,
    {
      institution,
      title: said('title'),
      need: said('need'),
      who: said('who'),
      sudden: ((data.sudden ?? []) as string[]).includes('yes'),
      suddenReason: String(data.suddenReason ?? ''),
      needOn: (data.needOn as string | null) || null,
    },
    once,
  );
  const flash = { kind: 'success', text: text(language)('idea.sent') } as const;
  return { redirect: paths.offering(language, { institution, offering: id }), flash };
}

function handOverPage(pages: Pages): void {
  pages.form(paths.handOver, [handOver, listOwners], {
    async fields(request) {
      const { items } = await request.ask(listOwners, { institution: request.param('institution') });
      const options = items.map(({ id, name }) => ({ value: id, label: name }));
      const label = text(request.language)('overdue.owner');
      return [{ kind: 'select', name: 'owner', label, required: true, options }];
    },
    values: async (request) => ({ owner: (await pageOf(request)).way?.owner ?? '' }),
    show: (request, form) => showWayForm(request, form, 'way.hand-over', paths.handOver),
    async submit(request, { data, once }) {
      await request.perform(handOver, { ...at(request), owner: String(data.owner) }, once);
      return backToWay(request, 'way.handed-over');
    },
  });
}

function trackPage(pages: Pages): void {
  pages.form(paths.chooseTrack, [chooseTrack], {
    fields: ({ language }) => {
      const t = text(language);
      return [
        {
          kind: 'radios',
          name: 'track',
          label: t('times.track'),
          required: true,
          options: tracks.map((track) => ({ value: track, label: t(`track/${track}`) })),
        },
        {
          kind: 'textarea',
          name: 'reason',
          label: t('idea.sudden-reason'),
          hint: t('idea.sudden-reason.hint'),
          maxLength: 2000,
          rows: 3,
        },
      ];
    },
    async values(request) {
      const { way } = await pageOf(request);
      return { track: way?.track ?? 'normal', reason: way?.trackReason ?? '' };
    },
    show: (request, form) => showWayForm(request, form, 'way.choose-track', paths.chooseTrack),
    async submit(request, { data, once }) {
      const track = tracks.find((one) => one === data.track) ?? 'normal';
      await request.perform(chooseTrack, { ...at(request), track, reason: String(data.reason ?? '') }, once);
      return backToWay(request, 'way.track-chosen');
    },
  });
}

const at = ({ param }: PageRequest) => ({ institution: param('institution'), offering: param('offering') });

async function showWayForm(
  request: PageRequest,
  form: Parameters<typeof FormPage>[0]['form'],
  title: 'way.hand-over' | 'way.choose-track',
  address: typeof paths.handOver | typeof paths.chooseTrack,
): Promise<PageAnswer> {
  const { language } = request;
  const t = text(language);
  const body = (
    <FormPage
      language={language}
      form={form}
      crumbs={offeringCrumbs(language, await pageOf(request), t(title))}
      title={t(title)}
      lead={t(`${title}.lead`)}
      submit={t('way.save')}
      action={address(language, at(request))}
      back={paths.offering(language, at(request))}
    />
  );
  return { title: t(title), body };
}

function backToWay(request: PageRequest, done: 'way.handed-over' | 'way.track-chosen'): PageAnswer {
  const { language } = request;
  const flash = { kind: 'success', text: text(language)(done) } as const;
  return { redirect: `${paths.offering(language, at(request))}#way`, flash };
}
