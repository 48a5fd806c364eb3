import { memberRoles } from '../base/roles.ts';
import { ask, CONSORTIUM, perform } from '../platform/actions/index.ts';
import type { Actor } from '../platform/actor.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { startScreening, uploadScreening } from '../rooms/conformity/index.ts';
import { addBatch } from '../rooms/credentials/actions/batches/add-batch.ts';
import { issueCredential, paperCode, setGrantRule } from '../rooms/credentials/index.ts';
import { draftVersion } from '../rooms/framework/actions/versions/draft.ts';
import { addFinding, propose, shippedFramework } from '../rooms/framework/index.ts';
import { askForKey } from '../rooms/issuers/actions/requests.ts';
import { grantException } from '../rooms/offerings/actions/exceptions/grant.ts';
import { addOffering, addToTeam, importOfferings, uploadList } from '../rooms/offerings/index.ts';
import { addUnit } from '../rooms/organisations/index.ts';
import { insertApiKey } from '../rooms/organisations/store/api-keys.ts';
import { addPartner } from '../rooms/partners/index.ts';
import { confirmAssessment, enrol, gradeEnrolment } from '../rooms/studies/index.ts';
import { addTrustAnchors, readTrustAnchors } from '../rooms/verification/actions/anchors.ts';
import { askPresentation } from '../rooms/verification/actions/ask-presentation.ts';
import { askLeave, bringIn, offerToWallet, readOwn, shareCredential } from '../rooms/wallet/index.ts';
import { addProof } from '../standards/data-integrity/index.ts';
import { ed25519Signer, newEd25519Key } from '../standards/ed25519.ts';
import { encodeEd25519Multikey } from '../standards/multikey.ts';
import { sampleBadge, sampleNow } from '../standards/samples.ts';
import { testAuthority } from '../standards/timestamp/testing.ts';
import { asked, elsewhere } from './campus-customers.ts';
import { researched } from './campus-research.ts';
import type { TestProgram } from './program.ts';
import { dayFromNow, openImplementation, publishedOffering } from './study.ts';

/** One of everything, so that every address of the program can be filled in. */
export type Campus = {
  /** Somebody who has every role, and has studied herself. */
  readonly everyone: Actor;
  /** What stands for each parameter of an address. */
  readonly ids: Readonly<Record<string, string>>;
};

const institution = '02473';

export async function buildCampus(program: TestProgram): Promise<Campus> {
  const everyone = await program.person(institution, ...memberRoles);
  const { platform } = program;
  const { id: unit } = await perform(platform, addUnit, everyone, { institution, name: { fi: 'Matkailu' } });
  const ids = {
    ...{ institution, unit, person: everyone.person!, revision: '1' },
    ...(await drafted(program, everyone)),
    scale: 'eqf',
    channel: 'elm',
    change: 'suspend',
    row: '1',
    processStep: 'design',
    ...{ term: 'micro-credential', format: 'ttl' },
    ...(await ruled(program, everyone)),
    ...(await excepted(program, everyone)),
    ...(await taught(program, everyone)),
    ...(await imported(program, everyone)),
    ...(await listed(program, everyone)),
    ...(await administered(program, everyone)),
    ...(await discussed(program, everyone)),
    ...(await researched(program, everyone, institution)),
    ...(await asked(program, everyone, institution)),
    ...(await elsewhere(program)),
    anchor: await trusted(program),
    presentation: (await perform(platform, askPresentation, everyone, {})).token,
  };
  return { everyone, ids };
}

/** A certificate that is trusted. */
async function trusted({ platform, root }: TestProgram): Promise<string> {
  const { anchor } = await testAuthority();
  const certificates = Buffer.from(anchor).toString('base64');
  await perform(platform, addTrustAnchors, root, { purpose: 'timestamp', certificates, source: 'Koe' });
  return (await ask(platform, readTrustAnchors, root, {})).items[0]!.id;
}

