/** Writes one event of the program's life; never request bodies, tokens or personal data. */
export type Log = (
  level: 'info' | 'warning' | 'error',
  message: string,
  facts?: Record<string, unknown>,
) => void;
