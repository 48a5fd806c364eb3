import { paths } from '../../base/paths.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { KeysPage } from './pages/keys.tsx';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.show(paths.issuerKeys, [readKeys], async (request) => {
    const { csrf, language } = request;
    const institution = request.param('institution');
    const { did, didDocument, items } = await request.ask(readKeys, { institution });
    const props = { language, institution, did, didDocument, items, csrf };
    return { title: text(language)('keys'), body: <KeysPage {...props} /> };
  });
  pages.button(paths.issuerKeys, [createKey], async (request, _values, once) => {
    const { language } = request;
    const institution = request.param('institution');
    await request.perform(createKey, { institution }, once);
    return {
      redirect: paths.issuerKeys(language, { institution }),
      flash: { kind: 'success', text: text(language)('keys.made') },
    };
  });
}
