import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger' | 'brand1' | 'brand2';

/** The state of a thing in a word. The word carries the meaning; colour and sign only help the eye. */
export function StatusTag({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <span class="ds-tag tag" data-color={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
