import { createHmac } from 'node:crypto';
import type { Actor } from '../platform/actor.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { startSession } from '../rooms/organisations/store/sessions.ts';
import type { TestProgram } from './program.ts';

/** What came back: the status, the whole text, and where a redirect leads. */
type Answer = { status: number; text: string; bytes: Uint8Array; location: string | null; headers: Headers };

/** A browser of one person: keeps its cookies and sends the hidden value that every form carries. */
export type Browser = {
  get(path: string): Promise<Answer>;
  /** Sends a form; a list of values is a group of checkboxes. */
  post(path: string, values?: Record<string, string | string[]>): Promise<Answer>;
  /** Sends a form with a file in it. */
  upload(
    path: string,
    file: { name: string; bytes: Uint8Array },
    values?: Record<string, string>,
  ): Promise<Answer>;
  /** Calls the API as the page's script would. */
  api(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer & { json: unknown }>;
};

/** Opens a session for `person`, or for nobody with null. */
export async function signIn(program: TestProgram, person: Actor | null): Promise<Browser> {
  const jar = new Map<string, string>();
  const { cookie, token, csrf } = await openSession(program, person);
  jar.set(cookie, token);
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await program.app.request(path, { ...init, headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && /max-age=0/i.test(line)) jar.delete(name);
      else if (name) jar.set(name, value ?? '');
    }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return {
      status: answer.status,
      text: new TextDecoder().decode(bytes),
      bytes,
      location: answer.headers.get('location'),
      headers: answer.headers,
    };
  };
  return {
    get: (path) => send(path),
    post(path, values = {}) {
      const body = new URLSearchParams({ _csrf: csrf });
      for (const [name, value] of Object.entries(values))
        for (const one of [value].flat()) body.append(name, one);
      return send(path, { method: 'POST', body });
    },
    upload(path, file, values = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ _csrf: csrf, ...values })) body.append(name, value);
      body.append('file', new File([new Uint8Array(file.bytes)], file.name));
      return send(path, { method: 'POST', body });
    },
    async api(method, path, body, headers = {}) {
      const answer = await send(path, {
        method,
        headers: { 'x-csrf-token': csrf, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { ...answer, json: answer.text ? JSON.parse(answer.text) : null };
    },
  };
}

/** What a browser holds of a session: the cookie's name and value, and the value that its forms carry. */
export async function openSession({ platform }: Pick<TestProgram, 'platform'>, person: Actor | null) {
  const token = person
    ? await inTransaction(platform.database, theProgram, (tx) => startSession(tx, person.person!, new Date()))
    : 'visitor';
  const csrf = createHmac('sha256', platform.secrets.derive('csrf')).update(token).digest('base64url');
  return { cookie: person ? 'opinko_session' : 'opinko_visitor', token, csrf };
}
