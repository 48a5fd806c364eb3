import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { VerifiedPresentation } from '../../../standards/verify/index.ts';
import type { Verified } from '../rules/document-summary.ts';
import { text } from '../text/index.ts';
import { findingWords } from './finding-words.ts';
import { Verdict, VerificationSteps } from './report.tsx';
import { Claims } from './verify.tsx';

type Shown = Omit<VerifiedPresentation, 'credentials'> & { credentials: readonly Verified[] };

/** What was found out about several credentials that somebody shows together. */
export function PresentationPage({ language, shown }: { language: Language; shown: Shown }) {
  const t = text(language);
  const { form, proof, holder, credentials } = shown;
  const deciding = form.result === 'ok' ? proof : form;
  const isWrong = deciding.result === 'error' || deciding.result === 'unknown';
  const isProven = proof.result === 'ok';
  return (
    <>
      <PageHead title={t('presentation')} />
      <Notice
        language={language}
        kind={isWrong ? 'danger' : isProven ? 'success' : 'info'}
        title={t(isWrong ? 'presentation.wrong' : isProven ? 'presentation.proven' : 'presentation.unproven')}
      >
        {isWrong ? <p>{findingWords(language, deciding.code, deciding.params)}</p> : null}
        {holder && <code class="long-code">{holder}</code>}
      </Notice>
      {credentials.map((verified, index) => (
        <section key={String(index)} class="section">
          <Verdict language={language} report={verified} />
          {verified.summary && <Claims language={language} verified={verified} claims={verified.summary} />}
          <VerificationSteps language={language} report={verified} id={`steps-${index + 1}`} />
        </section>
      ))}
      <p class="section actions">
        <a class="ds-button" data-variant="secondary" href={paths.verify(language)}>
          {t('verify.again')}
        </a>
      </p>
    </>
  );
}
