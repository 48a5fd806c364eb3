/**
 * What may have to hold before a step is taken. `relevance-evidence`: need, co-designers and target group are told;
 * `resource-estimate`: the hours or costs are; `conformity`: no mandatory requirement is open without an exception;
 * `second-person`: whoever takes the step has not written any of it.
 */
export const guards = [
  'has-title',
  'relevance-evidence',
  'resource-estimate',
  'conformity',
  'second-person',
] as const;
export type Guard = (typeof guards)[number];
