import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { drawBadge, rasterise } from '../../standards/baked/index.ts';
import { drawingProgram, typeface } from './formats/drawing.ts';
import { lookOf } from './rules/design.ts';
import type { Award } from './store/awards.ts';
import { readIssuingSettings } from './store/settings.ts';

/**
 * The badge of an award as a PNG without the credential inside, for previews: it shows what was awarded and by whom, and
 * neither the holder nor anything that could be verified.
 * @param size pixels of a side
 */
export async function awardPicture(
  { database }: Pick<Platform, 'database'>,
  { institution, record }: Pick<Award, 'institution' | 'record'>,
  size: number,
): Promise<Uint8Array> {
  const acting = { person: null, institutions: [institution] };
  const { design } = await inTransaction(database, acting, (tx) => readIssuingSettings(tx, institution));
  return rasterise(drawBadge(record, lookOf(design)), { size, typeface: typeface(), wasm: drawingProgram });
}
