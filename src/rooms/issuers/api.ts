import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { algorithms } from '../../standards/keys.ts';
import { requestCertificate, saveCertificate } from './actions/certificate.ts';
import { confirmRequest, withdrawRequest } from './actions/confirm.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { readKey, readSigned } from './actions/read-key.ts';
import { askForKey, askToCompromise, askToStop, importSeal, readRequest } from './actions/requests.ts';
import { domainApi } from './api-domain.ts';
import { keyPurposes } from './rules/key-kind.ts';
import { keyRequestKinds } from './rules/requests.ts';

const localized = z.record(z.string(), z.string());
const moment = z.iso.datetime();
const key = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  publicKey: z.string(),
  algorithm: z.enum(algorithms),
  purpose: z.enum(keyPurposes),
  provider: z.string(),
  state: z.enum(['active', 'retired', 'stopped', 'compromised']),
  createdAt: moment,
  retiredAt: moment.nullable(),
  stoppedAt: moment.nullable(),
  stoppedReason: z.string().nullable(),
  compromisedSince: moment.nullable(),
  certificate: z
    .object({
      subject: z.string(),
      issuer: z.string(),
      expiresAt: moment,
      state: z.enum(['good', 'ends-soon', 'ended']),
      selfSigned: z.boolean(),
      count: z.number(),
    })
    .nullable(),
});
const request = z.object({
  id: z.string(),
  kind: z.enum(keyRequestKinds),
  key: z.string(),
  keyName: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  askedByName: z.string().nullable(),
  askedAt: moment,
  expiresAt: moment,
  state: z.enum(['waiting', 'confirmed', 'withdrawn', 'expired']),
  endedByName: z.string().nullable(),
  endedAt: moment.nullable(),
  mayConfirm: z.boolean(),
  mayWithdraw: z.boolean(),
  isOwn: z.boolean(),
});
const asked = z.object({ id: z.string(), expiresAt: moment });
const signed = z.object({
  id: z.string(),
  subject: z.string(),
  format: z.string(),
  sha256: z.string(),
  signedAt: moment,
  loggedAt: moment,
  number: z.number().nullable(),
  fallen: z.boolean(),
});

const keys = '/institutions/{institution}/keys';

export function api(api: Api): void {
  api.query(readKeys, {
    path: keys,
    summary: 'List the signing keys of an institution, and what is asked for',
    output: z.object({
      institution: z.object({ id: z.string(), name: localized }),
      did: z.string(),
      didDocument: z.url(),
      items: z.array(key),
      requests: z.array(request),
    }),
  });
  api.action('post', createKey, {
    path: keys,
    summary: 'Make the first signing key of a kind',
    status: 201,
    output: key,
  });
  oneKey(api);
  requests(api);
  domainApi(api);
}

function oneKey(api: Api): void {
  api.query(readKey, {
    path: `${keys}/{key}`,
    summary: 'Read a signing key',
    output: key.extend({ signed: z.number(), fallen: z.number() }),
  });
  api.query(readSigned, {
    path: `${keys}/{key}/signed`,
    summary: 'List what was signed with a key',
    output: z.object({
      key: z.object({ id: z.string(), name: z.string(), compromisedSince: moment.nullable() }),
      items: z.array(signed),
      next: z.string().nullable(),
    }),
  });
  api.task(requestCertificate, {
    path: `${keys}/{key}/certificate-request`,
    summary: 'Make a request for a certificate (PKCS #10, PEM)',
    output: z.object({ name: z.string(), request: z.string() }),
  });
  api.action('put', saveCertificate, {
    path: `${keys}/{key}/certificate`,
    summary: 'Save the certificate of a key, with those that lead up to its root (PEM)',
    output: z.object({ id: z.string(), expiresAt: moment }),
  });
}

function requests(api: Api): void {
  const wanted = '/institutions/{institution}/key-requests';
  api.action('post', askForKey, {
    path: wanted,
    summary: 'Ask for a new signing key, which a second person confirms',
    status: 201,
    output: asked,
  });
  api.action('post', importSeal, {
    path: '/institutions/{institution}/seals',
    summary: 'Take in a seal from a PKCS #12 file, which a second person confirms',
    status: 201,
    output: asked,
  });
  api.action('post', askToStop, {
    path: `${keys}/{key}/stop`,
    summary: 'Ask to stop a key, which a second person confirms',
    status: 201,
    output: asked,
  });
  api.action('post', askToCompromise, {
    path: `${keys}/{key}/compromise`,
    summary: 'Report that a key is in wrong hands since a moment, which a second person confirms',
    status: 201,
    output: asked,
  });
  api.query(readRequest, {
    path: `${wanted}/{request}`,
    summary: 'Read a request about keys',
    output: request,
  });
  api.action('post', confirmRequest, {
    path: `${wanted}/{request}/confirm`,
    summary: 'Confirm what somebody else has asked for; refused to API keys',
    output: z.object({ id: z.string(), key: z.string(), kind: z.enum(keyRequestKinds) }),
  });
  api.action('post', withdrawRequest, {
    path: `${wanted}/{request}/withdraw`,
    summary: 'Withdraw what one has asked for',
    output: z.object({ id: z.string() }),
  });
}
