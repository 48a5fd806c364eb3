import type { Room } from '../../platform/room.ts';
import { readChannel, readChannels } from './actions/read-channels.ts';
import { switchChannel } from './actions/switch-channel.ts';
import { feedRoutes } from './feeds/feed.ts';
import { ooapiRoutes } from './feeds/ooapi.ts';
import { permalinkRoutes } from './feeds/permalinks.ts';
import { sitemapRoutes } from './feeds/sitemap.ts';
import { forgetOldPulls } from './forget-pulls.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** What is published, in the formats of others. */
export const channels: Room = {
  name: 'channels',
  text,
  actions: [switchChannel],
  queries: [readChannels, readChannel],
  pages,
  api,
  publicRoutes(routes) {
    permalinkRoutes(routes);
    feedRoutes(routes);
    sitemapRoutes(routes);
    ooapiRoutes(routes);
  },
  routines: [forgetOldPulls],
};
