import { sha256 } from '../../base/ids.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import {
  type AskedDocument,
  type Award,
  documentsOf,
  formatToShare,
  renderWhenAsked,
} from '../credentials/index.ts';
import type { ReadShared } from '../verification/index.ts';
import { shareState } from './rules/share.ts';
import { findShareByHash } from './store/shares.ts';

/**
 * The document that a share link opens, signed now where it is not yet; null where the award exists in no format that
 * can be verified by a link.
 * @throws Refusal as `renderWhenAsked`
 */
export async function documentToShare(
  platform: Platform,
  award: Pick<Award, 'institution' | 'id'>,
): Promise<AskedDocument | null> {
  const { institution, id } = award;
  const acting = { person: null, institutions: [institution] };
  const documents = await inTransaction(platform.database, acting, (tx) => documentsOf(tx, institution, id));
  const format = formatToShare(documents);
  return format && renderWhenAsked(platform, award, format);
}

/** The document behind a share link for whoever wants it verified; it does not count as an opening. */
export const readSharedDocument: ReadShared = async (platform, token) => {
  const share = await inTransaction(platform.database, theProgram, (tx) =>
    findShareByHash(tx, sha256(token)),
  );
  if (!share || shareState(share, platform.clock()) !== 'open') return null;
  const { institution, award: id } = share;
  return (await documentToShare(platform, { institution, id }))?.body ?? null;
};
