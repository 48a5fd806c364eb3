export { allowList, type FetchJson, type FetchText, outboundClient, outboundText } from './client.ts';
