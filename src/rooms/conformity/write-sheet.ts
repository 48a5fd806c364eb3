export { CSV_TYPE, csvRows, writeCsv } from '../../platform/web/csv.ts';
export { type NamedSheet, writeXlsx, XLSX_TYPE } from '../../platform/web/xlsx.ts';
