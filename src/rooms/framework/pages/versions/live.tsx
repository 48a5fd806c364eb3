import type { FieldError } from '../../../../base/errors.ts';
import { type Language, pick } from '../../../../base/language.ts';
import { Checklist, ChecklistItem, type CheckState } from '../../../../platform/web/parts/checklist.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { Trial } from '../../actions/versions/try-draft.ts';
import { text } from '../../text/index.ts';
import { reasonWords } from '../reason-words.ts';
import { Problems } from './problems.tsx';

/** What can be said of a form while it is being written. `hint`: nothing stands in it yet. */
export type LiveState = 'hint' | { unread: readonly FieldError[] } | { trial: Trial; check: unknown };

type Props = { language: Language; state: LiveState };

/**
 * Beside the form of a requirement: whether the framework would be whole with it, and what it says of three offerings.
 * The script puts the answer for what stands in the form in its place; without it there is a button.
 */
export function Live({ language, state }: Props) {
  const t = text(language);
  return (
    <div id="live">
      <Section title={t('requirement.live')}>{told(language, state)}</Section>
    </div>
  );
}

function told(language: Language, state: LiveState) {
  const t = text(language);
  if (state === 'hint') return <p>{t('requirement.live.hint')}</p>;
  const problems = 'unread' in state ? state.unread : state.trial.problems;
  if (problems.length > 0 || 'unread' in state)
    return (
      <Notice
        language={language}
        kind="warning"
        title={t('requirement.live.problems', { count: problems.length })}
      >
        <Problems language={language} problems={problems} />
      </Notice>
    );
  return (
    <>
      <p>{t('requirement.live.whole')}</p>
      <Checklist>
        {state.trial.tried.map((offering, index) => (
          <Tried key={index} language={language} {...offering} />
        ))}
      </Checklist>
      {state.check !== undefined && (
        <details>
          <summary>{t('framework.schema')}</summary>
          <pre class="code-block">{JSON.stringify(state.check, null, 2)}</pre>
        </details>
      )}
    </>
  );
}

function Tried({ language, title, invented, elements }: { language: Language } & Trial['tried'][number]) {
  const [element] = elements;
  if (!element) return null;
  const name = pick(title, language).text || text(language)('requirement.live.untitled');
  return (
    <ChecklistItem language={language} state={element.result as CheckState} title={name}>
      {invented && <small>{text(language)('requirement.live.invented')}</small>}{' '}
      {reasonWords(language, element)}
    </ChecklistItem>
  );
}
