import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { Card, CardGrid } from '../../../platform/web/parts/card.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../platform/web/parts/pagination.tsx';
import type { AwardLine } from '../../credentials/index.ts';
import { StateTag } from '../../credentials/index.ts';
import type { Import } from '../store/imports.ts';
import { text } from '../text/index.ts';
import { ImportsSection } from './imports.tsx';
import { KeepingSection } from './keeping.tsx';

type Item = AwardLine & { openShares: number };
type Props = { language: Language; items: readonly Item[]; next: string | null; imports: readonly Import[] };

/** All credentials of the person who is signed in. */
export function WalletPage({ language, items, next, imports }: Props) {
  const t = text(language);
  const after = next ? `${paths.wallet(language)}?cursor=${next}` : undefined;
  return (
    <>
      <PageHead title={t('wallet')} lead={t('wallet.lead')} />
      {items.length === 0 ? (
        <EmptyState
          icon="badge"
          title={t('wallet.empty')}
          actions={
            <a class="ds-button" href={paths.catalogue(language)}>
              {t('wallet.find')}
            </a>
          }
        >
          <p>{t('wallet.empty.help')}</p>
        </EmptyState>
      ) : (
        <CardGrid wide>
          {items.map((item) => (
            <CredentialCard key={item.id} language={language} item={item} />
          ))}
        </CardGrid>
      )}
      <Pagination language={language} cursor={{ next: after }} />
      <ImportsSection language={language} imports={imports} />
      <KeepingSection language={language} />
    </>
  );
}

function CredentialCard({ language, item }: { language: Language; item: Item }) {
  const t = text(language);
  const title = pick(item.title, language);
  const issuer = pick(item.issuer, language);
  return (
    <Card
      level={2}
      icon="badge"
      title={title.text}
      titleLanguage={title.language === language ? undefined : title.language}
      href={paths.walletCredential(language, { credential: item.id })}
      eyebrow={<span lang={issuer.language}>{issuer.text}</span>}
      tags={<StateTag language={language} state={item.state} />}
      facts={[
        { icon: 'calendar', text: t('wallet.awarded', { date: formatDate(language, item.awardedAt) }) },
        ...(item.ects === null
          ? []
          : [{ icon: 'layers' as const, text: formatCredits(language, item.ects) }]),
        { icon: 'share', text: t('wallet.open-shares', { count: item.openShares }) },
      ]}
    />
  );
}
