export { checkTimestamp, type Timestamped } from './check.ts';
export { getTimestamp, type Timestamp } from './request.ts';
