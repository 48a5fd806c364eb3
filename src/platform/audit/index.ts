export { type ChainReport, chainAudit, readAudit, verifyAudit } from './chain.ts';
export { type AuditedChange, auditChanges } from './write.ts';
