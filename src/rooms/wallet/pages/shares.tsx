import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate, formatNumber } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { CardGrid } from '../../../platform/web/parts/card.tsx';
import { CopyText } from '../../../platform/web/parts/copy-text.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { AwardView } from '../../credentials/index.ts';
import type { ShareView } from '../actions/own.ts';
import { addToProfileUrl } from '../rules/add-to-profile.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  credential: Pick<AwardView, 'id' | 'record' | 'awardedAt' | 'ends'>;
  shares: readonly ShareView[];
  /** Whether the credential exists in a format that a link can open. */
  shareable: boolean;
  form: FormState;
  csrf: string;
};

/** The links by which a credential is shown: those that work with their address, a form for a new one, the ended ones. */
export function Shares({ language, credential, shares, shareable, form, csrf }: Props) {
  const t = text(language);
  const open = shares.filter(({ state }) => state === 'open');
  const ended = shares.filter(({ state }) => state !== 'open');
  return (
    <Section title={t('shares.title')} lead={t('shares.lead')} id="sharing">
      {open.length > 0 && (
        <CardGrid wide>
          {open.map((share) => (
            <OpenShare key={share.id} language={language} credential={credential} share={share} csrf={csrf} />
          ))}
        </CardGrid>
      )}
      {shareable ? (
        <Section level={3} title={t('shares.create')}>
          <Form
            language={language}
            action={paths.shareCredential(language, { credential: credential.id })}
            submitLabel={t('shares.create')}
            id="share"
            {...form}
          />
        </Section>
      ) : (
        <p>{t('wallet/cannot-be-shared')}</p>
      )}
      {ended.length > 0 && <EndedShares language={language} shares={ended} />}
    </Section>
  );
}

function OpenShare({
  language,
  credential,
  share,
  csrf,
}: Omit<Props, 'shares' | 'shareable' | 'form'> & { share: ShareView }) {
  const t = text(language);
  const until = share.expiresAt
    ? t('shares.until', { date: formatDate(language, share.expiresAt) })
    : t('shares.until-stopped');
  return (
    <article class="card" id={`share-${share.id}`}>
      <CopyText
        language={language}
        id={`link-${share.id}`}
        label={t('shares.link')}
        value={share.url ?? ''}
      />
      <p>{[until, openings(language, share)].join(' · ')}</p>
      {share.url && (
        <p>
          <a href={addToProfileUrl(language, credential, share.url)} rel="noopener noreferrer">
            {t('shares.add-to-profile')}
          </a>
        </p>
      )}
      <ActionButton
        action={paths.stopSharing(language, { credential: credential.id, share: share.id })}
        csrf={csrf}
        variant="tertiary"
        danger
        ask={{ question: t('shares.stop.question'), confirm: t('shares.stop'), cancel: t('shares.cancel') }}
      >
        {t('shares.stop')}
      </ActionButton>
    </article>
  );
}

function openings(language: Language, { opened, openedAt }: ShareView): string {
  const t = text(language);
  const times = t('shares.opened', { count: opened });
  return openedAt ? `${times}, ${t('shares.opened-last', { date: formatDate(language, openedAt) })}` : times;
}

function EndedShares({ language, shares }: { language: Language; shares: readonly ShareView[] }) {
  const t = text(language);
  return (
    <DataTable
      language={language}
      caption={t('shares.ended')}
      rows={shares}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'made',
          header: t('shares.made'),
          cell: ({ createdAt }) => formatDate(language, createdAt),
          rowHeader: true,
        },
        { key: 'state', header: t('shares.state'), cell: (share) => endWords(language, share) },
        {
          key: 'opened',
          header: t('shares.times'),
          cell: ({ opened }) => formatNumber(language, opened),
          numeric: true,
        },
      ]}
    />
  );
}

function endWords(language: Language, { state, stoppedAt, expiresAt }: ShareView): string {
  const moment = state === 'stopped' ? stoppedAt : expiresAt;
  return text(language)(`shares.state.${state}`, { date: moment ? formatDate(language, moment) : '' });
}
