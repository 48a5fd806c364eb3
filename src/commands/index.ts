import { audit } from './audit.ts';
import type { Command } from './command.ts';
import { generate } from './generate.ts';
import { importList } from './import.ts';
import { importSkillFiles } from './import-skills.ts';
import { keys } from './keys.ts';
import { log } from './log.ts';
import { migrate } from './migrate.ts';
import { recheck } from './recheck.ts';
import { screen } from './screen.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { settings } from './settings.ts';
import { verify } from './verify.ts';

/** The subcommands by name: `opinko serve`, `opinko migrate`, … */
export const commands: Record<string, Command> = {
  serve,
  settings,
  migrate,
  seed,
  audit,
  import: (args) => (args[0] === 'skills' ? importSkillFiles(args.slice(1)) : importList(args)),
  screen,
  generate,
  verify,
  recheck,
  keys,
  log,
};
