import type { Room } from '../../platform/room.ts';
import { exportCrossWalk, readCrossWalk } from './actions/cross-walk.ts';
import { addFinding, readFindings, withdrawFinding } from './actions/findings/findings.ts';
import { listFrameworks, readFrameworkFile } from './actions/frameworks.ts';
import { decide } from './actions/proposals/decide.ts';
import { comment, vote, withdrawProposal } from './actions/proposals/discuss.ts';
import { propose } from './actions/proposals/propose.ts';
import { readProposal, readProposals } from './actions/proposals/read.ts';
import { listScales, readScale } from './actions/scales.ts';
import { beginFrameworks } from './begin.ts';
import { forgetTermImports } from './forget-term-imports.ts';
import { glossary } from './glossary.ts';
import { tellProposals } from './jobs.ts';
import { loadShippedGlossary } from './load-glossary.ts';
import { api, pages, publicRoutes } from './routes.tsx';
import { reportBrokenScales } from './scales.ts';
import { text } from './text/index.ts';
import { versions } from './versions.ts';

/** What has to be told of an offering, as data, and the check of an offering against it. */
export const framework: Room = {
  name: 'framework',
  text,
  actions: [
    propose,
    comment,
    vote,
    decide,
    withdrawProposal,
    addFinding,
    withdrawFinding,
    ...glossary.actions,
    ...versions.actions,
  ],
  queries: [
    listFrameworks,
    readFrameworkFile,
    listScales,
    readScale,
    readProposals,
    readProposal,
    readFindings,
    readCrossWalk,
    exportCrossWalk,
    ...glossary.queries,
    ...versions.queries,
  ],
  tasks: versions.tasks,
  routines: [forgetTermImports],
  listeners: [tellProposals],
  async begin(platform, log) {
    reportBrokenScales(log);
    await beginFrameworks(platform, log);
    await loadShippedGlossary(platform);
  },
  pages,
  api,
  publicRoutes,
};

export { versionName } from './actions/cross-walk.ts';
export { addFinding } from './actions/findings/findings.ts';
export { listFrameworks } from './actions/frameworks.ts';
export { decide } from './actions/proposals/decide.ts';
export { comment, vote } from './actions/proposals/discuss.ts';
export { propose } from './actions/proposals/propose.ts';
export { readProposals } from './actions/proposals/read.ts';
export { type FrameworkPin, pinnedFramework } from './compiled.ts';
export { adoptedFrameworks, loadFramework } from './known.ts';
export { reasonWords } from './pages/reason-words.ts';
export { standingWords } from './pages/versions/standing.tsx';
export { vocabularyLabel } from './pages/vocabulary-label.ts';
export { type PendingFramework, pendingFrameworks } from './pending.ts';
export { align } from './rules/alignment.ts';
export type {
  Assessment,
  ElementAssessment,
  Verdict,
} from './rules/assess.ts';
export { assess, elementResults, verdicts } from './rules/assess.ts';
export { widestBounds } from './rules/credit-bounds.ts';
export { type Framework, nameOfVersion, obligations } from './rules/framework.ts';
export { type WordRun, wordDifference } from './rules/glossary/word-difference.ts';
export { iscedField, iscedFields } from './rules/isced.ts';
export type {
  Lineage,
  OfferingDocument,
  Outcome,
  Part,
  Reference,
} from './rules/offering-document.ts';
export { type CompiledFramework, readFramework } from './rules/read-framework.ts';
export { readOffering } from './rules/read-offering.ts';
export type { Reason } from './rules/reasons.ts';
export { standings, type VersionStanding } from './rules/standing.ts';
export * from './rules/vocabularies.ts';
export { fillSamples, type SampleSource } from './samples.ts';
export { shippedFramework, shippedFrameworks } from './shipped.ts';
export { termCards } from './term-cards.tsx';
export { text } from './text/index.ts';
