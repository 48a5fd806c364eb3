import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  kind: 'success' | 'info' | 'warning' | 'danger';
  title?: string;
  /** Read out by itself: only for what happened just now. */
  live?: boolean;
  children?: ComponentChildren;
};

/** A message in a box. Its kind is also said in words, for those who do not see the colour and the sign. */
export function Notice({ language, kind, title, live, children }: Props) {
  return (
    <div
      class="ds-alert notice"
      data-color={kind}
      role={live ? (kind === 'danger' ? 'alert' : 'status') : undefined}
    >
      <span class="ds-sr-only">{`${text(language)(`notice.${kind}`)}: `}</span>
      {title && <p class="notice__title">{title}</p>}
      <div>{children}</div>
    </div>
  );
}
