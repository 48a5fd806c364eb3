import curricula from '../../data/demo/curricula.json' with { type: 'json' };
import { importCurriculum } from '../rooms/offerings/index.ts';
import type { Stage } from './stage.ts';

/** Some modules and study units of degrees, from which offerings can be derived. */
export async function seedCurricula(stage: Stage): Promise<void> {
  for (const { institution, by, day, units } of curricula.curricula) {
    const content = Buffer.from(JSON.stringify(units)).toString('base64');
    await stage.act(by, day, importCurriculum, { institution, content });
  }
}
