import { z } from 'zod';
import { configSchema } from '../platform/config.ts';

/**
 * `settings [--schema]`: every setting with its meaning and default; with --schema the JSON Schema of the
 * configuration file, for editors and checks.
 */
export async function settings(args: readonly string[]): Promise<undefined> {
  const schema = z.toJSONSchema(configSchema, { io: 'input' });
  if (args.includes('--schema')) {
    console.log(JSON.stringify(schema, null, 2));
    return;
  }
  for (const [name, { description, default: value }] of Object.entries(schema.properties ?? {}) as Facts[]) {
    console.log(
      `${name}\n    ${description ?? ''}${value === undefined ? '' : ` (default: ${JSON.stringify(value)})`}`,
    );
  }
}

type Facts = [string, { description?: string; default?: unknown }];
