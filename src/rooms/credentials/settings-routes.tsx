import { z } from 'zod';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { type BadgeShape, badgeShapes } from '../../standards/look.ts';
import { readSettings, saveIssuingSettings } from './actions/settings.ts';
import { type Format, formats } from './formats/format.ts';
import { IssuingSettingsPage, settingsFields, settingsValues } from './pages/issuing-settings.tsx';
import { localized } from './shapes.ts';
import { text } from './text/index.ts';

export function settingsPages(pages: Pages): void {
  pages.form(paths.issuingSettings, [readSettings, saveIssuingSettings], {
    fields: async (request) => settingsFields(request.language, await settingsOf(request)),
    values: async (request) => settingsValues(await settingsOf(request)),
    show: async (request, form) => {
      const { language, path, actor } = request;
      const settings = await settingsOf(request);
      const maySeeKeys = can(actor, 'issuers.list-keys', settings.institution.id);
      const body = <IssuingSettingsPage {...{ language, settings, form, maySeeKeys }} action={path} />;
      return { title: text(language)('issuing.title'), body };
    },
    submit: async (request, { data, once }) => {
      const { language } = request;
      const institution = request.param('institution');
      await request.perform(saveIssuingSettings, { ...(data as PostedSettings), institution }, once);
      return {
        redirect: paths.issuingSettings(language, { institution }),
        flash: { kind: 'success', text: text(language)('issuing.saved') },
      };
    },
  });
}

type PostedSettings = {
  formats: Format[];
  colour: string;
  accent: string;
  shape: BadgeShape;
  signatoryName: string;
  signatoryTitle: string;
  revision: string;
};

function settingsOf(request: PageRequest) {
  return request.ask(readSettings, { institution: request.param('institution') });
}

export function settingsApi(api: Api): void {
  const path = '/institutions/{institution}/issuing-settings';
  api.query(readSettings, {
    path,
    summary: 'Read what an institution issues, and how it looks',
    output: z.object({
      institution: z.object({ id: z.string(), name: localized }),
      formats: z.array(z.enum(formats)),
      issuable: z.array(z.enum(formats)).describe('Those that can be chosen'),
      design: z.object({
        colour: z.string(),
        accent: z.string(),
        shape: z.enum(badgeShapes),
        signatoryName: z.string(),
        signatoryTitle: z.string(),
      }),
      revision: z.number().describe('0: nothing was set yet'),
      hasSeal: z.boolean(),
    }),
  });
  api.action('put', saveIssuingSettings, {
    path,
    summary: 'Decide what an institution issues from now on, and how it looks',
    output: z.object({ revision: z.number() }),
  });
}
