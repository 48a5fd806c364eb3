export {
  type Action,
  type AnyAction,
  type AnyQuery,
  type AnyTask,
  action,
  type Change,
  type Outside,
  type Platform,
  type Query,
  query,
  type Secrets,
  type Task,
  task,
  type Work,
} from './action.ts';
export { ask, CONSORTIUM, carryOut, fieldError, type PerformOptions, perform } from './perform.ts';
