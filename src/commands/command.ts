/** A subcommand: gets its own arguments, answers the exit code (0 where it answers nothing). */
export type Command = (args: readonly string[]) => Promise<number | undefined>;
