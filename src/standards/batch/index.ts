export { type BadgeOwn, badgePaths, badgeShape, badgeValues } from './badge.ts';
export { filledJson, fillTemplate } from './fill.ts';
export type { JsonPath } from './json-path.ts';
export { type BatchProof, type HashedDocument, hashFilled, prepareProof, signHashed } from './sign.ts';
export { type BatchTemplate, makeTemplate } from './template.ts';
