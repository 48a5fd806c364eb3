import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { findWording } from '../actions/find-wording.ts';
import { WordingPage } from '../pages/wording/wording-page.tsx';
import { text } from '../text/index.ts';

export function wordingPages(pages: Pages): void {
  pages.show(paths.wording, [findWording], async (request) => {
    const { language, actor, param, search } = request;
    const at = { institution: param('institution'), offering: param('offering') };
    const found = await request.ask(findWording, {
      ...at,
      framework: search.get('framework') ?? '',
      version: search.get('version') ?? '',
      element: search.get('element') ?? '',
      language,
    });
    const mayEdit = can(actor, 'offerings.save', at.institution);
    return {
      title: text(language)('wording.title'),
      body: <WordingPage language={language} at={at} found={found} mayEdit={mayEdit} />,
    };
  });
}
