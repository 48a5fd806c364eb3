import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { PageHead } from './parts/page-head.tsx';
import { text } from './text/index.ts';

const explained = [
  'not-found',
  'sign-in-needed',
  'not-allowed',
  'csrf',
  'too-large',
  'too-many-requests',
  'changed-meanwhile',
  'unavailable',
  'server-error',
] as const;
type Explained = (typeof explained)[number];

function isExplained(code: string): code is Explained {
  return explained.includes(code as Explained);
}

/** The title of the page that explains an error code. */
export function problemTitle(language: Language, code: string): string {
  const t = text(language);
  return isExplained(code) ? t(`problem.${code}.title`) : t('problem.title');
}

/** What is mended by signing in: the link of a sign-in letter works once, and the page gives a new one. */
function isMendedBySigningIn({ code, status }: Pick<Props, 'code' | 'status'>): boolean {
  return status === 401 || code === 'organisations/link-used';
}

type Props = { language: Language; code: string; detail: string; status: number };

/**
 * Content of the page shown when something cannot be done: what happened, what to do, where to go.
 * @param props.detail the sentence for the code, already in the reader's language
 */
export function ProblemPage({ language, code, detail, status }: Props) {
  const t = text(language);
  return (
    <div class="problem">
      <PageHead eyebrow={String(status)} title={problemTitle(language, code)} lead={detail} />
      <h2>{t('problem.what-now')}</h2>
      <p>{isExplained(code) ? t(`problem.${code}.help`) : t('problem.help')}</p>
      <p class="actions">
        {isMendedBySigningIn({ code, status }) ? (
          <a class="ds-button" href={paths.signIn(language)}>
            {t('page.sign-in')}
          </a>
        ) : (
          <a class="ds-button" href={paths.home(language)}>
            {t('problem.home')}
          </a>
        )}
        <a class="ds-button" data-variant="secondary" href={paths.catalogue(language)}>
          {t('problem.catalogue')}
        </a>
      </p>
    </div>
  );
}
