import type { Language } from '../../../base/language.ts';
import type { WrongRow } from '../rules/reading.ts';
import { text } from '../text/index.ts';

/** Why a row of a file is left out, in words. */
export function faultWords(language: Language, { fault }: WrongRow): string {
  return text(language)(`fault/${fault}`);
}
