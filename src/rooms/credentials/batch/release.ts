import { isLanguage, type Language, pick } from '../../../base/language.ts';
import { plusSeconds } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import { mailAll, notify } from '../../notices/index.ts';
import { acquaintAll, findPerson, type Institution } from '../../organisations/index.ts';
import { issuedNotice } from '../notices.ts';
import type { Recipient } from '../rules/batch/recipient.ts';
import { findAward } from '../store/awards.ts';
import { giveAwards, insertClaims } from '../store/batch-awards.ts';
import { type BatchRow, findHolders, mailSources, nextRows, releaseRows } from '../store/batch-rows.ts';
import type { Batch } from '../store/batches.ts';
import { text } from '../text/index.ts';
import { CLAIM_DAYS, claimHash, claimLink, claimToken } from './claims.ts';
import { actingFor, mustFindIssuer, STEP } from './shared.ts';

type Person = Awaited<ReturnType<typeof findHolders>>[number];

/** The next awards of a batch to be released, and who of their recipients has an account. */
export type PreparedRelease = { rows: BatchRow[]; people: Map<string, Person> };

export async function prepareRelease(
  platform: Platform,
  institution: string,
  batch: string,
): Promise<PreparedRelease> {
  const rows = await inTransaction(platform.database, actingFor(institution), (tx) =>
    nextRows(tx, { institution, batch }, 'issued', STEP),
  );
  const emails = rows.flatMap(({ recipient }) => recipient.email ?? []);
  // Whoever has an account is known by her address in any institution.
  const found = emails.length
    ? await inTransaction(platform.database, theProgram, (tx) => findHolders(tx, emails))
    : [];
  return { rows, people: new Map(found.map((person) => [person.email, person])) };
}

/**
 * Gives awards to their holders, and mails a link to those who have no account. Mails name what caused them, so a
 * repetition tells nobody twice.
 */
export async function releaseAwards(
  platform: Platform,
  tx: Tx,
  batch: Batch,
  { rows, people }: PreparedRelease,
): Promise<void> {
  const { institution, id } = batch;
  const now = platform.clock();
  const released = rows.map((row) => {
    const person = row.holder ? undefined : people.get(row.recipient.email);
    return { row, number: row.number, holder: row.holder ?? person?.id ?? null };
  });
  const held = released.flatMap(({ row: { award }, holder }) => (award && holder ? [{ award, holder }] : []));
  await acquaintAll(
    tx,
    institution,
    held.map(({ holder }) => holder),
  );
  await giveAwards(tx, institution, held);
  await releaseRows(tx, { institution, batch: id }, released);
  for (const { award, holder } of held) await tellHolder(tx, institution, award, holder);
  await sendClaims(
    platform,
    tx,
    batch,
    released.filter(({ holder }) => holder === null).map(({ row }) => row),
    now,
  );
}

async function tellHolder(tx: Tx, institution: string, id: string, holder: string): Promise<void> {
  const award = await findAward(tx, institution, id);
  const person = award && (await findPerson(tx, holder));
  if (award && person)
    await notify(tx, issuedNotice({ institution, award: id, holder: person, record: award.record }));
}

async function sendClaims(
  platform: Platform,
  tx: Tx,
  batch: Batch,
  rows: readonly BatchRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const { institution } = batch;
  const issuer = await mustFindIssuer(tx, institution);
  const claims = rows.flatMap(({ award, recipient }) => {
    return award ? [{ award, recipient, token: claimToken(platform, award) }] : [];
  });
  await insertClaims(
    tx,
    institution,
    claims.map(({ award, recipient: { email }, token }) => ({ award, email, tokenHash: claimHash(token) })),
    { now, expiresAt: plusSeconds(now, CLAIM_DAYS * 24 * 60 * 60) },
  );
  const mails = claims.map(({ award, recipient }) => claimMail(platform, batch, issuer, award, recipient));
  await mailAll(tx, institution, mails);
}

/** The message with the link by which a recipient without an account takes her award. */
export function claimMail(
  platform: Platform,
  batch: Batch,
  issuer: Institution,
  award: string,
  recipient: Recipient,
) {
  const language = languageOf(recipient.language ?? batch.base?.language);
  const t = text(language);
  const told = {
    name: recipient.name,
    title: pick(batch.title, language).text,
    institution: pick(issuer.name, language).text,
    link: claimLink(platform, claimToken(platform, award), language),
    days: CLAIM_DAYS,
  };
  return {
    to: recipient.email,
    subject: t('batch.claim-mail.subject', told),
    text: t('batch.claim-mail.text', told),
    source: mailSources(award).claim,
    seal: platform.secrets,
  };
}

function languageOf(told: string | undefined): Language {
  return told !== undefined && isLanguage(told) ? told : 'fi';
}
