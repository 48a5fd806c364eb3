import type { ImportText } from './fi.ts';

/** The import's part of the room's English texts. */
export const importEn: ImportText = {
  'offerings/import-empty': 'The file is empty.',
  'offerings/import-too-large':
    'The file is too large: {size, number} MB, where at most {limit, number} MB is allowed. Split it.',
  'offerings/import-not-a-table':
    '{kind, select, png {The file is a PNG image} jpeg {The file is a JPEG image} gif {The file is a GIF image} pdf {The file is a PDF} zip {The file is a ZIP archive} gzip {The file is a GZIP archive} docx {The file is a Word document} xls {The file is in the old Excel format (XLS)} ods {The file is an OpenDocument spreadsheet (ODS)} html {The file is a web page (HTML)} json {The file is a JSON file} other {The file is not text}}. Save the list as CSV or XLSX.',
  'offerings/import-xlsx-damaged': 'The XLSX file cannot be read: it is damaged or protected by a password.',
  'offerings/import-too-large-unpacked':
    'The XLSX file is too large when unpacked. Save it as CSV or split it.',
  'offerings/import-too-many-rows':
    'There are too many rows: at most {limit, number} at a time. Split the file.',
  'offerings/import-too-broken': 'The file cannot be read as a table: the quotes are wrong on too many rows.',
  'offerings/import-no-header':
    'The names of the columns are missing. Add them as the first row of the file.',
  'offerings/import-column-missing':
    '{field, select, title {The column of the title is missing. Choose the column that has the name of the offering.} other {The column of the institution is missing. Choose the column that has its code or name.}}',
  'offerings/import-column-twice':
    'The columns {first} and {column} are read as the same thing. Leave one of them out.',
  'offerings/import-quote-open': 'A quote is not closed. The row cannot be read.',
  'offerings/import-quote-text': 'There is text after a closing quote. The row cannot be read.',
  'offerings/import-too-many-cells':
    'The row has {count, number} columns where there should be {expected, number}. Check delimiters and quotes.',
  'offerings/import-title-missing': 'The title is missing.',
  'offerings/import-institution-missing': 'The institution is missing.',
  'offerings/import-ects-not-a-number': 'The workload is not a number.',
  'offerings/import-ects-negative': 'The workload is negative.',
  'offerings/import-text-too-long':
    'The text is too long: {length, number} characters, where at most {limit, number} are allowed.',
  'offerings/import-number-unreadable': 'The number cannot be read. It is left out.',
  'offerings/import-credits-outside':
    'The workload is {ects, number} ECTS. A micro-credential comprises {minimum, number}–{maximum, number} ECTS.',
  'offerings/import-language-unknown': 'The language is not known.',
  'offerings/import-second-value': 'The cell has several values. Only the first is taken: {taken}.',
  'offerings/import-zero-added': 'The code had lost its leading zero. It is read as {value}.',
  'offerings/import-isced-unknown': 'ISCED-F has no such code. It is left out.',
  'offerings/import-value-unknown': 'The value is not known. It is left out.',
  'offerings/import-outcomes-uneven':
    'There are different numbers of learning outcomes in different languages. Check that the same ones are side by side.',
  'offerings/import-formula': 'The text looks like a formula. It is stored as text and never calculated.',
  'offerings/import-control-characters': 'Invisible characters were removed from the text.',
  'offerings/import-damaged-characters': 'The text has characters that could not be read.',
  'offerings/import-unreadable': 'The row cannot be read.',
  'offerings/import-other-institution':
    'The row belongs to another institution ({institution}). An institution imports only its own offerings.',
  'offerings/import-unknown-institution': 'The institution {institution} is not in the register.',
  'offerings/import-duplicate': 'The same offering is already on line {line, number}.',
  'import-action/create': 'new',
  'import-action/update': 'changes',
  'import-action/unchanged': 'unchanged',
  'import-action/refused': 'left out',
  'import-field/ignore': 'Not imported',
  'import-field/title': 'Title',
  'import-field/description': 'Description',
  'import-field/plainSummary': 'Plain-language summary',
  'import-field/outcomes': 'Learning outcomes',
  'import-field/prerequisites': 'Prerequisites',
  'import-field/stackability': 'Stackability',
  'import-field/furtherInformation': 'Further information',
  'import-field/targetGroup': 'Target group',
  'import-field/relevance': 'Working-life need',
  'import-field/institution': 'Code of the institution',
  'import-field/institutionName': 'Name of the institution',
  'import-field/code': 'Code in the source system',
  'import-field/ects': 'Workload in ECTS',
  'import-field/hours': 'Workload in hours',
  'import-field/language': 'Language of instruction',
  'import-field/sourceField': 'Field of education (national code)',
  'import-field/isced': 'Field of education (ISCED-F)',
  'import-field/competence': 'Level of competence',
  'import-field/eqf': 'Framework level (EQF)',
  'import-field/nqf': 'Framework level (national)',
  'import-field/assessmentTypes': 'Type of assessment',
  'import-field/gradeScale': 'Grading scale',
  'import-field/mode': 'Form of participation',
  'import-field/quality': 'Quality assurance',
  'import-field/supervision': 'Supervision',
  'import-field/certificate': 'Certificate',
  'import-field/origin': 'Origin',
  'import-field/form': 'Form of education',
  'import-field/price': 'Price',
  'import-field-in/fi': '{field} in Finnish',
  'import-field-in/sv': '{field} in Swedish',
  'import-field-in/en': '{field} in English',
};
