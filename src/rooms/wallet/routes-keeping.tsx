import { paths } from '../../base/paths.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { bringBack, deleteCopies, readDeleted } from './actions/delete-copies.ts';
import { exportAll } from './actions/export.ts';
import { readOwn } from './actions/own.ts';
import { sharedPicture } from './actions/shared-picture.ts';
import { DeletedPage, DeletePage } from './pages/keeping.tsx';
import { text } from './text/index.ts';

/** Everything as one file, and credentials that she does not want to have here. */
export function keepingPages(pages: Pages): void {
  pages.show(paths.exportWallet, [exportAll], async (request) => {
    const { name, mediaType, content } = await request.perform(exportAll, { language: request.language });
    return { file: name, mediaType, content: Buffer.from(content, 'base64') };
  });
  pages.form(paths.deleteCopies, [deleteCopies, readOwn], {
    fields: () => [],
    async show(request, { csrf }) {
      const { language } = request;
      const credential = await request.ask(readOwn, { credential: request.param('credential'), language });
      const body = <DeletePage language={language} credential={credential} csrf={csrf} />;
      return { title: text(language)('delete.title'), body };
    },
    async submit(request) {
      const { language } = request;
      await request.perform(deleteCopies, { credential: request.param('credential') });
      return {
        redirect: paths.wallet(language),
        flash: { kind: 'success', text: text(language)('delete.done') },
      };
    },
  });
  pages.show(paths.deletedCredentials, [readDeleted], async (request) => {
    const { csrf, language } = request;
    const { items } = await request.ask(readDeleted, {});
    const body = <DeletedPage language={language} items={items} csrf={csrf} />;
    return { title: text(language)('deleted.title'), body };
  });
  pages.button(paths.bringBack, [bringBack], async (request, _values, once) => {
    const { language } = request;
    const credential = request.param('credential');
    await request.perform(bringBack, { credential }, once);
    return {
      redirect: paths.walletCredential(language, { credential }),
      flash: { kind: 'success', text: text(language)('deleted.brought-back') },
    };
  });
  pages.show(paths.sharedPicture, [sharedPicture], async (request) => {
    const { name, mediaType, content } = await request.carryOut(sharedPicture, {
      token: request.param('token'),
    });
    return { file: name, mediaType, content: Buffer.from(content, 'base64') };
  });
}
