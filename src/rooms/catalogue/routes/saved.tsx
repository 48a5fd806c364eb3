import { paths } from '../../../base/paths.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { readSaved, saveSearch, stopSearch } from '../actions/saved/saved.ts';
import { SavedPage } from '../pages/saved/saved-page.tsx';
import { text } from '../text/index.ts';

export function savedPages(pages: Pages): void {
  pages.show(paths.savedSearches, [readSaved], async (request) => {
    const { language, csrf } = request;
    const { items, names } = await request.ask(readSaved, { language });
    return {
      title: text(language)('saved.title'),
      body: (
        <SavedPage language={language} csrf={csrf} items={items} names={new Map(Object.entries(names))} />
      ),
      noindex: true,
    };
  });
  pages.button(paths.saveSearch, [saveSearch], async (request, values) => {
    const { language } = request;
    await request.perform(saveSearch, { params: String(values.params ?? ''), language });
    return {
      redirect: paths.savedSearches(language),
      flash: { kind: 'success', text: text(language)('saved.kept') },
    };
  });
  // By the link in a message, whoever is signed in or nobody; by the button of the list, her own.
  pages.form(paths.stopSearch, [stopSearch], {
    fields: () => [],
    async show(request, form) {
      const { language, search } = request;
      const t = text(language);
      const token = search.get('token');
      const action = paths.stopSearch(language, { search: request.param('search') });
      return {
        title: t('saved.stop.question'),
        noindex: true,
        body: (
          <Confirm
            language={language}
            question={t('saved.stop.question')}
            consequences={[t('saved.stop.then')]}
            action={token ? `${action}?token=${encodeURIComponent(token)}` : action}
            csrf={form.csrf}
            once={form.once}
            confirmLabel={t('saved.stop')}
            cancelHref={paths.catalogue(language)}
          />
        ),
      };
    },
    async submit(request) {
      const { language, search, actor } = request;
      await request.perform(stopSearch, {
        search: request.param('search'),
        token: (search.get('token') ?? '').slice(0, 100),
      });
      return {
        redirect: actor.person ? paths.savedSearches(language) : paths.catalogue(language),
        flash: { kind: 'success', text: text(language)('saved.stopped') },
      };
    },
  });
}
