export { type BatchTemplate, filledJson, type JsonPath, makeTemplate } from '../canonical/index.ts';
export { type BadgeOwn, badgePaths, badgeShape, badgeValues } from './badge.ts';
export { type BatchProof, type HashedDocument, hashFilled, prepareProof, signHashed } from './sign.ts';
