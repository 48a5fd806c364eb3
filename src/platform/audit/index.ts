export { type ChainReport, chainAudit, readAudit, verifyAudit } from './chain.ts';
