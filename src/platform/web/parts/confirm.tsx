import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  question: string;
  /** What will happen, one sentence each. */
  consequences?: readonly string[];
  action: string;
  csrf: string;
  once?: string;
  confirmLabel: string;
  cancelHref: string;
  /** Red for what cannot be undone. */
  danger?: boolean;
  /** Fields of the form, for example a reason. */
  children?: ComponentChildren;
};

/** A page's question before something that is not easily taken back. */
export function Confirm(props: Props) {
  const { language, question, consequences = [], danger } = props;
  return (
    <form
      class="confirm"
      method="post"
      action={props.action}
      noValidate
      data-danger={danger ? '' : undefined}
    >
      <h1>{question}</h1>
      {consequences.length > 0 && (
        <ul class="ds-list">
          {consequences.map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
      )}
      <input type="hidden" name="_csrf" value={props.csrf} />
      {props.once && <input type="hidden" name="_once" value={props.once} />}
      {props.children}
      <div class="actions">
        <button type="submit" class="ds-button" data-color={danger ? 'danger' : undefined}>
          {props.confirmLabel}
        </button>
        <a class="ds-button" data-variant="tertiary" href={props.cancelHref}>
          {text(language)('confirm.cancel')}
        </a>
      </div>
    </form>
  );
}
