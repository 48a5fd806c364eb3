import { serve as listen } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { startProgram, web, writeLog } from '../app.ts';
import { readConfig } from '../platform/config.ts';

/**
 * `serve [--empty]`: starts web and background work in one process (ROLE=all), or one of the two.
 * Stops cleanly on SIGTERM and SIGINT.
 */
export async function serve(args: readonly string[]): Promise<undefined> {
  const { values } = parseArgs({ args: [...args], options: { empty: { type: 'boolean', default: false } } });
  const config = readConfig(process.env);
  const program = await startProgram(config, { work: config.ROLE !== 'web', demo: !values.empty });
  const stop = config.ROLE === 'worker' ? () => {} : await open();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      stop();
      await program.close();
      process.exit(0);
    });
  }

  async function open() {
    const { app } = web(program.platform, writeLog);
    const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    console.log(`Opinko is ready at ${config.BASE_URL.replace(/:0$/, `:${port}`)}`);
    return () => server.close();
  }
}
