import type { Tx } from '../../platform/database/index.ts';
import { type Configuration, configurations } from '../../standards/openid4vci/index.ts';
import { type Award, documentsOf } from '../credentials/index.ts';
import { formatOf } from './rules/offer.ts';

/** The forms in which a wallet can have an award. */
export async function formsOf(tx: Tx, award: Pick<Award, 'institution' | 'id'>): Promise<Configuration[]> {
  const formats = (await documentsOf(tx, award.institution, award.id)).map(({ format }) => format);
  return configurations.filter((configuration) => formats.includes(formatOf[configuration]));
}
