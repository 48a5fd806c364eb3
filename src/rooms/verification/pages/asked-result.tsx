import type { Language } from '../../../base/language.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { PresentationResult } from '../openid4vp/result.ts';
import { text } from '../text/index.ts';
import { PresentationPage } from './presentation.tsx';

/** What a wallet showed: whether it is right, then the facts that were asked for. */
export function AskedResult({ language, result }: { language: Language; result: PresentationResult }) {
  const t = text(language);
  return (
    <>
      <PresentationPage language={language} shown={result} />
      {result.verdict !== 'invalid' && result.shown.length > 0 && (
        <Section title={t('asked.shown')} id="shown">
          <Definitions
            items={result.shown.map(({ claim, values }) => ({
              term: t(`asked.${claim}`),
              value: values.length === 1 ? values[0] : <Lines values={values} />,
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Lines({ values }: { values: readonly string[] }) {
  return (
    <ul class="ds-list">
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}
