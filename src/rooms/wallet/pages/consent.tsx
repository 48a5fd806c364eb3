import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  leave: string;
  asked: { client: string; returnsTo: string; credentials: readonly unknown[] };
  form: FormState;
  csrf: string;
};

/** A wallet has sent her here: who asks, where the answer goes, and which credentials she gives. */
export function ConsentPage({ language, leave, asked, form, csrf }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('consent.title')} lead={t('consent.lead')} />
      <Definitions
        items={[
          { term: t('consent.client'), value: asked.client },
          { term: t('consent.returns'), value: asked.returnsTo },
        ]}
      />
      {asked.credentials.length === 0 ? (
        <Notice language={language} kind="info">
          {t('consent.none')}
        </Notice>
      ) : (
        <Form
          language={language}
          action={paths.walletConsent(language, { leave })}
          submitLabel={t('consent.give')}
          {...form}
        />
      )}
      <ActionButton action={paths.refuseWallet(language, { leave })} csrf={csrf} variant="tertiary">
        {t('consent.refuse')}
      </ActionButton>
    </>
  );
}

/**
 * She has answered. The browser goes on by itself; a page in between, since a form may lead to our own addresses only,
 * and a wallet's may be no web address at all.
 */
export function BackToWalletPage({ language, back }: { language: Language; back: string }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('consent.done')} lead={t('consent.done.help')} />
      <p>
        <a class="ds-button" href={back}>
          {t('consent.done')}
        </a>
      </p>
    </>
  );
}
