import type { VNode } from 'preact';
import type { Language } from '../../base/language.ts';

export type Flash = { readonly kind: 'success' | 'info' | 'warning' | 'danger'; readonly text: string };

/** Everything about a page that is not its content. */
export type Screen = {
  readonly language: Language;
  /** Path of this page, beginning with the language. */
  readonly path: string;
  readonly title: string;
  readonly actor: { readonly name: string; readonly roles: readonly string[] } | null;
  readonly csrf: string;
  readonly demo: boolean;
  readonly navigation: readonly {
    readonly href: string;
    readonly label: string;
    readonly current?: boolean;
  }[];
  readonly flash?: Flash;
  /** Public address of the program: search engines want whole addresses. */
  readonly origin?: string;
  readonly languageLinks: readonly { readonly language: Language; readonly href: string }[];
  /** Number of unread notices; only where somebody is signed in. */
  readonly unread?: number;
  readonly signInHref: string;
  readonly signOutHref: string;
  readonly searchEngine?: 'noindex';
  /** More children of <head>. */
  readonly head?: VNode;
};
