import { type Language, type LocalizedText, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Field } from '../../platform/web/form.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { type Configuration, configurations } from '../../standards/openid4vci/index.ts';
import { consent, readLeave, refuseLeave } from './actions/consent.ts';
import { endOffer, offer, readOffer } from './actions/offer.ts';
import { readOfferable } from './actions/offerable.ts';
import { BackToWalletPage, ConsentPage } from './pages/consent.tsx';
import { OfferPage, OfferStatePage } from './pages/offer.tsx';
import { text } from './text/index.ts';

/** Pages on the way of a credential into a wallet. */
export function walletsPages(pages: Pages): void {
  pages.form(paths.walletOffer, [offer, readOfferable], {
    fields: offerFields,
    async values(request) {
      const { credentials } = await request.ask(readOfferable, {});
      const mine = credentials.find(({ id }) => id === request.param('credential'));
      return { credentials: mine ? [mine.id] : [], configuration: mine?.forms[0] ?? 'open-badge' };
    },
    async show(request, form) {
      const { language } = request;
      const credential = request.param('credential');
      const body = <OfferPage language={language} credential={credential} form={form} />;
      return { title: text(language)('offer.title'), body };
    },
    async submit(request, { data, once }) {
      const credentials = [data.credentials ?? []].flat() as string[];
      const input = { credentials, configuration: data.configuration as Configuration };
      const { id } = await request.perform(offer, input, once);
      return { redirect: paths.walletOfferState(request.language, { walletOffer: id }) };
    },
  });
  pages.show(paths.walletOfferState, [readOffer], async (request) => {
    const { csrf, language } = request;
    const found = await request.ask(readOffer, { walletOffer: request.param('walletOffer') });
    const body = <OfferStatePage language={language} offer={found} csrf={csrf} />;
    return { title: text(language)('offer.title'), body, noindex: true };
  });
  pages.button(paths.endWalletOffer, [endOffer], async (request) => {
    const { language } = request;
    await request.perform(endOffer, { walletOffer: request.param('walletOffer') });
    return {
      redirect: paths.wallet(language),
      flash: { kind: 'success', text: text(language)('offer.ended') },
    };
  });
  consentPages(pages);
}

async function offerFields(request: PageRequest): Promise<Field[]> {
  const { language } = request;
  const t = text(language);
  const { credentials } = await request.ask(readOfferable, {});
  const forms = configurations.filter((one) =>
    credentials.some((credential) => credential.forms.includes(one)),
  );
  return [
    credentialsField(language, 'offer.credentials', credentials),
    {
      kind: 'radios',
      name: 'configuration',
      label: t('offer.form'),
      required: true,
      options: forms.map((value) => ({
        value,
        label: t(`offer.form.${value}`),
        hint: t(`offer.form.${value}.hint`),
      })),
    },
  ];
}

function credentialsField(
  language: Language,
  label: 'offer.credentials' | 'consent.credentials',
  credentials: readonly { id: string; title: LocalizedText; issuer: LocalizedText }[],
): Field {
  return {
    kind: 'checkboxes',
    name: 'credentials',
    label: text(language)(label),
    required: true,
    options: credentials.map(({ id, title, issuer }) => ({
      value: id,
      label: `${pick(title, language).text}, ${pick(issuer, language).text}`,
    })),
  };
}

function consentPages(pages: Pages): void {
  pages.form(paths.walletConsent, [readLeave, consent], {
    async fields(request) {
      const { credentials } = await request.ask(readLeave, { leave: request.param('leave') });
      return [credentialsField(request.language, 'consent.credentials', credentials)];
    },
    async values(request) {
      const { credentials } = await request.ask(readLeave, { leave: request.param('leave') });
      return { credentials: credentials.filter(({ chosen }) => chosen).map(({ id }) => id) };
    },
    async show(request, form) {
      const { language } = request;
      const leave = request.param('leave');
      const asked = await request.ask(readLeave, { leave });
      const body = (
        <ConsentPage language={language} leave={leave} asked={asked} form={form} csrf={request.csrf} />
      );
      return { title: text(language)('consent.title'), body, noindex: true };
    },
    async submit(request, { data }) {
      const { language } = request;
      const credentials = [data.credentials ?? []].flat() as string[];
      const { back } = await request.perform(consent, { leave: request.param('leave'), credentials });
      return backToWallet(language, back);
    },
  });
  pages.button(paths.refuseWallet, [refuseLeave], async (request) => {
    const { back } = await request.perform(refuseLeave, { leave: request.param('leave') });
    return backToWallet(request.language, back);
  });
}

function backToWallet(language: Language, back: string): PageAnswer {
  return {
    title: text(language)('consent.done'),
    body: <BackToWalletPage language={language} back={back} />,
    head: <meta http-equiv="refresh" content={`0;url=${back}`} />,
    noindex: true,
  };
}
