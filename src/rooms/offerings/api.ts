import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { addImplementation, listTeachers } from './actions/add-implementation.ts';
import { addOffering } from './actions/add-offering.ts';
import { publishOffering, withdrawOffering } from './actions/publish-offering.ts';
import { readOfferingPage, readOfferings } from './actions/read-offerings.ts';
import { readPublished } from './actions/read-published.ts';
import { approveOffering, returnOffering, submitOffering } from './actions/review-offering.ts';
import { saveOffering } from './actions/save-offering.ts';
import { buildingApi } from './api-building.ts';
import { exceptionApi, exceptionOutput } from './api-exceptions.ts';
import { masterApi } from './api-masters.ts';
import { processApi } from './api-process.ts';
import { revisionApi } from './api-revisions.ts';
import { teamApi } from './api-team.ts';
import { wayApi } from './api-way.ts';
import { wordingApi } from './api-wording.ts';
import { offeringStates } from './rules/workflow.ts';

const localized = z.record(z.string(), z.string());
const document = z.looseObject({ title: localized });
const state = z.enum(offeringStates);
const verdict = z.enum(['not', 'nearly', 'conforms']);
const pin = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
const price = z.object({ amount: z.number(), currency: z.literal('EUR') }).nullable();
const time = z.iso.datetime();
const judgement = z.looseObject({ verdict, undecided: z.boolean(), reports: z.array(z.unknown()) });
const assessment = z.looseObject({ framework: pin, documentSha256: z.string(), verdict });
const moved = z.object({ state });
const one = '/institutions/{institution}/offerings/{offering}';

const implementation = z.object({
  id: z.string(),
  starts: z.string(),
  ends: z.string(),
  enrolFrom: z.string(),
  enrolUntil: z.string(),
  seats: z.number().nullable(),
  seatsTaken: z.number(),
  language: z.string(),
  mode: z.string(),
  place: z.string().nullable(),
  price,
});

export function api(api: Api): void {
  staffApi(api);
  workflowApi(api);
  exceptionApi(api);
  buildingApi(api);
  revisionApi(api);
  teamApi(api);
  wayApi(api);
  processApi(api);
  masterApi(api);
  wordingApi(api);
  publicApi(api);
}

function staffApi(api: Api): void {
  const line = z.object({
    id: z.string(),
    unit: z.string().nullable(),
    state,
    revision: z.number(),
    title: localized,
    ects: z.number().nullable(),
    verdict,
    undecided: z.boolean(),
    imported: z.boolean(),
    published: z.boolean(),
    updatedAt: time,
  });
  const list = z.object({ items: z.array(line), next: z.string().nullable(), total: z.number() });
  api.query(readOfferings, {
    path: '/institutions/{institution}/offerings',
    summary: 'List the offerings of an institution',
    output: list,
  });
  api.action('post', addOffering, {
    path: '/institutions/{institution}/offerings',
    summary: 'Add an offering as a draft',
    status: 201,
    output: z.object({ id: z.string(), revision: z.number() }),
  });
  const whole = z.looseObject({
    id: z.string(),
    state,
    revision: z.number(),
    document,
    verdict,
    judgement,
    hindrances: z.number(),
    warnings: z.array(
      z.looseObject({ standing: z.string(), from: z.string().nullable(), report: assessment }),
    ),
    exceptions: z.array(exceptionOutput),
    needsAttention: z.boolean(),
    steps: z.array(z.unknown()),
    revisions: z.array(z.unknown()),
    implementations: z.array(z.unknown()),
  });
  api.query(readOfferingPage, {
    path: one,
    summary: 'Read an offering with its judgement and history',
    output: whole,
  });
  api.action('put', saveOffering, {
    path: one,
    summary: 'Save a new revision of an offering (If-Match: the revision that was read)',
    output: z.object({ revision: z.number() }),
  });
}

function workflowApi(api: Api): void {
  api.action('post', submitOffering, {
    path: `${one}/submit`,
    summary: 'Hand a draft over for approval',
    output: moved,
  });
  api.action('post', returnOffering, {
    path: `${one}/return`,
    summary: 'Give an offering back with a reason',
    output: moved,
  });
  api.action('post', approveOffering, {
    path: `${one}/approve`,
    summary: 'Approve an offering (never an author of it)',
    output: moved,
  });
  api.action('post', publishOffering, {
    path: `${one}/publish`,
    summary: 'Publish the approved revision',
    output: moved.extend({ revision: z.number() }),
  });
  api.action('post', withdrawOffering, {
    path: `${one}/withdraw`,
    summary: 'Take an offering out of the catalogue',
    output: moved,
  });
  api.action('post', addImplementation, {
    path: `${one}/implementations`,
    summary: 'Add an implementation',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.query(listTeachers, {
    path: '/institutions/{institution}/teachers',
    summary: 'List the people who may teach',
    output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
}

function publicApi(api: Api): void {
  api.query(readPublished, {
    path: '/catalogue/{institution}/{offering}',
    summary: 'Read a published offering',
    output: z.looseObject({
      institution: z.string(),
      id: z.string(),
      revision: z.number(),
      document,
      documentSha256: z.string(),
      framework: pin,
      report: assessment,
      exceptions: z.array(exceptionOutput),
      approvedAt: time,
      publishedAt: time,
      withdrawnAt: time.nullable(),
      implementations: z.array(
        implementation.extend({
          open: z.boolean(),
          hindrance: z.enum(['not-yet', 'over', 'full']).nullable(),
        }),
      ),
    }),
  });
}
