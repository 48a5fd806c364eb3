import { scanCsv } from '../../../standards/csv/scan-csv.ts';

/** An institution of DEQAR: the number of its permalink, its name, and web domains that are its alone. */
export type QualityInstitution = { number: number; name: string; domains: string[] };

/** The largest file that is taken, in bytes; the register has some thousand institutions. */
export const MOST_REGISTER_BYTES = 10_000_000;
const MOST_INSTITUTIONS = 50_000;

/**
 * Reads the institutions of DEQAR from a CSV with a line of column names: `deqar_id` ('DEQARINST0123'), `name_primary`
 * and `website_link`; other columns are passed over. A domain that several institutions give is nobody's own: whoever
 * has a page there could sign for the others.
 * @returns null where the columns are missing, or there are no institutions, or more than there can be
 */
export function readQualityRegister(text: string): { items: QualityInstitution[]; skipped: number } | null {
  const plain = text.replace(/^\ufeff/, '');
  const firstLine = plain.slice(0, 5000).split(/[\r\n]/, 1)[0] ?? '';
  const rows = scanCsv(plain, firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',');
  const first = rows.next().value;
  if (!first || !('cells' in first)) return null;
  const at = (name: string) => first.cells.findIndex((cell: string) => cell.trim().toLowerCase() === name);
  const columns = { id: at('deqar_id'), name: at('name_primary'), website: at('website_link') };
  if (columns.id < 0 || columns.name < 0 || columns.website < 0) return null;
  const found = new Map<number, QualityInstitution>();
  let skipped = 0;
  for (const row of rows) {
    const item = 'cells' in row ? readRow(row.cells, columns) : undefined;
    if (item) found.set(item.number, item);
    else skipped += 1;
    if (found.size > MOST_INSTITUTIONS) return null;
  }
  return found.size > 0 ? { items: withoutShared([...found.values()]), skipped } : null;
}

function readRow(
  cells: readonly string[],
  columns: { id: number; name: number; website: number },
): QualityInstitution | undefined {
  const digits = /^(?:DEQARINST)?0*(\d{1,9})$/i.exec(cells[columns.id]?.trim() ?? '')?.[1];
  const name = (cells[columns.name] ?? '').replaceAll('\0', '').trim().slice(0, 300);
  if (!digits || name === '') return undefined;
  const domain = domainOf(cells[columns.website]?.trim() ?? '');
  return { number: Number(digits), name, domains: domain ? [domain] : [] };
}

/** 'https://www.opisto.example/en' → 'opisto.example'. */
function domainOf(website: string): string | undefined {
  const address = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/^www\./, '');
  // The last label of a name has a letter; that of an address by number has none.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(?=[^.]*[a-z])[a-z0-9-]+$/.test(host) ? host : undefined;
}

function withoutShared(items: QualityInstitution[]): QualityInstitution[] {
  const uses = new Map<string, number>();
  for (const domain of items.flatMap(({ domains }) => domains)) uses.set(domain, (uses.get(domain) ?? 0) + 1);
  return items.map((item) => ({ ...item, domains: item.domains.filter((domain) => uses.get(domain) === 1) }));
}

/** The number in a permalink of DEQAR. */
export function qualityNumber(identifier: string): number | undefined {
  const digits = /^https:\/\/data\.deqar\.eu\/institution\/(\d{1,9})\/?$/.exec(identifier)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
