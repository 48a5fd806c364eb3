export { type EdcOptions, renderEdc } from './credential.ts';
