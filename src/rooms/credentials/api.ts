import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { verificationSteps } from '../../standards/verify/index.ts';
import { readAward, readAwards } from './actions/awards.ts';
import type { issueFrom } from './actions/issue.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { openShared } from './actions/open-shared.ts';
import { revoke } from './actions/revoke.ts';
import { share, stopSharing } from './actions/share.ts';
import { verify } from './actions/verify.ts';
import { readOwn, readWallet } from './actions/wallet.ts';
import { grantApi } from './grant-routes.tsx';

const localized = z.record(z.string(), z.string());
const moment = z.iso.datetime();
const state = z.enum(['valid', 'revoked', 'expired']);
const credential = z
  .record(z.string(), z.unknown())
  .describe('Open Badges 3.0 on VC 2.0 with an eddsa-rdfc-2022 proof');
const params = z.record(z.string(), z.union([z.string(), z.number()]));

const line = z.object({
  institution: z.string(),
  id: z.string(),
  title: localized,
  issuer: localized,
  holder: z.string(),
  ects: z.number().nullable(),
  awardedAt: moment,
  state,
});
const award = z.object({
  institution: z.string(),
  id: z.string(),
  record: z.record(z.string(), z.unknown()).describe('The award record: everything that was in force'),
  state,
  awardedAt: moment,
  issuedAt: moment,
  revoked: z.object({ at: moment, reason: z.string() }).nullable(),
});
const report = z.object({
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  code: z.string().describe('Of the step that decided, or "valid"'),
  params,
  steps: z.array(
    z.object({
      step: z.enum(verificationSteps),
      result: z.enum(['ok', 'error', 'unknown', 'skipped']),
      code: z.string(),
      params,
      problems: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
    }),
  ),
  issuer: z.object({ did: z.string(), facts: localized.nullable() }).optional(),
});
const key = z.object({ id: z.string(), url: z.string(), publicKey: z.string() });
const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const done = z.object({});

export function apiOf(issue: ReturnType<typeof issueFrom>): (api: Api) => void {
  return (api) => {
    institutionApi(api, issue);
    walletApi(api);
    publicApi(api);
    grantApi(api);
  };
}

function institutionApi(api: Api, issue: ReturnType<typeof issueFrom>): void {
  const awards = '/institutions/{institution}/awards';
  api.action('post', issue, {
    path: awards,
    summary: 'Issue the credential of a confirmed assessment; a repetition answers the first',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.query(readAwards, {
    path: awards,
    summary: 'List what an institution has awarded',
    output: page(line).extend({ institutionName: localized }),
  });
  api.query(readAward, {
    path: `${awards}/{award}`,
    summary: 'Read an award with its credential',
    output: award.extend({ document: credential.nullable() }),
  });
  api.action('post', revoke, {
    path: `${awards}/{award}/revoke`,
    summary: 'Revoke a credential for good, with a reason',
    output: done,
  });
  const keys = '/institutions/{institution}/keys';
  api.query(readKeys, {
    path: keys,
    summary: 'List the signing keys of an institution',
    output: z.object({
      institution: z.object({ id: z.string(), name: localized }),
      did: z.string(),
      didDocument: z.url(),
      items: z.array(key.extend({ createdAt: moment, retiredAt: moment.nullable() })),
    }),
  });
  api.action('post', createKey, {
    path: keys,
    summary: 'Make a new signing key; the one before it retires',
    status: 201,
    output: key,
  });
}

function walletApi(api: Api): void {
  const shares = z.object({
    id: z.string(),
    state: z.enum(['open', 'expired', 'stopped']),
    url: z.string().nullable(),
    createdAt: moment,
    expiresAt: moment.nullable(),
    stoppedAt: moment.nullable(),
    opened: z.number(),
    openedAt: moment.nullable(),
  });
  api.query(readWallet, {
    path: '/my/credentials',
    summary: 'List the own credentials',
    output: page(line.extend({ openShares: z.number() })),
  });
  api.query(readOwn, {
    path: '/my/credentials/{credential}',
    summary: 'Read one of the own credentials, with its share links',
    output: award.extend({ document: credential.nullable(), shares: z.array(shares) }),
  });
  api.action('post', share, {
    path: '/my/credentials/{credential}/shares',
    summary: 'Make a share link; its address is read with the credential',
    status: 201,
    output: z.object({ id: z.string(), expiresAt: moment.nullable() }),
  });
  api.action('delete', stopSharing, {
    path: '/my/credentials/{credential}/shares/{share}',
    summary: 'Make a share link stop opening',
    output: done,
  });
}

function publicApi(api: Api): void {
  api.action('post', openShared, {
    path: '/shared/{token}',
    summary: 'Open a share link: what the credential proves, and its verification now',
    output: award.extend({ document: credential, report, sharedUntil: moment.nullable() }),
  });
  api.task(verify, {
    path: '/credentials/verify',
    summary: 'Verify a credential of any issuer; nothing is stored',
    output: report,
    maxBytes: 2_000_000,
  });
}
