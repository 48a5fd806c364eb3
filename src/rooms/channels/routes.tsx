import { z } from 'zod';
import { notFound } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readChannel, readChannels } from './actions/read-channels.ts';
import { switchChannel } from './actions/switch-channel.ts';
import { ChannelPage } from './pages/channel-page.tsx';
import { ChannelsPage } from './pages/channels-page.tsx';
import { type Channel, channels, isSwitchable, lacks, switchable } from './rules/channels.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.show(paths.channels, [readChannels], async (request) => {
    const { language } = request;
    const found = await request.ask(readChannels, { institution: request.param('institution') });
    return { title: text(language)('title'), body: <ChannelsPage language={language} {...found} /> };
  });
  pages.show(paths.channel, [readChannel], async (request) => {
    const { language, csrf, actor, platform, search } = request;
    const which = { institution: request.param('institution'), channel: channelOf(request) };
    const found = await request.ask(readChannel, which);
    const number = Math.max(1, Math.trunc(Number(search.get('page'))) || 1);
    const maySwitch = can(actor, 'channels.switch', which.institution);
    const base = platform.config.BASE_URL;
    const body = <ChannelPage {...{ language, csrf, base, number, maySwitch }} {...found} />;
    return { title: text(language)(`channel.${which.channel}`), body };
  });
  pages.button(paths.switchChannel, [switchChannel], async (request, values, once) => {
    const { language } = request;
    const [institution, channel] = [request.param('institution'), channelOf(request)];
    if (!isSwitchable(channel)) throw notFound();
    const offering = String(values.offering ?? '') || null;
    const open = values.open === 'yes';
    await request.perform(switchChannel, { institution, channel, offering, open }, once);
    const said = open ? 'opened' : 'closed';
    return {
      redirect: paths.channel(language, { institution, channel }),
      flash: { kind: 'success', text: text(language)(offering ? `offering.${said}` : said) },
    };
  });
}

function channelOf(request: PageRequest): Channel {
  const found = channels.find((channel) => channel === request.param('channel'));
  if (!found) throw notFound();
  return found;
}

const pull = z.object({
  institution: z.string().describe("'consortium': of all"),
  channel: z.enum(channels),
  what: z.string(),
  agent: z.string(),
  network: z.string(),
  at: z.date(),
  pulls: z.number(),
  items: z.number(),
  status: z.number(),
});
const state = z.object({
  channel: z.enum(channels),
  open: z.boolean(),
  items: z.number().describe('Offerings in the channel'),
  lacking: z.number().describe('Those that fall out for what they lack'),
  held: z.number().describe('Those that are kept out'),
  lastPull: pull.nullable(),
  lastError: pull.nullable(),
});
const institution = z.object({ id: z.string(), name: z.record(z.string(), z.string()) });

export function api(api: Api): void {
  api.query(readChannels, {
    path: '/institutions/{institution}/channels',
    summary: 'List the publication channels: what is in each and who last fetched it',
    output: z.object({ institution, items: z.array(state) }),
  });
  api.query(readChannel, {
    path: '/institutions/{institution}/channels/{channel}',
    summary: 'Read one channel: each published offering, and why it is not in it',
    output: z.object({
      institution,
      state,
      lines: z.array(
        z.object({
          id: z.string(),
          title: z.record(z.string(), z.string()),
          held: z.boolean(),
          lacks: z.array(z.enum(lacks)),
        }),
      ),
      pulls: z.array(pull),
    }),
  });
  api.action('put', switchChannel, {
    path: '/institutions/{institution}/channels/{channel}',
    summary: 'Keep the institution or one offering out of a channel, or let it in',
    output: z.object({ channel: z.enum(switchable), open: z.boolean() }),
  });
}
