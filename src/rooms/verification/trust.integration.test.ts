import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { renderEdc } from '../../standards/elm/index.ts';
import { readJades, sealJades } from '../../standards/jades/index.ts';
import { isJsonObject } from '../../standards/json.ts';
import { newPrivateKey, signWith } from '../../standards/keys.ts';
import { renderCertificate, sealPdf } from '../../standards/pdf/index.ts';
import { certificateOptions, sampleSeal } from '../../standards/pdf/testing.ts';
import { sampleAward } from '../../standards/samples.ts';
import { testAuthority } from '../../standards/timestamp/testing.ts';
import { writeTrustList } from '../../standards/trust-list/testing.ts';
import { verifyDocument } from '../../standards/verify/index.ts';
import { certificateSigner, makeCertificate, writePem } from '../../standards/x509/index.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { addTrustAnchors, readTrustAnchors, withdrawTrustAnchor } from './actions/anchors.ts';
import { importTrustList } from './actions/trust-list.ts';
import { powersOf } from './powers/powers.ts';
import { verifyGiven } from './verify-given.ts';

let program: TestProgram;
let root: Actor;
/** Publishes a trust list on the web. */
let publisher: Server;
let published = '';
before(async () => {
  publisher = createServer((_request, response) => response.end(published));
  await new Promise<void>((done) => publisher.listen(0, 'localhost', done));
  published = writeTrustList([{ certificate: authorityCertificate }], { territory: 'SE' });
  program = await startTestProgram({ environment: { OUTBOUND_ALLOW: addressOfPublisher() } });
  root = await program.person('02473', 'consortium-administrator');
});
after(async () => {
  await program.close();
  publisher.close();
});

const addressOfPublisher = () => `localhost:${(publisher.address() as AddressInfo).port}`;

const now = new Date();
const years = (count: number) => new Date(now.getTime() + count * 365 * 86_400_000);
const owner = {
  organizationName: 'Vieras opisto (keksitty)',
  organizationIdentifier: 'VATFI-88888888',
  country: 'FI',
};
const authorityKey = newPrivateKey('ES256');
const authority = certificateSigner({ commonName: 'Keksitty varmentaja' }, authorityKey, 'ES256');

const authorityCertificate = await makeCertificate(
  {
    subject: authority.name,
    key: authorityKey,
    notBefore: years(-5),
    notAfter: years(5),
    authority: {},
    keyUsage: ['keyCertSign'],
  },
  authority,
);

type Sealing = { notAfter?: Date; clock?: Awaited<ReturnType<typeof testAuthority>> };