/** A rule of what is granted. */
async function ruled({ platform }: TestProgram, everyone: Actor) {
  const grants = { credits: true, badge: true, certificate: 'electronic' } as const;
  const set = { institution, event: 'micro-credential', ...grants, reason: 'Koe', validFrom: '2026-01-01' };
  return { rule: (await perform(platform, setGrantRule, everyone, set)).id };
}

/** An offering that lacks something, and an exception for it. */
async function excepted({ platform, person }: TestProgram, everyone: Actor) {
  const document = { title: { fi: 'Keskeneräinen' } };
  const planner = await person(institution, 'planner');
  const { id: offering } = await perform(platform, addOffering, planner, { institution, document });
  const { id: framework, version } = shippedFramework('eu-2022-c243')!;
  const facts = { elements: ['level'], reason: 'Koe', validUntil: dayFromNow(30) };
  const input = { institution, offering, framework, version, ...facts };
  const designer = { institution, offering, person: planner.person!, role: 'designer' } as const;
  const { id: member } = await perform(platform, addToTeam, everyone, designer);
  return { member, exception: (await perform(platform, grantException, everyone, input)).id };
}

/** A draft, in which there is more to do than in a version that no longer changes. */
async function drafted({ platform }: TestProgram, everyone: Actor) {
  const from = { framework: 'eu-2022-c243', version: '1' };
  const draft = { institution: CONSORTIUM, from, version: 'campus' };
  const { framework, version } = await perform(platform, draftVersion, everyone, draft);
  return { framework, version, element: 'title' };
}

/** An offering with one learner who waits for her grade, one for the confirmation, and one with a shared credential. */
async function taught(program: TestProgram, everyone: Actor) {
  const { platform } = program;
  const { offering } = await publishedOffering(program, institution);
  const { implementation, teacher } = await openImplementation(program, institution, offering);
  const registrar = await program.person(institution, 'study-administration');
  const join = async (learner: Actor) =>
    (await perform(platform, enrol, learner, { institution, implementation })).id;
  const grade = async (enrolment: string) => {
    const outcomes = ['plan', 'measure'].map((outcome) => ({ outcome, result: 'met' as const }));
    const supervision = 'supervised-with-id';
    const given = { institution, enrolment, grade: '4', outcomes, supervision } as const;
    return (await perform(platform, gradeEnrolment, teacher, given)).assessment;
  };
  const confirmed = await grade(await join(everyone));
  await perform(platform, confirmAssessment, registrar, { institution, assessment: confirmed });
  const issued = { institution, assessment: confirmed };
  const { id: credential } = await perform(platform, issueCredential, program.root, issued);
  const { id: share } = await perform(platform, shareCredential, everyone, { credential });
  const { shares } = await ask(platform, readOwn, everyone, { credential });
  const token = shares[0]?.url?.split('/').at(-1) ?? '';
  const wallets = await wantedByWallets(program, everyone, credential);
  const { id: imported } = await perform(platform, bringIn, everyone, {
    credential: await signedElsewhere(),
  });
  const assessment = await grade(await join(await program.learner('Oppija Odottava')));
  const enrolment = await join(await program.learner('Oppija Uusi'));
  const content = Buffer.from('Nimi;Sähköposti\nOppija Listalta;listalta@example.org').toString('base64');
  const list = { institution, offering, content, name: 'lista.csv' };
  const { id: batch } = await perform(platform, addBatch, registrar, list);
  return {
    offering,
    implementation,
    enrolment,
    assessment,
    award: credential,
    credential,
    paper: paperCode(platform, { institution, id: credential }),
    share,
    token,
    batch,
    imported: imported ?? '',
    ...wallets,
  };
}

/** A badge whose issuer is nothing but its key (did:key), which nobody knows. */
async function signedElsewhere(): Promise<string> {
  const { privateKey, publicKey } = newEd25519Key();
  const key = encodeEd25519Multikey(publicKey);
  const did = `did:key:${key}`;
  const { credentialStatus: _none, ...badge } = sampleBadge();
  const signing = {
    sign: ed25519Signer(privateKey),
    verificationMethod: `${did}#${key}`,
    created: sampleNow,
  };
  return JSON.stringify(await addProof({ ...badge, issuer: { ...badge.issuer, id: did } }, signing));
}

