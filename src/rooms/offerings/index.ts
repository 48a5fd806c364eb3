import type { Room } from '../../platform/room.ts';
import { addImplementation, listTeachers } from './actions/add-implementation.ts';
import { addOffering } from './actions/add-offering.ts';
import { addPart } from './actions/building/add-part.ts';
import { importCurriculum, previewCurriculum, searchCurriculum } from './actions/building/curriculum.ts';
import { deriveOffering } from './actions/building/derive-offering.ts';
import { findSources, readSource } from './actions/building/find-sources.ts';
import { readLineage } from './actions/building/read-lineage.ts';
import { endException } from './actions/exceptions/end.ts';
import { grantException } from './actions/exceptions/grant.ts';
import { readExceptions } from './actions/exceptions/list.ts';
import { findWording } from './actions/find-wording.ts';
import { importAtOnce } from './actions/import-at-once.ts';
import { forgetUpload, mapColumns, uploadList } from './actions/import-list.ts';
import { previewImport } from './actions/import-preview.ts';
import { readListAs } from './actions/import-read-as.ts';
import { importOfferings } from './actions/import-start.ts';
import { readImported } from './actions/masters/read-imported.ts';
import { readMasters } from './actions/masters/read-masters.ts';
import { setMasters } from './actions/masters/set-masters.ts';
import { readProcessPage } from './actions/process/read-process.ts';
import { saveProcess } from './actions/process/save-process.ts';
import { publishOffering, withdrawOffering } from './actions/publish-offering.ts';
import { readOfferingPage, readOfferings } from './actions/read-offerings.ts';
import { readPublished } from './actions/read-published.ts';
import { readPublishedVolumes, readVolumes } from './actions/read-volumes.ts';
import { approveOffering, returnOffering, submitOffering } from './actions/review-offering.ts';
import { compareRevisions, listRevisions, restoreRevision } from './actions/revisions/revisions.ts';
import { saveOffering } from './actions/save-offering.ts';
import { addToTeam, leaveTeam, readTeam, removeFromTeam } from './actions/team/team.ts';
import { chooseTrack } from './actions/way/choose-track.ts';
import { handOver, listOwners } from './actions/way/hand-over.ts';
import { beginDesign, turnDown } from './actions/way/idea-steps.ts';
import { listIdeas } from './actions/way/list-ideas.ts';
import { proposeOffering } from './actions/way/propose.ts';
import { readOverdue } from './actions/way/read-overdue.ts';
import { readTimes } from './actions/way/read-times.ts';
import { endOffering, startOffering } from './actions/way/run-steps.ts';
import { api } from './api.ts';
import { calendar } from './calendar.ts';
import { tellException } from './exception-notices.ts';
import { forgetLists, importRun } from './import-jobs.ts';
import { importApi, importPages } from './import-routes.tsx';
import { tellReview } from './jobs.ts';
import { judgeStale } from './judge-stale.ts';
import { pages } from './routes.tsx';
import { tellTeam } from './team-notices.ts';
import { text } from './text/index.ts';
import { tellProposal, tellWay } from './way-notices.ts';

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
    beginDesign,
    turnDown,
    startOffering,
    endOffering,
    proposeOffering,
    handOver,
    chooseTrack,
    saveProcess,
    addImplementation,
    grantException,
    endException,
    uploadList,
    mapColumns,
    readListAs,
    importOfferings,
    importAtOnce,
    forgetUpload,
    setMasters,
    restoreRevision,
    addToTeam,
    removeFromTeam,
    leaveTeam,
    deriveOffering,
    addPart,
    importCurriculum,
  ],
  queries: [
    readOverdue,
    listIdeas,
    listOwners,
    readTimes,
    readProcessPage,
    readOfferings,
    readOfferingPage,
    findWording,
    listRevisions,
    compareRevisions,
    readTeam,
    searchCurriculum,
    findSources,
    readSource,
    readLineage,
    readExceptions,
    listTeachers,
    readPublished,
    readPublishedVolumes,
    readVolumes,
    readImported,
    readMasters,
  ],
  tasks: [previewCurriculum, previewImport],
  pages(all) {
    pages(all);
    importPages(all);
  },
  api(all) {
    api(all);
    importApi(all);
  },
  listeners: [tellTeam, tellReview, tellProposal, tellWay, tellException],
  routines: [forgetLists, judgeStale, calendar],
  runKinds: [importRun],
};

