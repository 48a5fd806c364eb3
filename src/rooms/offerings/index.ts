import type { Room } from '../../platform/room.ts';
import { addImplementation, listTeachers } from './actions/add-implementation.ts';
import { addOffering } from './actions/add-offering.ts';
import { publishOffering, withdrawOffering } from './actions/publish-offering.ts';
import { readPublished, searchCatalogue } from './actions/read-catalogue.ts';
import { readOfferingPage, readOfferings } from './actions/read-offerings.ts';
import { approveOffering, returnOffering, submitOffering } from './actions/review-offering.ts';
import { saveOffering } from './actions/save-offering.ts';
import { api } from './api.ts';
import { tellReview } from './jobs.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** What is offered: from the first sentence through approval to the public catalogue. */
export const offerings: Room = {
  name: 'offerings',
  text,
  actions: [
    addOffering,
    saveOffering,
    submitOffering,
    returnOffering,
    approveOffering,
    publishOffering,
    withdrawOffering,
    addImplementation,
  ],
  queries: [readOfferings, readOfferingPage, listTeachers, searchCatalogue, readPublished],
  pages,
  api,
  listeners: [tellReview],
};

export { addImplementation } from './actions/add-implementation.ts';
export { addOffering } from './actions/add-offering.ts';
export { publishOffering, withdrawOffering } from './actions/publish-offering.ts';
export { readPublished, searchCatalogue } from './actions/read-catalogue.ts';
export { approveOffering, returnOffering, submitOffering } from './actions/review-offering.ts';
export { saveOffering } from './actions/save-offering.ts';
export { enrolmentHindrance, isEnrolmentOpen } from './rules/enrolment-window.ts';
export { type OfferingState, offeringStates } from './rules/workflow.ts';
export { type FacetCounts, searchPublished } from './store/catalogue.ts';
export {
  findImplementation,
  giveSeatBack,
  type Implementation,
  listImplementations,
  listTaught,
  takeSeat,
} from './store/implementations.ts';
export { existingImports, type ImportedRow, upsertImported } from './store/imported.ts';
export { listOfferings, type OfferingLine } from './store/list.ts';
export {
  findOffering,
  findRevision,
  type Offering,
  readDocuments,
  type ScreenedOffering,
  setVerdict,
} from './store/offerings.ts';
export { findPublished, type PublishedOffering } from './store/published.ts';
