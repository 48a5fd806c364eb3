import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEmbedded, newPostgres, onPostgres } from './databases.ts';

/** Where a program keeps its data when several processes of a test open them one after the other. */
export type Home = {
  readonly folder: string;
  readonly url: string;
  /** The settings that every process on these data is started with. */
  readonly environment: Record<string, string>;
  drop(): Promise<void>;
};

/**
 * A folder, a port and, on PostgreSQL, a database that nobody else uses.
 * @param options.tables false: as on the very first start, not even the tables are there
 */
export async function makeHome(options: { tables?: boolean } = {}): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-home-'));
  const server = onPostgres ? await newPostgres(options.tables !== false) : null;
  if (!server && options.tables !== false) await (await newEmbedded(folder)).close();
  // A configuration file of the developer must not reach the tests.
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, '{}');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  return {
    folder,
    url,
    environment: {
      DATA_DIR: folder,
      CONFIG_FILE: settings,
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: url,
      ...(server && { DATABASE_URL: server.url }),
    },
    async drop() {
      await server?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
