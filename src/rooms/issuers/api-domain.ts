import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { lookAtDomain, readDomain, setDomain, useDomain } from './actions/domain.ts';
import { checkLog, readLog } from './actions/log.ts';
import { merge, readSuccessor } from './actions/merge.ts';

const localized = z.record(z.string(), z.string());
const moment = z.iso.datetime();
const state = z.enum(['unchecked', 'right', 'outdated', 'missing']);

/** The own domain, mergers, and the issuance log. */
export function domainApi(api: Api): void {
  domains(api);
  mergers(api);
  log(api);
}

function domains(api: Api): void {
  const domain = '/institutions/{institution}/domain';
  api.query(readDomain, {
    path: domain,
    summary: 'Read the own domain of an institution, and the DID document that it should serve',
    output: z.object({
      did: z.string(),
      dids: z.array(z.object({ did: z.string(), kind: z.enum(['program', 'domain']), since: moment })),
      domain: z.string().nullable(),
      domainDid: z.string().nullable(),
      inUse: z.boolean(),
      state: state.nullable(),
      problem: z.string().nullable(),
      checkedAt: moment.nullable(),
      document: z.string().nullable(),
      documentUrl: z.url(),
    }),
  });
  api.action('put', setDomain, {
    path: domain,
    summary: 'Say which domain of its own an institution has',
    output: z.object({ domain: z.string().nullable() }),
  });
  api.action('post', lookAtDomain, {
    path: `${domain}/check`,
    summary: 'Fetch the DID document from the domain and compare it',
    output: z.object({ state, problem: z.string().nullable() }),
  });
  api.action('post', useDomain, {
    path: `${domain}/use`,
    summary: 'Name the DID of the own domain in new credentials',
    output: z.object({ did: z.string() }),
  });
}

function mergers(api: Api): void {
  const path = '/institutions/{institution}/successor';
  const named = z.object({ id: z.string(), name: localized });
  api.query(readSuccessor, {
    path,
    summary: 'What an institution has become part of',
    output: z.object({
      institution: named,
      successor: named.extend({ since: moment }).nullable(),
      predecessors: z.array(z.string()),
      others: z.array(named),
    }),
  });
  api.action('put', merge, {
    path,
    summary: 'Record that an institution has become part of another one',
    output: z.object({ institution: z.string(), successor: z.string() }),
  });
}

function log(api: Api): void {
  const path = '/institutions/{institution}/issuance-log';
  const head = { day: z.string(), number: z.number(), chain: z.string(), jws: z.string() };
  api.query(readLog, {
    path,
    summary: 'List the signed heads of the issuance log',
    output: z.object({
      entries: z.number(),
      waiting: z.number(),
      items: z.array(z.object({ ...head, key: z.string(), signedAt: moment })),
    }),
  });
  api.query(checkLog, {
    path: `${path}/check`,
    summary: 'Recompute the issuance log and check its signed heads',
    output: z.object({
      entries: z.number(),
      waiting: z.number(),
      heads: z.number(),
      brokenAt: z.number().nullable(),
      wrongHead: z.object({ day: z.string(), problem: z.enum(['other-chain', 'not-signed']) }).nullable(),
    }),
  });
}
