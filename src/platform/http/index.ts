export { AnswerCache } from './answer-cache.ts';
export {
  allowList,
  type FetchJson,
  type FetchText,
  outboundAnswer,
  outboundClient,
  outboundPost,
  outboundText,
} from './client.ts';
