/** The specification that is answered by. */
const OOAPI_SPECIFICATION =
  'https://raw.githubusercontent.com/open-education-api/specification/release/6.0/source/spec.yaml';

/** What can be asked, as paths of the specification. */
const ooapiPaths = [
  '/',
  '/organisations',
  '/organisations/{organisationId}',
  '/organisations/{organisationId}/courses',
  '/organisations/{organisationId}/programmes',
  '/courses',
  '/courses/{courseId}',
  '/courses/{courseId}/course-offerings',
  '/course-offerings/{courseOfferingId}',
  '/programmes',
  '/programmes/{programmeId}',
  '/programmes/{programmeId}/courses',
] as const;

/** Schema Service: who runs it and what it answers. */
export function service(contactEmail: string, documentation: string): Record<string, unknown> {
  return {
    contactEmail,
    specification: OOAPI_SPECIFICATION,
    documentation,
    supportedConsumers: [],
    // The schema wants a URI reference (RFC 3986), in which braces are written by their numbers.
    supportedOperations: ooapiPaths.map((path) => ({ verbs: ['GET'], path: encodeURI(path) })),
    supportedExpands: [
      { expandableObjects: ['learning_outcomes'], path: '/courses' },
      { expandableObjects: ['learning_outcomes'], path: '/programmes' },
    ],
  };
}
