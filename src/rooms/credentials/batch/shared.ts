import type { Id } from '../../../base/ids.ts';
import { isLanguage, languages } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findInstitution, type Institution } from '../../organisations/index.ts';
import { gradesOf } from '../../studies/index.ts';
import type { BatchBase } from '../rules/batch/batch-record.ts';
import type { RowRules } from '../rules/batch/recipient.ts';
import { type Batch, findBatch } from '../store/batches.ts';

/** The kind of run that works a batch off, and what it is given. */
export const BATCH_RUN = 'credentials.batch';
export type BatchRunInput = { batch: Id };

/** What the run of a batch remembers between its steps. */
export type BatchPosition = { phase: 'issue' | 'check' | 'release' };

/** Recipients of one step: some hundred signatures, one transaction. */
export const STEP = 500;

/** Nobody else acts: a batch touches its own institution alone. */
export const actingFor = (institution: string) => ({ person: null, institutions: [institution] });

/** @throws Error where the batch is gone, which only a wrong input of a run can bring about */
export async function mustFind(tx: Tx, institution: string, id: Id): Promise<Batch> {
  const batch = await findBatch(tx, institution, id);
  if (!batch) throw new Error(`no such batch: ${id}`);
  return batch;
}

export async function mustFindIssuer(tx: Tx, institution: string): Promise<Institution> {
  const issuer = await findInstitution(tx, institution);
  if (!issuer) throw new Error(`no such institution: ${institution}`);
  return issuer;
}

/** The institution and the page of the offering, as every award names them. */
export function partiesOf(
  { config: { BASE_URL: base } }: Pick<Platform, 'config'>,
  { id, name, country, did, homepage }: Institution,
  { offering, language }: { offering: Id; language: string },
) {
  const page = paths.catalogueOffering(isLanguage(language) ? language : 'fi', {
    institution: id,
    offering,
  });
  return {
    institution: { code: id, names: name, country, did, url: homepage ?? base },
    offeringUrl: base + page,
  };
}

/** What the rows of a list have to keep to. */
export function rulesOf({ scale, outcomes }: Pick<BatchBase, 'scale' | 'outcomes'>, now: Date): RowRules {
  return {
    grades: gradesOf(scale),
    outcomes: outcomes.map(({ id }) => id),
    languages,
    today: now.toISOString().slice(0, 10),
  };
}

export function listAddress({ config }: Pick<Platform, 'config'>, institution: string, list: number): string {
  return config.BASE_URL + publicUrls.statusList(institution, String(list));
}
