import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorParams } from './base/errors.ts';
import type { Language, Translate } from './base/language.ts';
import { systemClock } from './base/time.ts';
import type { Platform } from './platform/actions/index.ts';
import { chainAudit } from './platform/audit/index.ts';
import type { Config } from './platform/config.ts';
import {
  type Database,
  inTransaction,
  migrate,
  openDatabase,
  theProgram,
} from './platform/database/index.ts';
import { type Duties, type Log, migrateJobs, startWorker, type Worker } from './platform/jobs/index.ts';
import { loadSecrets } from './platform/keys/secrets.ts';
import { forgetOld } from './platform/retention.ts';
import type { Room } from './platform/room.ts';
import { root } from './platform/root.ts';
import type { WebParts } from './platform/web/context.ts';
import { webServer } from './platform/web/server.tsx';
import { text as kitText } from './platform/web/text/index.ts';
import { catalogue, indexKeeper } from './rooms/catalogue/index.ts';
import { channels } from './rooms/channels/index.ts';
import { commissions } from './rooms/commissions/index.ts';
import { conformity } from './rooms/conformity/index.ts';
import { credentials } from './rooms/credentials/index.ts';
import { fillSamples, framework, termCards } from './rooms/framework/index.ts';
import { home, navigation } from './rooms/home/index.ts';
import { issuers } from './rooms/issuers/index.ts';
import { notices, unreadNotices } from './rooms/notices/index.ts';
import { fillPublications, offeringSamples, offerings } from './rooms/offerings/index.ts';
import { countPersons, identities, organisations } from './rooms/organisations/index.ts';
import { partners } from './rooms/partners/index.ts';
import { rdi } from './rooms/rdi/index.ts';
import { skills } from './rooms/skills/index.ts';
import { studies } from './rooms/studies/index.ts';
import { fillSharedLinks, verification } from './rooms/verification/index.ts';
import { readSharedDocument, wallet } from './rooms/wallet/index.ts';

/** The rooms, lowest floor first. One line a room; whoever adds a room adds it here. */
export const rooms: readonly Room[] = [
  organisations,
  notices,
  partners,
  issuers,
  framework,
  skills,
  rdi,
  offerings,
  catalogue,
  commissions,
  channels,
  conformity,
  studies,
  credentials,
  verification,
  wallet,
  home,
];

// A check is tried on offerings while it is being written.
fillSamples(offeringSamples);
// What is published can be searched at once.
fillPublications(indexKeeper);
// What stands behind a share link can be verified.
fillSharedLinks(readSharedDocument);

const migrationFolders = [
  'src/platform/database/migrations',
  ...rooms.map((room) => `src/rooms/${room.name}/migrations`),
]
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder));

/** The running program: what commands, server and tests hold on to. */
export type Program = { readonly platform: Platform; readonly worker: Worker | null; close(): Promise<void> };

/** Opens or creates the database and brings its tables up to date. */
export async function prepare(config: Config, given?: Database): Promise<Database> {
  const database =
    given ??
    (await openDatabase({
      ...(config.DATABASE_URL && { url: config.DATABASE_URL }),
      folder: config.DATA_DIR,
    }));
  await migrate(database, migrationFolders);
  return database;
}

/** Starts everything but the HTTP listener. `work: false` leaves the background work to other processes. */
export async function startProgram(
  config: Config,
  options: { database?: Database; work?: boolean; demo?: boolean; log?: Log } = {},
): Promise<Program> {
  const log = options.log ?? writeLog;
  const database = await prepare(config, options.database);
  const secrets = await loadSecrets(config, database);
  let worker: Worker | null = null;
  const platform: Platform = {
    config,
    database,
    clock: systemClock,
    secrets,
    demo: options.demo ?? (await isDemo(database)),
    wake: () => worker?.wake(),
  };
  for (const room of rooms) await room.begin?.(platform, log);
  if (options.work !== false) {
    await migrateJobs(platform);
    worker = await startWorker(platform, duties(), log);
  }
  return {
    platform,
    worker,
    async close() {
      await worker?.stop();
      await database.close();
    },
  };
}

/** The demo goes on as long as its invented people are in the database. */
async function isDemo(database: Database): Promise<boolean> {
  return (await inTransaction(database, theProgram, countPersons)).demo > 0;
}

/** The HTTP side of the program. */
export function web(platform: Platform, log: Log = writeLog) {
  return webServer(webParts(platform), rooms, log);
}

function duties(): Duties {
  return {
    listeners: rooms.flatMap((room) => room.listeners ?? []),
    routines: [
      ...rooms.flatMap((room) => room.routines ?? []),
      {
        name: 'audit.chain',
        everySeconds: 60,
        handle: async ({ platform }) => void (await chainAudit(platform.database)),
      },
      { name: 'platform.forget', everySeconds: 3600, handle: ({ platform }) => forgetOld(platform) },
    ],
    runKinds: rooms.flatMap((room) => room.runKinds ?? []),
  };
}

function webParts(platform: Platform): WebParts {
  return { platform, identities, navigation, errorText, unread: unreadNotices, termCards };
}

/** The words for an error code: the kit's own, else those of the room that throws it. */
export function errorText(language: Language, code: string, params?: ErrorParams): string {
  const catalogues = [kitText, ...rooms.map((room) => room.text)];
  const found = catalogues.find((catalogue) => catalogue.keys.has(code)) ?? kitText;
  const translate = found(language) as Translate<string>;
  return translate(found.keys.has(code) ? code : 'server-error', params);
}

/** One JSON line an event on standard error; never request bodies, tokens or personal data. */
export const writeLog: Log = (level, message, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`);
};
