export { hashIdentity } from './recipient.ts';
export { type RenderOptions, renderAchievementCredential } from './render.ts';
export type { AchievementCredential } from './types.ts';
export { isAchievementCredential, validateAchievementCredential } from './validate.ts';