export { addImplementation, listTeachers } from './actions/add-implementation.ts';
export { addOffering } from './actions/add-offering.ts';
export { importCurriculum } from './actions/building/curriculum.ts';
export { type LineageFacts, readLineage } from './actions/building/read-lineage.ts';
export { readExceptions } from './actions/exceptions/list.ts';
export { bareFileName, fileContent, forgetUpload, mapColumns, uploadList } from './actions/import-list.ts';
export { type ImportPreview, previewImport } from './actions/import-preview.ts';
export { importOfferings } from './actions/import-start.ts';
export { setMasters } from './actions/masters/set-masters.ts';
export { saveProcess } from './actions/process/save-process.ts';
export { publishOffering, withdrawOffering } from './actions/publish-offering.ts';
export { readOfferings } from './actions/read-offerings.ts';
export { type PublishedPage, readPublished } from './actions/read-published.ts';
export { readPublishedVolumes, readVolumes } from './actions/read-volumes.ts';
export { approveOffering, returnOffering, submitOffering } from './actions/review-offering.ts';
export { saveOffering } from './actions/save-offering.ts';
export { addToTeam } from './actions/team/team.ts';
export { beginDesign, turnDown } from './actions/way/idea-steps.ts';
export { proposeOffering } from './actions/way/propose.ts';
export { readOverdue } from './actions/way/read-overdue.ts';
export { moveByDays } from './calendar.ts';
export { besideFile } from './import-routes.tsx';
export { LineageSection } from './pages/building/lineage-section.tsx';
export { PartsTable } from './pages/building/parts-table.tsx';
export { factOf, levelWords, paceWords } from './pages/document-facts.tsx';
export { elementWords, untilWords } from './pages/exceptions/exception-words.tsx';
export { columnFields, columnValues, mappingOf } from './pages/import-columns.tsx';
export { FILE_TYPES } from './pages/import-upload.tsx';
export { importWords, refusedLines } from './pages/import-words.ts';
export { MissingList, RequirementList } from './pages/missing-list.tsx';
export { placeOf } from './pages/place-of.ts';
export { fieldName, languageName, priceWords, titleOf, word } from './pages/words.ts';
export { isWritten, Written, WrittenParagraphs } from './pages/written.tsx';
export { fillPublications, type PublicationKeeper } from './publications.ts';
export { enrolmentHindrance } from './rules/enrolment-window.ts';
export { importFields, type Mapping } from './rules/import/fields.ts';
export { checkMapping } from './rules/import/guess-columns.ts';
export { type KnownInstitution, withAwardingBody } from './rules/import/institutions.ts';
export type { Issue, Remark } from './rules/import/issue.ts';
export { type ImportLimits, importLimits } from './rules/import/limits.ts';
export { openList, openReadableList } from './rules/import/open-list.ts';
export { rowReader } from './rules/import/read-row.ts';
export { readTable } from './rules/import/read-table.ts';
export type { ReadRow } from './rules/import/row-reading.ts';
export type { ListRow } from './rules/import/table.ts';
export { offered } from './rules/offered.ts';
export { commonProcess } from './rules/process/common.ts';
export { withNewStep } from './rules/process/edit.ts';
export type { OrganisationModel, ProcessStep } from './rules/process/process.ts';
export { titleKey } from './rules/sort-key.ts';
export type { OfferingState } from './rules/workflow.ts';
export { offeringSamples } from './samples.ts';
export { type GeneratedOffering, insertGenerated } from './store/bulk.ts';
export { type KeptJudgement, keptInCatalogue, keptWithSteps } from './store/evidence.ts';
export {
  findImplementation,
  giveSeatBack,
  type Implementation,
  listTaught,
  takeSeat,
} from './store/implementations.ts';
export { listOfferings } from './store/list.ts';
export {
  findOffering,
  readDocuments,
  type ScreenedOffering,
} from './store/offerings.ts';
export {
  type PortfolioOffering,
  type PortfolioSize,
  portfolioSizes,
  readPortfolio,
} from './store/portfolio.ts';
export {
  findPublished,
  type PublishedOffering,
  readPublishedContents,
} from './store/published.ts';
export { text } from './text/index.ts';
