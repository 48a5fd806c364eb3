import { paths } from '../../base/paths.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { MOST_TRUST_LIST_BYTES } from '../../standards/trust-list/read-trust-list.ts';
import {
  addTrustAnchors,
  readTrustAnchor,
  readTrustAnchors,
  withdrawTrustAnchor,
} from './actions/anchors.ts';
import { importRegister, readRegister } from './actions/quality-register.ts';
import { importTrustList } from './actions/trust-list.ts';
import { AddAnchorsPage, AnchorPage, AnchorsPage, anchorFields, withdrawFields } from './pages/anchors.tsx';
import { RegisterPage, registerFields } from './pages/quality-register.tsx';
import { TrustListPage, trustListFields } from './pages/trust-list.tsx';
import { type AnchorPurpose, MOST_ANCHOR_BYTES } from './rules/anchor.ts';
import { MOST_REGISTER_BYTES } from './rules/quality-register.ts';
import { text } from './text/index.ts';

/** What the consortium trusts when it verifies what others have sealed. */
export function trustPages(pages: Pages): void {
  pages.show(paths.trustAnchors, [readTrustAnchors], async (request) => {
    const { language } = request;
    const { items } = await request.ask(readTrustAnchors, {});
    const body = <AnchorsPage language={language} items={items} />;
    return { title: text(language)('anchors'), body, noindex: true };
  });
  pages.form(paths.addTrustAnchors, [addTrustAnchors], {
    maxBytes: 3 * MOST_ANCHOR_BYTES,
    fields: ({ language }) => anchorFields(language),
    values: () => ({ purpose: 'seal' }),
    async show({ language, path }, form) {
      const body = <AddAnchorsPage language={language} action={path} form={form} />;
      return { title: text(language)('anchors.add'), body };
    },
    async submit(request, { data, files, once }) {
      const { language } = request;
      const bytes = Buffer.from(
        files.file?.bytes.length ? files.file.bytes : String(data.certificates ?? ''),
      );
      const input = {
        purpose: data.purpose as AnchorPurpose,
        source: String(data.source),
        certificates: bytes.toString('base64'),
      };
      const { added } = await request.perform(addTrustAnchors, input, once);
      const flash = {
        kind: 'success',
        text: text(language)('anchors.added.flash', { count: added }),
      } as const;
      return { redirect: paths.trustAnchors(language), flash };
    },
  });
  pages.form(paths.trustAnchor, [readTrustAnchor, withdrawTrustAnchor], {
    fields: ({ language }) => withdrawFields(language),
    async show(request, form) {
      const { language, path } = request;
      const item = await request.ask(readTrustAnchor, { anchor: request.param('anchor') });
      const body = <AnchorPage language={language} action={path} form={form} item={item} />;
      return { title: item.name, body, noindex: true };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const input = { anchor: request.param('anchor'), reason: String(data.reason) };
      await request.perform(withdrawTrustAnchor, input, once);
      const flash = { kind: 'success', text: text(language)('anchors.withdrawn.flash') } as const;
      return { redirect: paths.trustAnchors(language), flash };
    },
  });
  registerPage(pages);
  listPage(pages);
}

function registerPage(pages: Pages): void {
  pages.form(paths.qualityRegister, [readRegister, importRegister], {
    maxBytes: MOST_REGISTER_BYTES + 500_000,
    fields: ({ language }) => registerFields(language),
    async show(request, form) {
      const { language } = request;
      const facts = await request.ask(readRegister, {});
      return { title: text(language)('deqar'), body: <RegisterPage {...{ language, form, facts }} /> };
    },
    async submit(request, { files, once }) {
      const { language } = request;
      const file = Buffer.from(files.file!.bytes).toString('base64');
      const counts = await request.perform(importRegister, { file }, once);
      const flash = { kind: 'success', text: text(language)('deqar.done', counts) } as const;
      return { redirect: paths.qualityRegister(language), flash };
    },
  });
}

function listPage(pages: Pages): void {
  pages.form(paths.importTrustList, [importTrustList], {
    maxBytes: MOST_TRUST_LIST_BYTES + 500_000,
    fields: ({ language }) => trustListFields(language),
    async show({ language }, form) {
      return { title: text(language)('lists'), body: <TrustListPage language={language} form={form} /> };
    },
    async submit(request, { data, files, once }) {
      const { language } = request;
      const file = files.file?.bytes.length ? Buffer.from(files.file.bytes).toString('base64') : undefined;
      const input = { file, address: String(data.address ?? ''), digest: String(data.digest ?? '') };
      const counts = await request.perform(importTrustList, input, once);
      const flash = { kind: 'success', text: text(language)('lists.done', counts) } as const;
      return { redirect: paths.trustAnchors(language), flash };
    },
  });
}
