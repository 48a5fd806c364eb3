import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Props = {
  title: ComponentChildren;
  icon?: IconName;
  actions?: ComponentChildren;
  children?: ComponentChildren;
};

/** Instead of an empty list: why it is empty, and what to do next. */
export function EmptyState({ title, icon = 'layers', actions, children }: Props) {
  return (
    <div class="empty-state">
      <span class="empty-state__icon">
        <Icon name={icon} />
      </span>
      <p class="empty-state__title">{title}</p>
      {children && <div class="empty-state__text">{children}</div>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
