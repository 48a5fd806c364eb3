export { type ChainReport, chainAudit, readAudit, verifyAudit } from './chain.ts';
export { auditChanges } from './write.ts';
