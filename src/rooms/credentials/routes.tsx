import { Refusal } from '../../base/errors.ts';
import { newId } from '../../base/ids.ts';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Field } from '../../platform/web/form.ts';
import type { FormState, Submission } from '../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readAward, readAwards } from './actions/awards.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { openShared } from './actions/open-shared.ts';
import { LONGEST_REASON, revoke } from './actions/revoke.ts';
import { share, stopSharing } from './actions/share.ts';
import { verify } from './actions/verify.ts';
import { readOwn, readWallet } from './actions/wallet.ts';
import { grantPages } from './grant-routes.tsx';
import { AwardPage } from './pages/award.tsx';
import { AwardsPage, nameOf } from './pages/awards.tsx';
import { KeysPage } from './pages/keys.tsx';
import { OwnCredentialPage } from './pages/own-credential.tsx';
import { RevokePage } from './pages/revoke.tsx';
import { NotSharedPage, SharedPage } from './pages/shared.tsx';
import { LARGEST, VerifiedPage, VerifyPage, verifyFields } from './pages/verify.tsx';
import { WalletPage } from './pages/wallet.tsx';
import { documentSummary } from './rules/document-summary.ts';
import { type ShareDays, shareDays, tokenInLink } from './rules/share.ts';
import { text } from './text/index.ts';

const MEDIA_TYPE = 'application/vc';

export function pages(pages: Pages): void {
  grantPages(pages);
  walletPages(pages);
  publicPages(pages);
  institutionPages(pages);
}

function walletPages(pages: Pages): void {
  pages.show(paths.wallet, [readWallet], async (request) => {
    const { language } = request;
    const found = await request.ask(readWallet, cursorOf(request));
    return { title: text(language)('wallet'), body: <WalletPage language={language} {...found} /> };
  });
  pages.show(paths.walletCredential, [readOwn], async (request) => {
    const { csrf, language } = request;
    const values = { days: '90' };
    return ownCredential(request, { fields: shareFields(language), values, errors: {}, csrf, once: newId() });
  });
  pages.show(paths.walletDownload, [readOwn], async (request) => {
    const { document } = await request.ask(readOwn, { credential: request.param('credential') });
    return download(document, request.param('credential'));
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

function publicPages(pages: Pages): void {
  pages.show(paths.sharedCredential, [openShared], async (request) => {
    const { language } = request;
    const token = request.param('token');
    try {
      const shared = await request.perform(openShared, { token });
      const body = <SharedPage language={language} token={token} shared={shared} />;
      return { title: text(language)('proves.credential'), body, noindex: true };
    } catch (error) {
      return notShared(language, error);
    }
  });
  pages.show(paths.sharedDownload, [openShared], async (request) => {
    const { document, id } = await request.perform(openShared, {
      token: request.param('token'),
      count: false,
    });
    return download(document, id);
  });
  pages.form(paths.verify, [verify], {
    maxBytes: LARGEST * 2,
    fields: ({ language }) => verifyFields(language),
    show: async ({ language }, form) => ({
      title: text(language)('verify'),
      body: <VerifyPage language={language} form={form} />,
    }),
    submit: checkGiven,
  });
}

function notShared(language: Language, error: unknown): PageAnswer {
  const codes = ['credentials/share-unknown', 'credentials/share-ended'] as const;
  const code = error instanceof Refusal && codes.find((known) => known === error.code);
  if (!code) throw error;
  const ended = code === 'credentials/share-ended';
  const body = <NotSharedPage language={language} ended={ended} detail={text(language)(code)} />;
  return {
    title: text(language)(ended ? 'shared.ended' : 'shared.unknown'),
    body,
    status: ended ? 410 : 404,
    noindex: true,
  };
}

async function checkGiven(request: PageRequest, { data, files }: Submission): Promise<PageAnswer> {
  const { language } = request;
  const link = String(data.link ?? '');
  if (link) return toShared(language, link);
  const credential = files.file?.bytes.length
    ? Buffer.from(files.file.bytes).toString('utf8')
    : String(data.credential ?? '');
  const report = await request.carryOut(verify, { credential });
  const body = <VerifiedPage language={language} report={report} claims={documentSummary(credential)} />;
  return { title: text(language)('verify'), body, noindex: true };
}

function toShared(language: Language, link: string): PageAnswer {
  const token = tokenInLink(link);
  if (!token) {
    const code = 'credentials/not-a-share-link';
    throw new Refusal(code, 422, {}, [{ path: 'link', code }]);
  }
  return { redirect: paths.sharedCredential(language, { token }) };
}

function institutionPages(pages: Pages): void {
  pages.show(paths.awards, [readAwards], async (request) => {
    const { language, search } = request;
    const institution = request.param('institution');
    const filter = { q: search.get('q') ?? '', state: stateOf(search.get('state')) };
    const found = await request.ask(readAwards, { institution, ...filter, ...cursorOf(request) });
    const institutionName = nameOf(language, found.institutionName, institution);
    const props = { language, institution, institutionName, filter, items: found.items, next: found.next };
    return { title: text(language)('awards'), body: <AwardsPage {...props} /> };
  });
  pages.show(paths.award, [readAward], async (request) => {
    const { actor, language } = request;
    const institution = request.param('institution');
    const award = await request.ask(readAward, { institution, award: request.param('award') });
    const mayRevoke = can(actor, 'credentials.revoke', institution);
    return {
      title: award.record.holder.name,
      body: <AwardPage language={language} award={award} mayRevoke={mayRevoke} />,
    };
  });
  pages.form(paths.revokeAward, [revoke, readAward], {
    fields: ({ language }) => [reasonField(language)],
    async show(request, form) {
      const { language } = request;
      const award = await request.ask(readAward, awardOf(request));
      return {
        title: text(language)('revoke.question'),
        body: <RevokePage language={language} award={award} form={form} />,
      };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      await request.perform(revoke, { ...awardOf(request), reason: String(data.reason ?? '') }, once);
      return {
        redirect: paths.award(language, awardOf(request)),
        flash: { kind: 'success', text: text(language)('award.revoked') },
      };
    },
  });
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

function awardOf(request: PageRequest): { institution: string; award: string } {
  return { institution: request.param('institution'), award: request.param('award') };
}

function reasonField(language: Language): Field {
  const t = text(language);
  return {
    kind: 'textarea',
    name: 'reason',
    label: t('revoke.reason'),
    hint: t('revoke.reason.hint'),
    required: true,
    maxLength: LONGEST_REASON,
    rows: 3,
  };
}

function stateOf(given: string | null): 'all' | 'valid' | 'revoked' {
  return given === 'valid' || given === 'revoked' ? given : 'all';
}

function cursorOf({ search }: PageRequest): { cursor?: string } {
  const cursor = search.get('cursor');
  return cursor ? { cursor } : {};
}

function download(document: object | null, id: string): PageAnswer {
  return { file: `credential-${id}.json`, mediaType: MEDIA_TYPE, content: JSON.stringify(document, null, 2) };
}
