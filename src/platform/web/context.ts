import type { VNode } from 'preact';
import type { ErrorParams } from '../../base/errors.ts';
import type { Language } from '../../base/language.ts';
import type { Platform } from '../actions/index.ts';
import type { Actor } from '../actor.ts';
import type { Identities } from './session.ts';

/** The words for an error code, from the kit's and the rooms' catalogues. */
export type ErrorText = (language: Language, code: string, params?: ErrorParams) => string;

export type NavigationItem = { href: string; label: string; current?: boolean };

/** What `app.ts` hands to the web: who people are, what the menu shows, the words for errors. */
export type WebParts = {
  readonly platform: Platform;
  readonly identities: Identities;
  readonly navigation: (actor: Actor, language: Language) => NavigationItem[];
  readonly errorText: ErrorText;
  /** Number of unread notices of a signed-in person. */
  readonly unread: (platform: Platform, actor: Actor) => Promise<number>;
  /** Cards with the definitions of the terms that a page uses, by their ids. */
  readonly termCards: (platform: Platform, language: Language, terms: readonly string[]) => Promise<VNode>;
};
