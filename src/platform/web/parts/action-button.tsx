import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Props = {
  action: string;
  csrf: string;
  once?: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  danger?: boolean;
  icon?: IconName;
  /** The script asks this before it sends; without it the button acts at once, so use a Confirm page for what matters. */
  ask?: { question: string; confirm: string; cancel: string };
  values?: Readonly<Record<string, string>>;
  children: ComponentChildren;
};

/** A button that changes something: a POST form of its own. */
export function ActionButton(props: Props) {
  const { ask } = props;
  return (
    <form
      class="action-button"
      method="post"
      action={props.action}
      data-ask={ask?.question}
      data-ask-confirm={ask?.confirm}
      data-ask-cancel={ask?.cancel}
    >
      <input type="hidden" name="_csrf" value={props.csrf} />
      {props.once && <input type="hidden" name="_once" value={props.once} />}
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        class="ds-button"
        data-variant={props.variant}
        data-color={props.danger ? 'danger' : undefined}
      >
        {props.icon && <Icon name={props.icon} />}
        {props.children}
      </button>
    </form>
  );
}
