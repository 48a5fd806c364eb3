import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { text as kit } from '../../../platform/web/text/index.ts';
import { text } from '../text/index.ts';
import type { RequestView } from '../views.ts';
import { kindWords, requestState } from './words.tsx';

type Props = { language: Language; institution: string; request: RequestView; csrf: string };

/** What somebody asks for, before somebody else says yes. */
export function RequestPage({ language, institution, request, csrf }: Props) {
  const t = text(language);
  const which = { institution, request: request.id };
  const { details, state } = request;
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.issuerKeys(language, { institution })}>{t('key.back')}</a>}
        title={t('request')}
        lead={requestState(language, request)}
      />
      <Definitions
        items={[
          { term: t('requests.what'), value: t(`request.${request.kind}`) },
          { term: t('keys.kind'), value: kindWords(language, details) },
          { term: t('keys.key'), value: request.keyName },
          { term: t('request.subject'), value: details.subject },
          { term: t('request.since'), value: details.since && formatDateTime(language, details.since) },
          { term: t('request.reason'), value: request.reason },
          { term: t('requests.by'), value: request.askedByName ?? t('request.system') },
        ]}
      />
      {details.replace && <p>{t('request.replaced')}</p>}
      {state === 'waiting' && request.isOwn && (
        <Notice language={language} kind="info">
          {t('request.own')}
        </Notice>
      )}
      <div class="actions">
        {request.mayConfirm && (
          <ActionButton
            action={paths.keyRequest(language, which)}
            csrf={csrf}
            ask={{
              question: t('request.confirm.question'),
              confirm: t('request.confirm'),
              cancel: kit(language)('confirm.cancel'),
            }}
          >
            {t('request.confirm')}
          </ActionButton>
        )}
        {request.mayWithdraw && (
          <ActionButton action={paths.withdrawKeyRequest(language, which)} csrf={csrf} variant="secondary">
            {t('request.withdraw')}
          </ActionButton>
        )}
      </div>
    </>
  );
}
