/** What one file may cost. All of it can be narrowed by the caller, for example where nobody has signed in. */
export type ImportLimits = {
  /** Size of the file. */
  bytes: number;
  /** Rows below the header. */
  rows: number;
  /** Characters of one text. */
  textLength: number;
  /** Size of an XLSX file when unpacked. */
  unpackedBytes: number;
};

export const importLimits: ImportLimits = {
  bytes: 50_000_000,
  rows: 200_000,
  textLength: 10_000,
  unpackedBytes: 300_000_000,
};