/** A credential that waits for a wallet, and a wallet that waits for an answer. */
async function wantedByWallets({ platform, root }: TestProgram, everyone: Actor, credential: string) {
  const offered = { credentials: [credential], configuration: 'open-badge' as const };
  const { id: walletOffer } = await perform(platform, offerToWallet, everyone, offered);
  const asked = { clientId: 'campus', redirectUri: 'https://wallet.example.invalid/', challenge: 'x' };
  const configurations = ['open-badge' as const];
  const rest = { state: null, configurations, identifiers: false, jkt: null, issuerState: null, dpop: null };
  await perform(platform, askLeave, root, { ...asked, ...rest });
  const { rows } = await platform.database.pool.query(
    'select id as leave from wallet_authorizations limit 1',
  );
  return { walletOffer, ...(rows[0] as { leave: string }) };
}

/** A list that waits to be imported, and the run of another one. */
async function imported({ platform }: TestProgram, everyone: Actor) {
  const content = (name: string) => Buffer.from(`Koodi;Nimi;Laajuus (op)\nK1;${name};5\n`).toString('base64');
  const send = (name: string) =>
    perform(platform, uploadList, everyone, { institution, name: `${name}.csv`, content: content(name) });
  const { upload: started } = await send('Tuotu kurssi');
  const { runs } = await perform(platform, importOfferings, everyone, { institution, upload: started });
  const { upload } = await send('Odottava kurssi');
  return { upload, run: runs[0]!.run };
}

async function administered(program: TestProgram, everyone: Actor) {
  const { database } = program.platform;
  const member = await program.person(institution, 'planner');
  const { id: key } = await inTransaction(database, theProgram, (tx) =>
    insertApiKey(tx, { institution, name: 'Koe', roles: ['planner'], by: everyone.person }),
  );
  const { rows } = await database.pool.query(
    `select (select id from memberships where person_id = $1 limit 1) as membership,
      (select id from notices where person_id = $2 limit 1) as notice, (select id from mails limit 1) as mail`,
    [member.person, everyone.person],
  );
  const { id: partner } = await perform(program.platform, addPartner, everyone, {
    institution,
    name: 'Keksitty Oy',
  });
  const kind = { purpose: 'credential', algorithm: 'ES256', provider: 'local' } as const;
  const { id: request } = await perform(program.platform, askForKey, everyone, { institution, ...kind });
  return { key, partner, request, ...(rows[0] as { membership: string; notice: string; mail: string }) };
}

/** A proposal that is open, and what a pilot found out. */
async function discussed({ platform }: TestProgram, everyone: Actor) {
  const said = { fi: 'Koe' };
  const { id: proposal } = await perform(platform, propose, everyone, {
    institution,
    kind: 'glossary-term',
    content: {
      id: `${institution}.koe`,
      basedOn: 0,
      content: { prefLabel: said, definitions: [{ source: 'institution', reference: 'Koe', text: said }] },
    },
    title: said,
    why: said,
  });
  const { id: finding } = await perform(platform, addFinding, everyone, {
    institution,
    ...{ framework: 'eu-2022-c243', version: '1', element: 'learning-outcomes', stance: 'supports' },
    ...{ text: said, pilot: 'Koe', source: 'Muistio', foundOn: '2026-01-31' },
  });
  return { proposal, finding };
}

/** A course list that is being screened. */
async function listed({ platform }: TestProgram, everyone: Actor) {
  const content = Buffer.from('nimi,op\nSeulottava kurssi,5\nToinen kurssi,viisi').toString('base64');
  const list = { institution, name: 'luettelo.csv', content };
  const { screening } = await perform(platform, uploadScreening, everyone, list);
  await perform(platform, startScreening, everyone, { institution, screening });
  return { screening };
}
