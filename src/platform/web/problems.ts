import type { Context } from 'hono';
import { type ErrorParams, notFound, Refusal } from '../../base/errors.ts';
import { isLanguage, type Language } from '../../base/language.ts';
import type { WebParts } from './context.ts';

/**
 * A refusal as problem details (RFC 9457): `type` is a stable address, `code` the same without it, `errors` one
 * entry a field with a JSON pointer into the request.
 */
export function problem(c: Context, parts: WebParts, refusal: Refusal): Response {
  const language = apiLanguage(c);
  const say = (code: string, params?: ErrorParams) => parts.errorText(language, code, params);
  const body = {
    type: `${parts.platform.config.BASE_URL}/problems/${refusal.code}`,
    title: say(refusal.code, refusal.params),
    status: refusal.status,
    code: refusal.code,
    ...(refusal.fields.length > 0 && {
      errors: refusal.fields.map((field) => ({
        pointer: `#/${field.path.replaceAll('.', '/')}`,
        code: field.code,
        detail: say(field.code, field.params),
      })),
    }),
  };
  return c.body(JSON.stringify(body), refusal.status as 400, {
    'content-type': 'application/problem+json',
    'content-language': language,
  });
}

/** The first language of Accept-Language that the program speaks; English where there is none. */
function apiLanguage(c: Context): Language {
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

/** Anything thrown, as a refusal that may be shown. What the program did not foresee tells nothing of its inside. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const text = String((error as Error | null)?.message ?? error);
  const noDatabase =
    code === 'ECONNREFUSED' ||
    code === '57P03' ||
    code === '57P01' ||
    code === '53300' ||
    /timeout exceeded when trying to connect|Connection terminated/.test(text);
  if (noDatabase) return new Refusal('unavailable', 503);
  // What PostgreSQL cannot keep, such as a NUL in a text, was sent by the caller.
  if (code === '22021' || code === '22P05') return new Refusal('wrong-body', 400);
  // What the caller named is not there, such as a unit of another institution.
  if (code === '23503') return notFound();
  // Two that waited for each other, or one that was overtaken: nothing is done, and asking again helps.
  if (code === '40P01' || code === '40001' || code === '23505') return new Refusal('changed-meanwhile', 409);
  if (code === '53100' || code === 'ENOSPC') return new Refusal('disk-full', 507);
  return new Refusal('server-error', 500);
}
