import { audit } from './audit.ts';
import type { Command } from './command.ts';
import { generate } from './generate.ts';
import { migrate } from './migrate.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

/** The subcommands by name: `opinko serve`, `opinko migrate`, … */
export const commands: Record<string, Command> = {
  serve,
  migrate,
  seed,
  audit,
  generate,
  verify,
};
