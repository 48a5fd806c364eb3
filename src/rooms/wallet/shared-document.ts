import { sha256 } from '../../base/ids.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { findDocument } from '../credentials/index.ts';
import type { ReadShared } from '../verification/index.ts';
import { shareState } from './rules/share.ts';
import { findShareByHash } from './store/shares.ts';

/** The document behind a share link for whoever wants it verified; it does not count as an opening. */
export const readSharedDocument: ReadShared = (platform, token) =>
  inTransaction(platform.database, theProgram, async (tx) => {
    const share = await findShareByHash(tx, sha256(token));
    if (!share || shareState(share, platform.clock()) !== 'open') return null;
    const document = await findDocument(tx, share.institution, share.award, 'open-badge');
    return document ? (JSON.parse(document) as object) : null;
  });
