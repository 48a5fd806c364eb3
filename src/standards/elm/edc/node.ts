import type { LocalizedText } from '../../../base/language.ts';
import { texts } from '../organisation.ts';

/** A thing of the EDC profile, by the terms of its context. */
export type EdcNode = { readonly id: string; readonly type: string; readonly [term: string]: unknown };

/** Gives the things of one credential identifiers: 'urn:epass:note:1', 'urn:epass:note:2', … */
export type Naming = (kind: string) => string;

export function newNaming(): Naming {
  const used = new Map<string, number>();
  return (kind) => {
    const number = (used.get(kind) ?? 0) + 1;
    used.set(kind, number);
    return `urn:epass:${kind}:${number}`;
  };
}

export function noteOf(naming: Naming, text: LocalizedText): EdcNode {
  return { id: naming('note'), type: 'Note', noteLiteral: texts(text) };
}

/** A member that is there only with something in it. */
export function given<T>(name: string, value: T | undefined): { [name: string]: T } {
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  return isEmpty ? {} : { [name]: value as T };
}

/** Whether something is written in at least one language. */
export function isWritten(text: LocalizedText | undefined): text is LocalizedText {
  return Object.values(text ?? {}).some((words) => words?.trim());
}
