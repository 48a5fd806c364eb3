import { z } from 'zod';
import type { Api } from '../../../platform/web/api.ts';
import { compareWith } from '../actions/versions/compare.ts';
import { addFramework, draftVersion } from '../actions/versions/draft.ts';
import { discardDraft, saveDraft } from '../actions/versions/edit-draft.ts';
import { retireVersion } from '../actions/versions/retire.ts';
import { tryDraft } from '../actions/versions/try-draft.ts';
import { elementResults, verdicts } from '../rules/assess.ts';
import { obligations } from '../rules/framework.ts';
import { elementParts, factParts } from '../rules/versions/compare.ts';
import { MOST_BYTES } from '../rules/versions/limits.ts';

const object = z.record(z.string(), z.unknown());
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const begun = z.object({
  framework: z.string(),
  version: z.string(),
  revision: z.number(),
  sha256: z.string(),
});
const which = z.object({ framework: z.string(), version: z.string() });
const one = '/institutions/{institution}/frameworks/{framework}/{version}';
/** The framework and what stands around it. */
const maxBytes = MOST_BYTES + 100_000;

export function versionApi(api: Api): void {
  api.action('post', addFramework, {
    path: '/institutions/{institution}/frameworks',
    summary: 'Add a framework as a draft, after /schemas/framework.json',
    status: 201,
    maxBytes,
    output: begun,
  });
  api.action('post', draftVersion, {
    path: '/institutions/{institution}/framework-drafts',
    summary: 'Draft a new version, or a framework of one’s own, as a copy',
    status: 201,
    output: begun,
  });
  api.action('put', saveDraft, {
    path: one,
    summary: 'Save a draft; If-Match or revision says which one was read',
    maxBytes,
    output: z.object({ revision: z.number(), sha256: z.string() }),
  });
  api.action('delete', discardDraft, { path: one, summary: 'Discard a draft', output: z.object({}) });
  api.action('post', retireVersion, {
    path: `${one}/retirement`,
    summary: 'Take an adopted version out of force from a day on',
    output: z.object({
      from: z.string(),
      inForce: z.array(which.extend({ title: z.record(z.string(), z.string()) })),
    }),
  });
  api.query(compareWith, {
    path: '/frameworks/{framework}/{version}/comparison',
    summary: 'What a version changes of the one before it, or of another one',
    output: z.object({
      before: object.nullable(),
      after: object,
      comparable: z.array(which),
      comparison: z
        .object({
          facts: z.array(z.enum(factParts)),
          added: z.array(object),
          removed: z.array(object),
          changed: z.array(
            z.object({ id: z.string(), before: object, after: object, parts: z.array(z.enum(elementParts)) }),
          ),
          moved: z.array(z.string()),
          unchanged: z.number(),
        })
        .nullable(),
    }),
  });
  api.task(tryDraft, {
    path: '/institutions/{institution}/framework-trials',
    summary: 'Check a framework without keeping it, and try it on three offerings',
    maxBytes,
    output: z.object({
      problems: z.array(z.object({ path: z.string(), code: z.string(), params: params.optional() })),
      tried: z.array(
        z.object({
          title: z.record(z.string(), z.string()),
          invented: z.boolean(),
          verdict: z.enum(verdicts),
          elements: z.array(
            z.object({
              id: z.string(),
              obligation: z.enum(obligations),
              result: z.enum(elementResults),
              reason: z.string(),
              params,
              pointer: z.string().nullable(),
              effortMinutes: z.number(),
            }),
          ),
        }),
      ),
    }),
  });
}
