import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { importSkills, previewSkills, uploadSkills } from './actions/import.ts';
import { readSchemes, readSkills, readSuggestions, searchSkills } from './actions/questions.ts';
import { kinds } from './rules/concept.ts';
import { MOST_BYTES } from './rules/read-list.ts';
import { rowFaults } from './rules/reading.ts';

const skill = z.object({
  uri: z.string(),
  labels: z.record(z.string(), z.string()),
  kind: z.enum(kinds),
  withdrawn: z.boolean(),
});
const list = z.object({ items: z.array(skill) });
const counts = { fresh: z.number(), changed: z.number(), same: z.number(), leaving: z.number() };

export function api(api: Api): void {
  api.query(searchSkills, {
    path: '/skills',
    summary: 'Find skills by what was typed so far, in any language',
    output: list,
  });
  api.query(readSkills, {
    path: '/skills/known',
    summary: 'Read skills by their URIs, and which of them cannot be right',
    output: list.extend({ unknown: z.array(z.string()) }),
  });
  api.query(readSuggestions, {
    path: '/skills/suggestions',
    summary: 'Skills that fit a text, the best first',
    output: z.object({ items: z.array(skill.extend({ score: z.number() })) }),
  });
  api.query(readSchemes, {
    path: '/skills/schemes',
    summary: 'List the schemes of which skills are known',
    output: z.object({
      items: z.array(
        z.object({
          scheme: z.string(),
          edition: z.string().nullable(),
          whole: z.boolean(),
          importedAt: z.string().nullable(),
          concepts: z.number(),
          withdrawn: z.number(),
        }),
      ),
    }),
  });
  api.action('post', uploadSkills, {
    path: '/skills/imports',
    summary: 'Upload a file of skills; it changes nothing before it is confirmed',
    status: 201,
    output: z.object({ id: z.string() }),
    maxBytes: Math.ceil(MOST_BYTES * 1.6),
  });
  api.query(previewSkills, {
    path: '/skills/imports/{upload}',
    summary: 'What an uploaded file of skills would change',
    output: z.object({
      name: z.string(),
      edition: z.string().nullable(),
      whole: z.boolean(),
      languages: z.array(z.string()),
      ...counts,
      wrong: z.array(z.object({ line: z.number(), fault: z.enum(rowFaults), value: z.string() })),
      wrongCount: z.number(),
    }),
  });
  api.action('post', importSkills, {
    path: '/skills/imports/{upload}/confirm',
    summary: 'Import an uploaded file of skills',
    output: z.object(counts),
  });
}
