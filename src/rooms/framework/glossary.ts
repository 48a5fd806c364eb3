import { exportTerms } from './actions/glossary/export-terms.ts';
import { importTerms, previewTerms, uploadTerms } from './actions/glossary/import-terms.ts';
import { readTerm, readTerms } from './actions/glossary/read-terms.ts';
import { addTerm, saveTerm, withdrawTerm } from './actions/glossary/save-term.ts';

/** The part of the room that keeps the glossary. */
export const glossary = {
  actions: [addTerm, saveTerm, withdrawTerm, uploadTerms, importTerms],
  queries: [readTerms, readTerm, exportTerms, previewTerms],
} as const;
