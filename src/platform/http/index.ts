export { allowList, type FetchJson, outboundClient, outboundText } from './client.ts';
