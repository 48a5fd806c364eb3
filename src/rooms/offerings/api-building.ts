import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { addPart } from './actions/building/add-part.ts';
import { importCurriculum, previewCurriculum, searchCurriculum } from './actions/building/curriculum.ts';
import { deriveOffering } from './actions/building/derive-offering.ts';
import { findSources, readSource } from './actions/building/find-sources.ts';
import { readLineage } from './actions/building/read-lineage.ts';
import { curriculumLimits } from './rules/curriculum/read-curriculum.ts';

const localized = z.record(z.string(), z.string());
const unit = z.looseObject({
  code: z.string(),
  kind: z.string(),
  title: localized,
  ects: z.number().nullable(),
});
const source = z.looseObject({
  ref: z.object({ kind: z.string(), institution: z.string(), id: z.string() }),
  title: localized,
  ects: z.number().nullable(),
  origin: z.string().nullable(),
});
const own = '/institutions/{institution}';
const maxBytes = curriculumLimits.bytes * 2;

export function buildingApi(api: Api): void {
  curriculumApi(api);
  api.query(findSources, {
    path: `${own}/sources`,
    summary: 'Search what an offering can be derived from or composed of',
    output: z.object({ items: z.array(source) }),
  });
  api.query(readSource, {
    path: `${own}/sources/{kind}/{of}/{id}`,
    summary: 'Read one source of an offering',
    output: source,
  });
  api.action('post', deriveOffering, {
    path: `${own}/derive-offering`,
    summary: 'Derive an offering from a degree module, a study unit, a part of one, or another offering',
    status: 201,
    output: z.object({ id: z.string(), revision: z.number() }),
  });
  api.action('post', addPart, {
    path: `${own}/offerings/{offering}/parts`,
    summary: 'Add a part to an offering (If-Match: the revision that was read)',
    status: 201,
    output: z.object({ revision: z.number() }),
  });
  api.query(readLineage, {
    path: `${own}/offerings/{offering}/lineage`,
    summary: 'Where an offering comes from, and what is derived from it',
    output: z.object({
      open: z.array(z.string()),
      names: z.record(z.string(), localized),
      licences: z.record(z.string(), z.string()),
      descendants: z.array(
        z.looseObject({ institution: z.string(), id: z.string(), way: z.string(), title: localized }),
      ),
    }),
  });
}

function curriculumApi(api: Api): void {
  api.query(searchCurriculum, {
    path: '/curriculum',
    summary: 'Search modules and study units of degrees',
    output: z.looseObject({ items: z.array(unit), total: z.number() }),
  });
  api.action('post', importCurriculum, {
    path: `${own}/curriculum`,
    summary: 'Import a curriculum (CSV or JSON, base64); a repetition makes no duplicates',
    maxBytes,
    output: z.object({
      added: z.number(),
      changed: z.number(),
      same: z.number(),
      refused: z.number(),
    }),
  });
  api.task(previewCurriculum, {
    path: `${own}/curriculum/preview`,
    summary: 'What an import of a curriculum would do',
    maxBytes,
    output: z.object({
      added: z.array(unit),
      changed: z.array(unit),
      same: z.number(),
      issues: z.array(z.looseObject({ line: z.number(), code: z.string() })),
    }),
  });
}
