/** What a batch can be in. */
export const batchStates = ['draft', 'running', 'paused', 'cancelled', 'released'] as const;
export type BatchState = (typeof batchStates)[number];

/** What a recipient of a batch can be in; those of a faulty row get nothing. */
export const rowStates = ['faulty', 'ready', 'issued', 'released', 'skipped', 'failed', 'cancelled'] as const;
export type RowState = (typeof rowStates)[number];

/** How the message to a recipient stands; null: none was sent. */
export const mailStates = ['queued', 'retried', 'sent', 'bounced', 'failed', 'kept'] as const;
export type RowMail = (typeof mailStates)[number];

/** Which rows of a batch are asked for. */
export type RowFilter = { state: RowState | 'all'; mail: RowMail | 'all' };
