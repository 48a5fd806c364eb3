import { z } from 'zod';
import { invalidInput } from '../../../../base/errors.ts';
import { action, query, task } from '../../../../platform/actions/index.ts';
import { inTransaction } from '../../../../platform/database/index.ts';
import { listInstitutions } from '../../../organisations/index.ts';
import { isSameUnit } from '../../rules/curriculum/curriculum-unit.ts';
import {
  type CurriculumReading,
  curriculumLimits,
  readCurriculum,
  type UnitIssue,
} from '../../rules/curriculum/read-curriculum.ts';
import { type KeptUnit, listUnits, saveUnits, searchUnits } from '../../store/curriculum.ts';
import { fileContent, mustReachAll } from '../import-list.ts';
import { institution } from '../load.ts';

/** Modules of degrees and study units of all institutions, by words of title, code and outcomes. */
export const searchCurriculum = query({
  name: 'offerings.search-curriculum',
  input: z.object({
    q: z.string().max(300).default(''),
    of: z.array(z.string().max(20)).max(100).default([]),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  async run({ tx, actor }, { q, of, limit }) {
    const own = actor.memberships[0]?.institution ?? null;
    const found = await searchUnits(tx, { q, institutions: of, own, limit });
    const institutions = (await listInstitutions(tx)).map(({ id, name }) => ({ id, name }));
    return { ...found, institutions };
  },
});

const file = z.object({ institution, content: fileContent(curriculumLimits.bytes).min(1) });

/** What an import of a curriculum would do: new, changed and unchanged units, and what is wrong in which row. */
export type CurriculumPlan = {
  added: CurriculumReading['units'];
  changed: CurriculumReading['units'];
  same: number;
  issues: UnitIssue[];
};

/**
 * A curriculum as a file (CSV or JSON, base64) compared with what there is; stores nothing.
 * @throws Refusal as `readCurriculum`
 */
export const previewCurriculum = task({
  name: 'offerings.preview-curriculum',
  input: file,
  async run({ database }, actor, { institution: own, content }): Promise<CurriculumPlan> {
    mustReachAll(actor, 'offerings.preview-curriculum', own);
    const reading = readCurriculum(Buffer.from(content, 'base64'));
    const acting = { person: actor.person, institutions: [own] };
    return planOf(await inTransaction(database, acting, (tx) => listUnits(tx, own)), reading);
  },
});

/** A parent must be in the file or there already. */
function planOf(known: readonly KeptUnit[], { units, issues }: CurriculumReading): CurriculumPlan {
  const before = new Map(known.map((unit) => [unit.code, unit]));
  const codes = new Set([...before.keys(), ...units.map(({ code }) => code)]);
  const orphans = units.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode));
  const read = units.filter((unit) => !orphans.includes(unit));
  const more = orphans.map(({ line, parentCode }) => {
    return {
      line,
      field: 'parent',
      code: 'offerings/curriculum-no-parent',
      params: { parent: parentCode ?? '' },
    };
  });
  const isSame = (unit: (typeof units)[number]) => {
    const old = before.get(unit.code);
    return old !== undefined && isSameUnit(old, unit);
  };
  return {
    added: read.filter(({ code }) => !before.has(code)),
    changed: read.filter((unit) => before.has(unit.code) && !isSame(unit)),
    same: read.filter(isSame).length,
    issues: [...issues, ...more].sort((a, b) => a.line - b.line),
  };
}

/**
 * Takes a curriculum in: units by their code, so that a repetition changes nothing and makes no duplicates. Rows with
 * mistakes are left out. What was derived from a unit keeps what it has taken.
 * @throws Refusal as `readCurriculum`; invalid-input 'offerings/curriculum-nothing' where no row can be taken
 */
export const importCurriculum = action({
  name: 'offerings.import-curriculum',
  input: file,
  async run({ tx, actor, now }, { institution: own, content }) {
    mustReachAll(actor, 'offerings.import-curriculum', own);
    const plan = planOf(await listUnits(tx, own), readCurriculum(Buffer.from(content, 'base64')));
    const news = [...plan.added, ...plan.changed];
    const result = {
      added: plan.added.length,
      changed: plan.changed.length,
      same: plan.same,
      refused: new Set(plan.issues.map(({ line }) => line)).size,
    };
    if (news.length === 0 && plan.same === 0)
      throw invalidInput([{ path: 'content', code: 'offerings/curriculum-nothing' }]);
    if (news.length === 0) return { result, unchanged: true };
    await saveUnits(tx, own, news, now);
    return { result, subject: `curriculum:${own}`, fields: ['units'] };
  },
});
