/**
 * What a file is read as. `documents` are our own offering documents, `json` any list of objects by the names of its
 * keys, `opintopolku` answers of the national catalogue, `ooapi` Open Education API v6, `course-messages` the messages
 * of the cross-institution study service (v9), as study systems exchange them.
 */
export const fileFormats = [
  'csv',
  'xlsx',
  'json',
  'documents',
  'opintopolku',
  'ooapi',
  'course-messages',
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Those between which a JSON file may be read anew when it was taken for the wrong one. */
export const jsonFormats = ['json', 'documents', 'opintopolku', 'ooapi', 'course-messages'] as const;
export type JsonFormat = (typeof jsonFormats)[number];

/** What is kept with a document as the system that it came from; the other formats do not tell. */
export const systemOf: Partial<Record<FileFormat, string>> = {
  ooapi: 'OOAPI v6',
  'course-messages': 'Ristiinopiskelupalvelu v9',
};
