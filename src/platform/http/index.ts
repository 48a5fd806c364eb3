export { allowList, type FetchJson, outboundClient } from './client.ts';
