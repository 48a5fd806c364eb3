import assert from 'node:assert/strict';
import { openSession } from './browser.ts';
import { buildCampus, type Campus } from './campus.ts';
import { startTestProgram, type TestProgram } from './program.ts';

/** Somebody who sends what nobody should: a program with one of everything in it, and a judge of its answers. */
export type Hostile = {
  program: TestProgram;
  campus: Campus;
  /** A fresh session of the one who has every role: a form may have ended the one before. */
  everyone(): Promise<Sender>;
  /** Nothing a visitor sends is the program's fault, and nothing of its inside is shown. */
  mustHold(what: string, answer: Sent): void;
  /** Fails with all that did not hold since it was asked last. */
  nothingFailed(): void;
};

export async function startHostile(): Promise<Hostile> {
  const program = await startTestProgram({ work: true });
  const campus = await buildCampus(program);
  await program.worker?.idle();
  const failures: string[] = [];
  return {
    program,
    campus,
    async everyone() {
      const { cookie, token, csrf } = await openSession(program, campus.everyone);
      return { csrf, send: sender(program, `${cookie}=${token}`) };
    },
    mustHold(what, { status, text, html }) {
      if (status >= 500) failures.push(`${what}: ${status}`);
      if (/\bselect \w+ from\b|node_modules|\.ts:\d+|PostgresError/.test(text))
        failures.push(`${what}: shows its inside`);
      if (html && /<script>alert|<img src=x|"onfocus="|(href|src|action)="\s*javascript:/.test(text))
        failures.push(`${what}: not escaped`);
    },
    nothingFailed() {
      assert.deepEqual(failures.splice(0), []);
    },
  };
}

export type Sent = { status: number; text: string; html: boolean; location: string | null };
export type Sender = { csrf: string; send(method: string, path: string, init?: RequestInit): Promise<Sent> };

export function sender(program: TestProgram, cookie: string) {
  return async (method: string, path: string, init: RequestInit = {}): Promise<Sent> => {
    const headers = { cookie, ...(init.headers as Record<string, string>) };
    const answer = await program.app.request(path, { ...init, method, headers });
    const html = /html/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      text: await answer.text(),
      html,
      location: answer.headers.get('location'),
    };
  };
}

// They end the session, the person's roles, the key or the draft with which the others are tried.
export const ending = /\/(sign-out|sign-out-everywhere|discard|refuse)$/;

export const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>' "onfocus="alert(1) javascript:alert(1)`;
export const texts: Record<string, string> = {
  markup: XSS,
  'a NUL': 'ennen\0jälkeen',
  'half a character': 'a\ud800b',
  'right to left': '\u202eabc\u2066',
  formula: '=HYPERLINK("http://example.invalid")',
  'a long word': 'ä'.repeat(300_000),
  braces: '{0} {name} <%= name %> {count, plural, one {',
  SQL: `'; drop table persons; --`,
  'a number too large': '9'.repeat(400),
};
