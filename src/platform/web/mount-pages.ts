import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Refusal, signInNeeded } from '../../base/errors.ts';
import { newId } from '../../base/ids.ts';
import { paths } from '../../base/paths.ts';
import { anonymous, isOpen } from '../actor.ts';
import { checkFile } from './check-file.ts';
import type { WebParts } from './context.ts';
import { type FieldErrors, type FormValues, readForm } from './form.ts';
import type { FormPage, FormState } from './form-page.ts';
import { keepForm, keptForm } from './kept.ts';
import { type PageAnswer, type PageRequest, pageRequest } from './page-request.ts';
import type { Door, Pages } from './pages.ts';
import { readPosted } from './posted.ts';
import { respond } from './respond.tsx';
import { isCsrfToken, sessionToken } from './session.ts';
import type { Patience } from './strangers.ts';

const MEGABYTE = 1_000_000;

/** Registers pages on the server. `used` collects the names that have a page, for the completeness test. */
export function mountPages(app: OpenAPIHono, parts: WebParts, used: Set<string>, patience: Patience): Pages {
  const note = (uses: readonly Door[]) => {
    for (const { name } of uses) used.add(name);
  };
  const open = (c: Context) => openRequest(c, parts);
  return {
    show(path, uses, handle) {
      note(uses);
      app.get(path.pattern, async (c) => {
        const request = await open(c);
        return respond(parts, request, await handle(request));
      });
    },
    button(path, uses, handle) {
      note(uses);
      app.post(path.pattern, async (c) => {
        const request = await open(c);
        patience(c, request.actor);
        if (request.actor.via === 'nobody' && !areOpen(uses)) throw signInNeeded();
        const { values } = await readPosted(c, MEGABYTE);
        if (!isCsrfToken(c, parts.platform, values._csrf)) throw new Refusal('csrf', 403);
        return respond(parts, request, await handle(request, values, String(values._once ?? newId())));
      });
    },
    form(path, uses, page) {
      note(uses);
      app.get(path.pattern, async (c) => {
        const request = await open(c);
        return respond(parts, request, await page.show(request, await freshForm(request, page)));
      });
      app.post(path.pattern, async (c) => {
        const request = await open(c);
        patience(c, request.actor);
        return respond(parts, request, await answerForm(parts, request, page, areOpen(uses)));
      });
    },
  };
}

export async function openRequest(c: Context, parts: WebParts): Promise<PageRequest> {
  const token = sessionToken(c, parts.platform);
  const actor = token ? await parts.identities.bySession(parts.platform, token) : null;
  return pageRequest(c, parts.platform, actor ?? anonymous);
}

async function freshForm(request: PageRequest, page: FormPage): Promise<FormState> {
  const kept = request.search.get('kept');
  const restored = kept ? await keptForm(request.platform, request.path, kept) : null;
  const values = restored ?? (await page.values?.(request)) ?? {};
  const fields = await page.fields(request);
  return { fields, values, errors: {}, csrf: request.csrf, once: newId(), restored: restored !== null };
}

async function answerForm(
  parts: WebParts,
  request: PageRequest,
  page: FormPage,
  open: boolean,
): Promise<PageAnswer> {
  const { c } = request;
  if (request.actor.via === 'nobody' && !open) return askToSignIn(request);
  const { values, files } = await readPosted(c, page.maxBytes ?? MEGABYTE);
  if (!isCsrfToken(c, parts.platform, values._csrf)) return unsent(parts, request, page, values);
  const fields = await page.fields(request);
  const form = { fields, values, csrf: request.csrf };
  const again = (errors: FieldErrors, status: number) =>
    shown(page, request, { ...form, errors, once: newId() }, status);
  const read = readForm(fields, values);
  const wrong = [
    ...(read.ok ? [] : read.errors),
    ...fields.filter(({ kind }) => kind === 'file').flatMap((field) => checkFile(field, files[field.name])),
  ];
  if (!read.ok || wrong.length > 0)
    return again(translated(parts, request, new Refusal('invalid-input', 422, {}, wrong)), 422);
  try {
    return await page.submit(request, {
      data: read.data,
      values,
      files,
      once: String(values._once ?? newId()),
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'sign-in-needed' || error.status === 404) throw error;
    return again(translated(parts, request, error), error.status);
  }
}

/**
 * Without its hidden value a form is shown again with its input; one that cannot be shown any more, or leads elsewhere,
 * is refused, since that would look as if it had been done.
 */
async function unsent(
  parts: WebParts,
  request: PageRequest,
  page: FormPage,
  values: FormValues,
): Promise<PageAnswer> {
  const errors = { '': parts.errorText(request.language, 'csrf') };
  try {
    const form = { fields: await page.fields(request), values, csrf: request.csrf };
    const answer = await shown(page, request, { ...form, errors, once: newId() }, 403);
    if ('title' in answer) return answer;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
  }
  throw new Refusal('csrf', 403);
}

async function shown(
  page: FormPage,
  request: PageRequest,
  form: FormState,
  status: number,
): Promise<PageAnswer> {
  const answer = await page.show(request, form);
  return 'title' in answer ? { ...answer, status } : answer;
}

/** Field path → words; the key '' is for the form as a whole. */
function translated(parts: WebParts, request: PageRequest, refusal: Refusal): FieldErrors {
  const say = (code: string, params?: Refusal['params']) => parts.errorText(request.language, code, params);
  if (refusal.fields.length === 0) return { '': say(refusal.code, refusal.params) };
  return Object.fromEntries(refusal.fields.map((field) => [field.path, say(field.code, field.params)]));
}

function areOpen(uses: readonly Door[]): boolean {
  return uses.every(({ name }) => isOpen(name));
}

/**
 * A form that was sent after its session had ended: what was typed is kept, and comes back after signing in. A file
 * is not: whoever sends more than a form can hold is not read to the end.
 */
async function askToSignIn(request: PageRequest): Promise<PageAnswer> {
  const { c, language, path, platform } = request;
  const values = await readPosted(c, MEGABYTE).then((posted) => posted.values, unlessTooLarge);
  const next = values ? `${path}?kept=${await keepForm(platform, path, values)}` : path;
  return { redirect: `${paths.signIn(language)}?next=${encodeURIComponent(next)}&lost=1` };
}

function unlessTooLarge(error: unknown): null {
  if (error instanceof Refusal && error.code === 'file-too-large') return null;
  throw error;
}
