import { notFound, Refusal } from '../../base/errors.ts';
import { newId } from '../../base/ids.ts';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Field } from '../../platform/web/form.ts';
import type { FormState } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { formats } from '../credentials/index.ts';
import { readImports } from './actions/imports.ts';
import { openShared } from './actions/open-shared.ts';
import { readOwn, readWallet } from './actions/own.ts';
import { share, stopAllSharing, stopSharing } from './actions/share.ts';
import { takeDocument } from './actions/take-document.ts';
import { OwnCredentialPage } from './pages/own-credential.tsx';
import { NotSharedPage, SharedPage } from './pages/shared.tsx';
import { SharedHead } from './pages/shared-head.tsx';
import { WalletPage } from './pages/wallet.tsx';
import { type ShareDays, shareDays } from './rules/share.ts';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  walletPages(pages);
  sharedPages(pages);
}

function walletPages(pages: Pages): void {
  pages.show(paths.wallet, [readWallet, readImports], async (request) => {
    const { language } = request;
    const found = await request.ask(readWallet, cursorOf(request));
    const { items: imports } = await request.ask(readImports, {});
    const body = <WalletPage language={language} {...found} imports={imports} />;
    return { title: text(language)('wallet'), body };
  });
  pages.show(paths.walletCredential, [readOwn], async (request) => {
    const { csrf, language } = request;
    const values = { days: '90' };
    return ownCredential(request, { fields: shareFields(language), values, errors: {}, csrf, once: newId() });
  });
  pages.show(paths.walletDocument, [takeDocument], async (request) => {
    const credential = request.param('credential');
    const format = formats.find((known) => known === request.param('format'));
    if (!format) throw notFound();
    const { name, mediaType, content } = await request.perform(takeDocument, { credential, format });
    return { file: name, mediaType, content: Buffer.from(content, 'base64') };
  });
  pages.form(paths.shareCredential, [share, readOwn], {
    fields: ({ language }) => shareFields(language),
    values: () => ({ days: '90' }),
    show: ownCredential,
    async submit(request, { data, once }) {
      const { language } = request;
      const credential = request.param('credential');
      const { id } = await request.perform(share, { credential, days: data.days as ShareDays }, once);
      return {
        redirect: `${paths.walletCredential(language, { credential })}#share-${id}`,
        flash: { kind: 'success', text: text(language)('shares.created') },
      };
    },
  });
  pages.button(paths.stopAllSharing, [stopAllSharing], async (request) => {
    const { language } = request;
    const credential = request.param('credential');
    const { stopped } = await request.perform(stopAllSharing, { credential });
    return {
      redirect: paths.walletCredential(language, { credential }),
      flash: { kind: 'success', text: text(language)('shares.all-stopped', { count: stopped }) },
    };
  });
  pages.button(paths.stopSharing, [stopSharing], async (request) => {
    const { language } = request;
    const credential = request.param('credential');
    await request.perform(stopSharing, { credential, share: request.param('share') });
    return {
      redirect: `${paths.walletCredential(language, { credential })}#sharing`,
      flash: { kind: 'success', text: text(language)('shares.stopped') },
    };
  });
}

async function ownCredential(request: PageRequest, form: FormState): Promise<PageAnswer> {
  const { csrf, language } = request;
  const credential = await request.ask(readOwn, { credential: request.param('credential'), language });
  return {
    title: text(language)('proves.credential'),
    body: <OwnCredentialPage language={language} credential={credential} form={form} csrf={csrf} />,
  };
}

function shareFields(language: Language): Field[] {
  const t = text(language);
  const options = shareDays.map((value) => ({ value, label: t(`shares.days.${value}`) }));
  return [{ kind: 'select', name: 'days', label: t('shares.days'), required: true, options }];
}

function sharedPages(pages: Pages): void {
  pages.show(paths.sharedCredential, [openShared], async (request) => {
    const { language } = request;
    const token = request.param('token');
    try {
      const shared = await request.perform(openShared, { token });
      const body = <SharedPage language={language} token={token} shared={shared} />;
      const origin = request.platform.config.BASE_URL;
      const isValid = shared.report.verdict === 'valid';
      const head = isValid
        ? { head: <SharedHead language={language} origin={origin} token={token} shared={shared} /> }
        : {};
      return { title: text(language)('proves.credential'), body, noindex: true, ...head };
    } catch (error) {
      return notShared(language, error);
    }
  });
  pages.show(paths.sharedDownload, [openShared], async (request) => {
    const { document, mediaType, fileName } = await request.perform(openShared, {
      token: request.param('token'),
      count: false,
    });
    const content = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
    return { file: fileName, mediaType, content };
  });
}

function notShared(language: Language, error: unknown): PageAnswer {
  const codes = ['wallet/share-unknown', 'wallet/share-ended'] as const;
  const code = error instanceof Refusal && codes.find((known) => known === error.code);
  if (!code) throw error;
  const ended = code === 'wallet/share-ended';
  const body = <NotSharedPage language={language} ended={ended} detail={text(language)(code)} />;
  return {
    title: text(language)(ended ? 'shared.ended' : 'shared.unknown'),
    body,
    status: ended ? 410 : 404,
    noindex: true,
  };
}

function cursorOf({ search }: PageRequest): { cursor?: string } {
  const cursor = search.get('cursor');
  return cursor ? { cursor } : {};
}
