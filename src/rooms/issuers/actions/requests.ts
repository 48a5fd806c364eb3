import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { type Id, newId } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { algorithms } from '../../../standards/keys.ts';
import { readPemCertificates } from '../../../standards/x509/index.ts';
import { mustBeOfThisMaster, mustBePossible } from '../making.ts';
import { keyProvider } from '../providers/registry.ts';
import { keyPurposes } from '../rules/key-kind.ts';
import { keyState } from '../rules/key-state.ts';
import { REQUEST_DAYS } from '../rules/requests.ts';
import { keyToKeep } from '../signing.ts';
import { findKey, listKeys } from '../store/keys.ts';
import { insertRequest, listRequests, type NewKeyRequest } from '../store/requests.ts';
import { requestView } from '../views.ts';

const institution = z.string().max(20);
const reason = z.string().trim().min(1).max(1000);

type Asked = Pick<NewKeyRequest, 'kind' | 'key' | 'details'> & Partial<NewKeyRequest>;

/** Notes what somebody wants; the others who may are told by a listener. */
async function ask({ tx, actor, now }: Work, institution: string, asked: Asked) {
  const id = newId();
  const request = {
    reason: null,
    ...asked,
    id,
    askedBy: actor.person,
    askedAt: now,
    expiresAt: plusSeconds(now, REQUEST_DAYS * 24 * 60 * 60),
  };
  if (!(await insertRequest(tx, institution, request))) throw new Refusal('issuers/already-asked', 409);
  const payload = { request: id, kind: asked.kind };
  return { result: { id, expiresAt: request.expiresAt }, subject: `key-request:${id}`, fields: [], payload };
}

/** Asks for a new key of a kind; it is made when somebody else confirms, and takes the place of the one in use. */
export const askForKey = action({
  name: 'issuers.ask-new-key',
  input: z.object({
    institution,
    purpose: z.enum(keyPurposes).default('credential'),
    algorithm: z.enum(algorithms).default('EdDSA'),
    provider: z.string().max(40).default('local'),
  }),
  async run(work, { institution, ...details }) {
    mustBePossible(details);
    const waiting = await listRequests(work.tx, institution);
    const isAsked = waiting.some(
      ({ state, kind, details: { purpose, algorithm } }) =>
        state === 'waiting' &&
        kind === 'create' &&
        purpose === details.purpose &&
        algorithm === details.algorithm,
    );
    if (isAsked) throw new Refusal('issuers/already-asked', 409);
    return ask(work, institution, { kind: 'create', key: newId(), details });
  },
});

/**
 * Takes in a seal from a PKCS #12 file: it is checked at once, kept encrypted, and in use when somebody else confirms.
 * The password is kept nowhere.
 * @throws Refusal as `readPkcs12` and `checkedSeal`
 */
export const importSeal = action({
  name: 'issuers.import-seal',
  input: z.object({
    institution,
    /** The file, base64. */
    file: z.base64().max(300_000),
    password: z.string().max(500),
  }),
  async before({ platform, now }, { institution, file, password }) {
    await mustBeOfThisMaster(platform);
    const id = newId();
    const provider = 'pkcs12';
    const bytes = Buffer.from(file, 'base64');
    const provided = await keyProvider(provider).import!(
      platform.secrets,
      { institution, id },
      { bytes, password, now },
    );
    return keyToKeep(provided, { id, purpose: 'seal', provider, createdAt: now });
  },
  async run(work, { institution }, key) {
    const { spki, sealedPrivateKey: handle, certificates, certificateExpiresAt } = key;
    if (!spki || !certificates || !certificateExpiresAt) throw new Refusal('issuers/chain-incomplete', 422);
    if ((await listKeys(work.tx, institution)).some((known) => known.spki === spki))
      throw new Refusal('issuers/key-known', 409);
    const { commonName, organizationName } = readPemCertificates(certificates)![0]!.subject;
    return ask(work, institution, {
      kind: 'import',
      key: key.id,
      details: {
        purpose: 'seal',
        algorithm: key.algorithm,
        provider: key.provider ?? 'pkcs12',
        subject: commonName ?? organizationName ?? '',
      },
      material: {
        provider: key.provider ?? 'pkcs12',
        handle,
        spki,
        certificates,
        certificateExpiresAt: certificateExpiresAt.toISOString(),
      },
    });
  },
});

async function keyToChange({ tx }: Work, institution: string, id: Id) {
  const key = await findKey(tx, institution, id);
  if (!key) throw notFound();
  return { key, state: keyState(key), kind: { purpose: key.purpose, algorithm: key.algorithm } };
}

/**
 * Asks to stop a key: it signs nothing more, and what it signed stays good. A key for credentials is replaced by a new
 * one at once: without one, status lists could not be signed either.
 */
export const askToStop = action({
  name: 'issuers.ask-stop-key',
  input: z.object({ institution, key: z.uuid(), reason }),
  async run(work, { institution, key: id, reason }) {
    const { state, kind } = await keyToChange(work, institution, id);
    if (state === 'stopped' || state === 'compromised') throw new Refusal('issuers/key-stopped', 409);
    const replace = state === 'active' && kind.purpose === 'credential';
    return ask(work, institution, { kind: 'stop', key: id, reason, details: { ...kind, replace } });
  },
});

/**
 * Asks to declare that a key is in wrong hands since a moment: what the issuance log shows as signed before stays good,
 * what came later falls.
 */
export const askToCompromise = action({
  name: 'issuers.ask-compromise-key',
  input: z.object({ institution, key: z.uuid(), since: z.iso.datetime({ offset: true }), reason }),
  async run(work, { institution, key: id, since, reason }) {
    const { key, state, kind } = await keyToChange(work, institution, id);
    const moment = new Date(since);
    if (moment > work.now) throw new Refusal('issuers/since-in-future', 422);
    if (key.compromisedSince && moment >= key.compromisedSince)
      throw new Refusal('issuers/key-compromised', 409);
    const details = {
      ...kind,
      since: moment.toISOString(),
      replace: state === 'active' && kind.purpose === 'credential',
    };
    return ask(work, institution, { kind: 'compromise', key: id, reason, details });
  },
});

/** One request, with what the reader may do with it. */
export const readRequest = query({
  name: 'issuers.read-request',
  input: z.object({ institution, request: z.uuid() }),
  async run({ tx, actor, now }, { institution, request }) {
    const found = (await listRequests(tx, institution)).find(({ id }) => id === request);
    if (!found) throw notFound();
    return requestView(found, await listKeys(tx, institution), actor, now);
  },
});
