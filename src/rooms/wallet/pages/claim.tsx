import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import {
  AwardFacts,
  type AwardView,
  type Format,
  formatName,
  IssuerFacts,
  Outcomes,
  StandingNotice,
  StateTag,
} from '../../credentials/index.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  token: string;
  claim: AwardView & { formats: readonly Format[]; claimUntil: Date };
  isSignedIn: boolean;
  csrf: string;
};

/** A credential that waits for who was told of it by e-mail: she may take it with an account, or just its files. */
export function ClaimPage(props: Props) {
  const { language, token, claim } = props;
  const t = text(language);
  const { record } = claim;
  const title = pick(record.offering.title, language);
  const issuer = pick(record.institution.names, language);
  return (
    <>
      <PageHead
        eyebrow={t('proves.credential')}
        title={title.text}
        titleLanguage={title.language}
        lead={t('claim.lead', { name: record.holder.name, institution: issuer.text })}
        tags={<StateTag language={language} state={claim.state} />}
        actions={<Take {...props} />}
      />
      <p>{t('claim.until', { date: formatDate(language, claim.claimUntil) })}</p>
      <StandingNotice
        language={language}
        award={{ ...claim, replacedBy: null, renews: null }}
        linkTo={() => paths.claimCredential(language, { token })}
      />
      <Files {...props} />
      <Outcomes language={language} record={record} />
      <AwardFacts language={language} record={record} />
      <IssuerFacts language={language} record={record} />
    </>
  );
}

function Take({ language, token, isSignedIn, csrf }: Props) {
  const t = text(language);
  const action = paths.claimCredential(language, { token });
  if (isSignedIn)
    return (
      <ActionButton action={action} csrf={csrf} icon="badge">
        {t('claim.take')}
      </ActionButton>
    );
  return (
    <a class="ds-button" href={`${paths.signIn(language)}?next=${encodeURIComponent(action)}`}>
      <Icon name="badge" />
      {t('claim.sign-in')}
    </a>
  );
}

function Files({ language, token, claim }: Props) {
  const t = text(language);
  return (
    <Section title={t('claim.files')} lead={t('claim.files.lead')} id="files">
      <ul>
        {claim.formats.map((format) => (
          <li key={format}>
            <a href={paths.claimedDocument(language, { token, format })} download>
              {formatName(language, format)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const problems = ['wallet/claim-unknown', 'wallet/claim-taken', 'wallet/claim-ended'] as const;
export type ClaimProblem = (typeof problems)[number];

/** Why a link opens nothing, where it is one of the reasons that are told on a page of their own. */
export function claimProblem(code: string): ClaimProblem | undefined {
  return problems.find((known) => known === code);
}

export function NoClaimPage({ language, code }: { language: Language; code: ClaimProblem }) {
  const t = text(language);
  const href = code === 'wallet/claim-taken' ? paths.wallet(language) : paths.verify(language);
  return (
    <div class="problem">
      <PageHead title={t('claim.none')} lead={t(code)} />
      <p>{t('claim.none.help')}</p>
      <p class="actions">
        <a class="ds-button" href={href}>
          {t(code === 'wallet/claim-taken' ? 'wallet' : 'shared.verify')}
        </a>
      </p>
    </div>
  );
}
