export { checkTimestamp, type Timestamped } from './check.ts';
