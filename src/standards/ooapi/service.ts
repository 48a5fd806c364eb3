/** The specification that is answered by. */
export const OOAPI_SPECIFICATION =
  'https://raw.githubusercontent.com/open-education-api/specification/release/6.0/source/spec.yaml';

/** What can be asked, as paths of the specification. */
export const ooapiPaths = [
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
    supportedOperations: ooapiPaths.map((path) => ({ verbs: ['GET'], path })),
    supportedExpands: [
      { expandableObjects: ['learning_outcomes'], path: '/courses' },
      { expandableObjects: ['learning_outcomes'], path: '/programmes' },
    ],
  };
}
