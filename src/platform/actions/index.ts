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
  type Unchanged,
  type Work,
} from './action.ts';
export { ask, CONSORTIUM, carryOut, perform } from './perform.ts';
