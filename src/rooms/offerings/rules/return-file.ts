import type { LocalizedText } from '../../../base/language.ts';
import { changedKeys } from './changed-keys.ts';
import type { ImportSource } from './import/import-source.ts';
import type { OfferingState } from './workflow.ts';

/** An imported offering as its source is told of it. */
export type ReturnLine = {
  /** The source's own code; null where the list had none. */
  code: string | null;
  source: ImportSource | null;
  id: string;
  /** An address that stays: the offering is found there from when it is published. */
  url: string;
  state: OfferingState;
  revision: number;
  title: LocalizedText;
  ects: number | null;
  /** The parts of the document in which something else is written here than the source last said. */
  changed: string[];
  refreshedAt: string | null;
  /** What the run did with it, where one run is asked for. */
  outcome: 'created' | 'updated' | null;
};

/** What nobody wrote: the register adds who awards, and the key is the source's own. */
const notWritten = new Set(['institution', 'awardingBody', 'awardingCountry', 'source']);

/** Where the document says something else than the source last said, in the parts that the source speaks of. */
export function changedHere(document: object, imported: object | null): string[] {
  if (!imported) return [];
  return changedKeys(imported, document).filter(
    (key) => Object.hasOwn(imported, key) && !notWritten.has(key),
  );
}

/** What the source is told besides its own fields; OOAPI keeps such in `ext`. */
function ours({ id, url, state, revision, changed, refreshedAt }: ReturnLine) {
  return { id, url, state, revision, changed, refreshedAt };
}

/**
 * The lines as a page of courses and programmes of the Open Education API v6 (schemas Course, Programme, Pagination),
 * with the ids that the source itself gave. Lines that came in another format are left out.
 */
export function asOoapi(lines: readonly ReturnLine[]): object {
  const own = lines.filter(({ source }) => source?.format === 'ooapi');
  const items = own.map((line) => {
    const { kind = 'course', id } = line.source?.origin ?? {};
    return {
      ...(id && { [`${kind}Id`]: id }),
      primaryCode: { codeType: 'identifier', code: line.code ?? line.id },
      name: Object.entries(line.title).map(([language, value]) => ({ language, value })),
      ...(line.ects !== null && { studyLoad: [{ studyLoadUnit: 'ects', value: line.ects }] }),
      link: line.url,
      otherCodes: [{ codeType: 'x-opinko-id', code: line.id }],
      ext: { opinko: ours(line) },
    };
  });
  const page = { pageSize: items.length, pageNumber: 1, hasPreviousPage: false, hasNextPage: false };
  return { ...page, items };
}

/**
 * The lines as study elements of the cross-institution study service (messageschemas/v9), under the ids that the study
 * system itself gave. Lines that came in another format are left out.
 */
export function asMessages(lines: readonly ReturnLine[]): object {
  const own = lines.filter(({ source }) => source?.format === 'course-messages');
  const elements = (kind: string) =>
    own
      .filter(({ source }) => (source?.origin?.kind ?? 'courseUnit') === kind)
      .map((line) => ({
        studyElementId: line.source?.origin?.id ?? line.code,
        studyElementIdentifierCode: line.code,
        type: kind === 'studyModule' ? 'STUDY_MODULE' : 'COURSE_UNIT',
        name: { values: line.title },
        creditsMin: line.ects,
        creditsMax: line.ects,
        opinko: ours(line),
      }));
  return { courseUnits: elements('courseUnit'), studyModules: elements('studyModule') };
}