/** A credential of an institution elsewhere, sealed two years ago. */
async function foreignEdc({ notAfter = years(2), clock }: Sealing = {}): Promise<string> {
  const key = newPrivateKey('ES256');
  const usage = { keyUsage: ['digitalSignature', 'nonRepudiation'] as const };
  const own = await makeCertificate(
    { subject: owner, key, notBefore: years(-3), notAfter, ...usage },
    authority,
  );
  const payload = JSON.stringify(
    renderEdc(sampleAward, {
      id: 'urn:credential:019abcde-0000-7000-8000-000000000010',
      issuedAt: years(-2),
      certificate: owner,
      preview: Buffer.from('a picture'),
      levelUrl: (level) => `https://opisto.example/scales/fi-nqf/${level}`,
    }),
  );
  const signer = { algorithm: 'ES256' as const, sign: signWith(key), certificates: [own] };
  const stamp = clock && {
    timestamp: (bytes: Uint8Array) => clock.stamp(createHash('sha256').update(bytes).digest(), years(-2)),
  };
  return sealJades(payload, { signer, signedAt: years(-2), ...stamp });
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const trust = (purpose: 'seal' | 'timestamp', certificate: Uint8Array) =>
  perform(program.platform, addTrustAnchors, root, {
    purpose,
    certificates: base64(writePem('CERTIFICATE', certificate)),
    source: 'Koe: varmentajan oma sivu',
  });
async function withdrawAll(): Promise<void> {
  const { items } = await ask(program.platform, readTrustAnchors, root, {});
  for (const { id, state } of items) {
    if (state === 'withdrawn') continue;
    await perform(program.platform, withdrawTrustAnchor, root, { anchor: id, reason: 'Koe' });
  }
}
async function verified(text: string, at = now) {
  const { report } = await verifyDocument(text, { ...powersOf(program.platform), now: at });
  return { ...report, of: (name: string) => report.steps.find(({ step }) => step === name)!.code };
}

test('a credential sealed elsewhere is trusted while the authority of its certificate is', async () => {
  const edc = await foreignEdc();
  assert.equal((await verified(edc)).code, 'issuer/certificate-unknown');
  await trust('timestamp', authorityCertificate);
  assert.equal((await verified(edc)).code, 'issuer/certificate-unknown', 'trusted for something else');
  await trust('seal', authorityCertificate);
  const { verdict, issuer } = await verified(edc);
  assert.equal(verdict, 'valid');
  assert.equal(issuer?.facts?.name, owner.organizationName);
  assert.equal(issuer?.facts?.authority, 'Keksitty varmentaja');
  await withdrawAll();
  assert.equal((await verified(edc)).code, 'issuer/certificate-unknown');
});

test('a time stamp of a trusted service shows that the seal was made while its certificate held', async () => {
  const clock = await testAuthority();
  const edc = await foreignEdc({ notAfter: years(-1), clock });
  await trust('seal', authorityCertificate);
  assert.equal((await verified(edc)).of('signature'), 'signature/certificate-expired');
  await trust('timestamp', clock.anchor);
  const { verdict, of } = await verified(edc);
  assert.deepEqual(
    [verdict, of('signature'), of('issuer')],
    ['valid', 'signature/sealed-at', 'issuer/certificate'],
  );
  await withdrawAll();
});

const official = new URL(
  '../../../../shared/conformance/edc-samples/AA-Annex1-MC-signed.jsonld',
  import.meta.url,
);

test('the signed sample of the European Commission is trusted once its authority is', {
  skip: existsSync(official) ? false : 'the sample is not in this clone',
}, async () => {
  const sample = readFileSync(official, 'utf8');
  const at = new Date('2024-12-01T00:00:00Z');
  const json: unknown = JSON.parse(sample);
  const document = isJsonObject(json) ? readJades(json) : undefined;
  assert.equal(document !== undefined && 'certificates' in document, true);
  const chain = document && 'certificates' in document ? document.certificates : [];
  assert.equal((await verified(sample, at)).code, 'issuer/certificate-unknown');
  await trust('seal', chain.at(-1)!.der);
  assert.equal((await verified(sample, at)).verdict, 'valid');
  await withdrawAll();
});

test('the administrator of the consortium adds and withdraws certificates on the pages; others do not see them', async () => {
  const browser = await signIn(program, root);
  const add = (fields: Record<string, string>) =>
    browser.post('/fi/trust/new', { purpose: 'seal', source: 'Varmentajan sivu', ...fields });
  const wrong = await add({ certificates: 'ei varmenne' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Varmennetta ei voi lukea/);
  const { anchor } = await testAuthority();
  const pem = writePem('CERTIFICATE', anchor, authorityCertificate);
  assert.equal((await add({ certificates: pem })).location, '/fi/trust');
  assert.match((await add({ certificates: pem })).text, /luotetaan jo/);
  const { items } = await ask(program.platform, readTrustAnchors, root, {});
  const item = items.find(({ name, state }) => name === 'Invented root' && state === 'trusted')!;
  const page = await browser.get(`/fi/trust/certificates/${item.id}`);
  assert.match(page.text, new RegExp(item.fingerprint));
  assert.match(page.text, new RegExp(root.name));
  const unsure = await browser.post(`/fi/trust/certificates/${item.id}`, { reason: 'Vaihtui' });
  assert.equal(unsure.status, 422, 'it has to be confirmed');
  const ended = await browser.post(`/fi/trust/certificates/${item.id}`, { reason: 'Vaihtui', sure: 'yes' });
  assert.equal(ended.location, '/fi/trust');
  assert.match((await browser.get(`/fi/trust/certificates/${item.id}`)).text, /Vaihtui/);
  const planner = await signIn(program, await program.person('02473', 'planner'));
  assert.equal((await planner.get('/fi/trust')).status, 403);
  await withdrawAll();
});

test('a PDF that was changed after its seal is not valid, whatever the credential in it is', async () => {
  const options = certificateOptions({ toBeSealed: true, credential: await foreignEdc() });
  const pdf = await sealPdf(await renderCertificate(sampleAward, options), await sampleSeal('ES256'));
  await trust('seal', authorityCertificate);
  const check = async (bytes: Uint8Array) => {
    const { verified } = await verifyGiven(program.platform, { file: base64(bytes) });
    return [verified.verdict, verified.steps.at(-1)?.code];
  };
  assert.deepEqual(await check(pdf), ['valid', 'paper/unknown-certificate']);
  const longer = Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]);
  assert.deepEqual(await check(longer), ['invalid', 'paper/added-to']);
  const browser = await signIn(program, null);
  const file = { name: 'todistus.pdf', bytes: longer };
  const page = await browser.upload('/fi/verify', file);
  assert.match(page.text, /lisätty jotakin sinetöinnin jälkeen/);
  await withdrawAll();
});

