import { paths } from '../../../base/paths.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readOverdue } from '../actions/way/read-overdue.ts';
import { OverduePage } from '../pages/process/overdue-page.tsx';
import { text } from '../text/index.ts';

export function wayPages(pages: Pages): void {
  pages.show(paths.overdue, [readOverdue], async (request) => {
    const { language, actor, search, param } = request;
    const institution = param('institution');
    const mine = search.get('mine') === '1' && actor.person !== null;
    const { items } = await request.ask(readOverdue, {
      institution,
      ...(mine && actor.person && { person: actor.person }),
    });
    const body = <OverduePage language={language} institution={institution} items={items} mine={mine} />;
    return { title: text(language)('overdue.title'), body };
  });
}
