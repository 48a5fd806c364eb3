import { setMasters } from '../rooms/offerings/index.ts';
import type { Stage } from './stage.ts';

const DECIDED = -14;

/** One institution has said what is kept in its study system and what in Opinko; the others have not. */
export async function seedMasters(stage: Stage): Promise<void> {
  await stage.act('oamk-lead', DECIDED, setMasters, {
    institution: '02471',
    system: 'Peppi (esimerkki)',
    masters: {
      title: 'source',
      credits: 'source',
      language: 'source',
      description: 'opinko',
      summary: 'opinko',
    },
  });
}