test('the register of quality assurance is imported as a file, and replaced by the next one', async () => {
  const browser = await signIn(program, root);
  const send = (text: string) =>
    browser.upload('/fi/trust/deqar', { name: 'deqar.csv', bytes: Buffer.from(text) });
  assert.match((await send('nimi,osoite\nA,B')).text, /Tiedostosta ei löydy sarakkeita/);
  const columns = 'deqar_id,name_primary,website_link';
  const first = `${columns}\nDEQARINST9001,Keksitty opisto,https://www.opisto.example\nX,Y,Z\n`;
  assert.equal((await send(first)).location, '/fi/trust/deqar');
  const known = (number: number) =>
    powersOf(program.platform).knownQuality!(`https://data.deqar.eu/institution/${number}`);
  const identifier = 'https://data.deqar.eu/institution/9001';
  assert.deepEqual(await known(9001), { name: 'Keksitty opisto', domains: 'opisto.example', identifier });
  await send(`${columns}\n9002,Toinen opisto,toinen.example\n`);
  assert.deepEqual([await known(9001), (await known(9002))?.name], [null, 'Toinen opisto']);
  const facts = (await browser.api('GET', '/api/trust/deqar')).json as { institutions: number };
  assert.equal(facts.institutions, 1);
});

test('a national trust list counts once its digest is confirmed; what a later edition lacks is trusted no longer', async () => {
  const browser = await signIn(program, root);
  const edc = await foreignEdc();
  const send = (xml: string, digest = '') =>
    browser.upload('/fi/trust/lists/new', { name: 'fi.xml', bytes: Buffer.from(xml) }, { digest });
  const digestOf = (xml: string) => createHash('sha256').update(xml).digest('hex');
  const list = writeTrustList([{ certificate: authorityCertificate }]);
  const unsure = await send(list);
  assert.equal(unsure.status, 422);
  assert.match(unsure.text, new RegExp(digestOf(list)));
  assert.equal((await verified(edc)).code, 'issuer/certificate-unknown');
  assert.equal((await send(list, digestOf(list))).location, '/fi/trust');
  const { verdict, issuer } = await verified(edc);
  assert.equal(verdict, 'valid');
  assert.match(issuer?.facts?.source ?? '', /Invented office & agency \(FI\), 1: Invented provider/);
  const next = writeTrustList([{ certificate: authorityCertificate, type: 'TSA/QTST' }], { sequence: 2 });
  assert.equal((await send(next, digestOf(next))).location, '/fi/trust');
  assert.equal((await verified(edc)).code, 'issuer/certificate-unknown');
  const future = writeTrustList([{ certificate: authorityCertificate, since: years(1).toISOString() }]);
  assert.equal((await send(future, digestOf(future))).location, '/fi/trust');
  assert.equal((await verified(edc)).code, 'issuer/certificate-unknown', 'not before it was granted');
  await withdrawAll();
});

test('a trust list is fetched from its address, but from none inside the own network', async () => {
  const edc = await foreignEdc();
  const digest = createHash('sha256').update(published).digest('hex');
  const fetched = (address: string) =>
    perform(program.platform, importTrustList, root, { address, digest: digest.toUpperCase() });
  await assert.rejects(fetched('https://127.0.0.1/list.xml'), { code: 'outbound/private-address' });
  await assert.rejects(fetched('file:///etc/passwd'), { code: 'outbound/not-https' });
  const counts = await fetched(`http://${addressOfPublisher()}/list.xml`);
  assert.deepEqual(counts, { territory: 'SE', services: 1, added: 1, withdrawn: 0 });
  assert.equal((await verified(edc)).verdict, 'valid');
  await withdrawAll();
});
