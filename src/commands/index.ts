import { serve } from './serve.ts';

/** A subcommand: gets its own arguments, answers the exit code (0 where it answers nothing). */
export type Command = (args: readonly string[]) => Promise<number | undefined>;

export const commands: Record<string, Command> = {
  serve,
};
