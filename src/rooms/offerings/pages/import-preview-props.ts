import type { Language } from '../../../base/language.ts';
import type { FormState } from '../../../platform/web/form-page.ts';
import type { ImportPreview } from '../actions/import-preview.ts';

/** What the page of an import and its parts are drawn from. */
export type PreviewProps = {
  language: Language;
  preview: ImportPreview;
  columns: FormState;
  /** The page of refused rows before this one. */
  previous: string | undefined;
  names: ReadonlyMap<string, string>;
};
