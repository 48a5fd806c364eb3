import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import type { MemberRole } from '../src/base/roles.ts';
import type { Actor } from '../src/platform/actor.ts';
import { startTestProgram, type TestProgram } from '../src/testing/program.ts';

/** The program behind a real port, a real mail server and a real browser, for one browser test. */
export type World = {
  readonly program: TestProgram;
  readonly url: string;
  readonly mails: { to: string; text: string }[];
  readonly browser: Browser;
  /** A browser of its own (cookies apart); `javaScript: false` as for those who have none. */
  visitor(options?: { javaScript?: boolean; width?: number }): Promise<Page>;
  /** Signs a person in through the demo list, as a newcomer would. */
  signIn(page: Page, person: Actor, language?: string): Promise<void>;
  person(institution: string, ...roles: MemberRole[]): Promise<Actor>;
  close(): Promise<void>;
};

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Why browser tests cannot run here, or false. */
export const noBrowser = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}`;

export async function startWorld(): Promise<World> {
  const mails: World['mails'] = [];
  const smtp = mailServer(mails);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const smtpPort = (smtp.server.address() as AddressInfo).port;
  // The port must be known before the program starts: the DIDs of the institutions are made from it.
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = { BASE_URL: url, PORT: String(port), SMTP_URL: `smtp://127.0.0.1:${smtpPort}` };
  const program = await startTestProgram({ work: true, demo: true, environment });
  const server = serve({ fetch: program.app.fetch, port });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    program,
    url,
    mails,
    browser,
    async visitor({ javaScript = true, width = 1280 } = {}) {
      const context = await browser.newContext({
        baseURL: url,
        javaScriptEnabled: javaScript,
        locale: 'fi-FI',
        viewport: { width, height: 900 },
      });
      context.setDefaultTimeout(10_000);
      return context.newPage();
    },
    async signIn(page, person, language = 'fi') {
      await page.goto(`/${language}/sign-in`);
      await page.locator(`button[name=person][value="${person.person}"]`).click();
      await page.waitForURL(`**/${language}/work`);
    },
    person: program.person,
    async close() {
      await browser.close();
      server.close();
      await program.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

function mailServer(mails: World['mails']): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          text: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
}

export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
