export { allowList, type FetchJson, outboundClient, outboundPost, outboundText } from './client.ts';
