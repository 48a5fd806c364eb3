import { invalidInput } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { endSubscription, readSubscriptions, subscribe } from '../actions/topics/subscriptions.ts';
import { EndTopicPage, TopicsPage, topicFields } from '../pages/topics/topics.tsx';
import { text } from '../text/index.ts';
import { textOf } from './of-request.ts';

/** What somebody wants to hear of, and the page that ends it. */
export function topicPages(pages: Pages): void {
  pages.form(paths.rdiTopics, [subscribe, readSubscriptions], {
    fields: ({ language }) => topicFields(language),
    async show(request, form) {
      const { language } = request;
      const { items } = await request.ask(readSubscriptions, {});
      const body = <TopicsPage language={language} items={items} form={form} />;
      return { title: text(language)('subscriptions'), body, noindex: true };
    },
    async submit(request, { data, once }) {
      const [topic, field] = [textOf(data.topic), textOf(data.field)];
      if (!topic && !field) throw invalidInput([{ path: 'topic', code: 'rdi/no-topic' }]);
      if (topic)
        await request.perform(subscribe, { kind: 'topic', value: topic }, `${once}-topic`).catch(() => {
          throw invalidInput([{ path: 'topic', code: 'rdi/no-topic' }]);
        });
      if (field) await request.perform(subscribe, { kind: 'field', value: field }, `${once}-field`);
      return said(request, 'subscribed');
    },
  });
  pages.form(paths.endRdiTopic, [endSubscription], {
    fields: () => [],
    async show(request, form) {
      const { language, param } = request;
      const { items } = await request.ask(readSubscriptions, {});
      const own = items.find(({ id }) => id === param('subscription'));
      // The link of an old mail: what it ends has ended.
      if (!own) return { redirect: paths.rdiTopics(language) };
      const body = <EndTopicPage language={language} own={own} form={form} />;
      return { title: text(language)('unsubscribe.title'), body, noindex: true };
    },
    async submit(request, { once }) {
      await request.perform(endSubscription, { subscription: request.param('subscription') }, once);
      return said(request, 'unsubscribed');
    },
  });
}

function said({ language }: PageRequest, key: 'subscribed' | 'unsubscribed') {
  const flash = { kind: 'success' as const, text: text(language)(key) };
  return { redirect: paths.rdiTopics(language), flash };
}
