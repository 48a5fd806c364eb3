export { type Action, type AnyAction, type AnyQuery, action, type Change, type Platform, type Query, query, type Secrets, type Work } from './action.ts';
export { ask, CONSORTIUM, fieldError, type PerformOptions, perform } from './perform.ts';
