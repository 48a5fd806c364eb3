import { notAllowed, Refusal, signInNeeded } from '../../../base/errors.ts';
import { pick } from '../../../base/language.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { can } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import type { Choice } from '../../../platform/web/field.ts';
import type { FormState } from '../../../platform/web/form-page.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readInstitutions } from '../../organisations/index.ts';
import { readFrameworkFile } from '../actions/frameworks.ts';
import { saveDraft } from '../actions/versions/edit-draft.ts';
import type { Framework } from '../rules/framework.ts';
import { text } from '../text/index.ts';

export type Version = Awaited<ReturnType<typeof readFrameworkFile.run>>;

const asked = new WeakMap<PageRequest, Promise<Version>>();

/** The version of the address, read once a request. */
export function versionOf(request: PageRequest): Promise<Version> {
  const { param } = request;
  const input = { framework: param('framework'), version: param('version') };
  const known = asked.get(request) ?? request.ask(readFrameworkFile, input);
  asked.set(request, known);
  return known;
}

/** The version of the address, where the reader may do this to it. @throws Refusal sign-in-needed, not-allowed, not-found */
export async function ownVersionOf(request: PageRequest, action: ActionName): Promise<Version> {
  const { actor } = request;
  const found = await versionOf(request);
  if (!can(actor, action, found.owner)) throw actor.via === 'nobody' ? signInNeeded() : notAllowed(action);
  return found;
}

/** The draft of the address, for the one who may change it. @throws those of `ownVersionOf`, 'framework/not-a-draft' */
export async function draftOf(request: PageRequest): Promise<Version> {
  const found = await ownVersionOf(request, 'framework.save-draft');
  if (found.standing !== 'draft') throw new Refusal('framework/not-a-draft', 409);
  return found;
}

/** Somebody has saved since the form was opened, and so what was sent was refused. */
export function isConflict(found: Version, form: FormState): boolean {
  return (
    Object.keys(form.errors).length > 0 && Number(form.values.revision ?? found.revision) !== found.revision
  );
}

/**
 * Saves the draft of the address as `document`, if nobody has done so since the form was opened.
 * @param toPath the form's field for what is wrong with the document
 */
export async function saveDocument(
  request: PageRequest,
  document: Framework,
  { revision, once }: { revision: unknown; once: string },
  toPath: (field: Refusal['fields'][number]) => Refusal['fields'][number],
): Promise<void> {
  const { param } = request;
  const { owner } = await versionOf(request);
  const which = { institution: owner, framework: param('framework'), version: param('version') };
  const input = { ...which, revision: Number(revision), document };
  try {
    await request.perform(saveDraft, input, once);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Whoever saved meanwhile may have done so after this request had read the draft.
    if (error.code === 'changed-meanwhile') asked.delete(request);
    throw new Refusal(error.code, error.status, error.params, error.fields.map(toPath));
  }
}

/** For whom the reader may do this: the consortium, her institutions; by name. */
export async function ownersFor(request: PageRequest, action: ActionName): Promise<Choice[]> {
  const { actor, language } = request;
  const { items } = await request.ask(readInstitutions, {});
  const consortium = { value: CONSORTIUM, label: text(language)('version.owner.consortium') };
  const own = new Set(actor.memberships.map(({ institution }) => institution));
  const institutions = items
    .filter(({ id }) => own.has(id))
    .map(({ id, name }) => ({ value: id, label: pick(name, language).text || id }));
  return [consortium, ...institutions].filter(({ value }) => can(actor, action, value));
}
