import { compareWith } from './actions/versions/compare.ts';
import { addFramework, draftVersion } from './actions/versions/draft.ts';
import { discardDraft, saveDraft } from './actions/versions/edit-draft.ts';
import { retireVersion } from './actions/versions/retire.ts';
import { tryDraft } from './actions/versions/try-draft.ts';

/** What can be done with the versions of frameworks. */
export const versions = {
  actions: [draftVersion, addFramework, saveDraft, discardDraft, retireVersion],
  queries: [compareWith],
  tasks: [tryDraft],
};
