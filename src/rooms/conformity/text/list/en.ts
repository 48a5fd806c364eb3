import type { ListText } from './fi.ts';

export const listEn: ListText = {
  'list.title': 'Checked lists',
  'list.lead':
    'See which offerings of a course list meet the <term id="requirement">requirements</term> of a <term id="framework">framework</term>. The list and the result are kept for {days, number} days. Nothing is imported.',
  'list.consortium': 'The whole consortium',
  'list.empty': 'No checked lists yet',
  'list.empty.help': 'Give a list as a CSV, XLSX or JSON file, and see what its offerings lack.',
  'list.new': 'Check a list',
  'list.new.lead':
    'Give the list as a CSV, XLSX or JSON file. Before it is checked you see how it was read. Nothing is imported.',
  'list.file.hint':
    'At most 100,000 rows. In a CSV or XLSX file the first row holds the names of the columns.',
  'list.upload': 'Upload and preview',
  'list.steps': 'How it goes',
  'list.step.columns':
    'Columns are recognised by their names and contents. You see the first rows and can correct the columns.',
  'list.step.run': 'You choose the frameworks and start the check. You can follow it or stop it.',
  'list.step.result':
    'The result can be narrowed by institution, origin and verdict, and downloaded as a file.',
  'list.at': 'Given',
  'list.rows': 'Rows',
  'list.conform': 'Meet the requirements',
  'list.state.new': 'not checked yet',
  'list.state.running': 'not ready yet',
  'list.framework': 'Framework',
  'list.framework.name': '{title} ({version})',
  'list.frameworks': 'Show the result by framework',
  'list.preview': 'Preview of the list',
  'list.preview.lead':
    'The list has {rows, plural, one {one row} other {# rows}}. Check that it was read as it should be, then start the check.',
  'list.problem': 'The rows cannot be read yet',
  'list.start': 'Start the check',
  'list.start.lead': 'The frameworks in force have been chosen beforehand.',
  'list.start.send': '{rows, plural, one {Check one row} other {Check # rows}}',
  'list.taken': 'How the rows were read',
  'list.taken.lead':
    '{count, plural, one {The first row that could be read.} other {The first # rows that could be read.}}',
  'list.language': 'Language of instruction',
  'list.noticed': 'To be noted',
  'list.refused.lead':
    '{count, plural, one {One row cannot be read. The others will be checked.} other {# rows cannot be read. The others will be checked.}}',
  'list.refused.first':
    'Of the first {tried, number} rows {count, plural, one {one} other {#}} cannot be read. The others will be checked.',
  'list.was-refused':
    '{count, plural, one {One row could not be read. The others were checked.} other {# rows could not be read. The others were checked.}}',
  'list.columns.lead': 'This is how the columns were understood. Correct what is wrong.',
  'list.columns.send': 'Save the columns',
  'list.columns.saved': 'The columns have been saved.',
  'list.result': 'Check of a list',
  'list.result.lead':
    'The list had {rows, plural, one {one row} other {# rows}}. {checked, plural, one {One offering was} other {# offerings were}} checked element by element.{refused, plural, =0 {} one { One row could not be read: the reason is further down this page.} other { # rows could not be read: the reasons are further down this page.}} Framework: {framework}.',
  'list.running.lead': 'The list has {rows, plural, one {one row} other {# rows}}.',
  'list.running': 'The list is being checked',
  'list.cancel': 'Stop the check',
  'list.cancelled': 'The check was stopped',
  'list.failed': 'The check failed',
  'list.once-more': 'Correct the columns or check again',
  'list.json': 'Download as a JSON file',
  'list.groups': 'By group',
  'list.groups.lead': 'The numbers lead to the very offerings.',
  'list.by-institution': 'By institution',
  'list.by-origin': 'By origin',
  'list.origin': 'Origin',
  'list.total': 'Total',
  'list.unsaid': 'The list does not say',
  'list.only': 'Only this is shown: {group}.',
  'list.only.all': 'Show the whole list',
  'list.remarks': 'The rows were read, but these are worth a look:',
  'list.remark':
    '{words}: {count, plural, one {one row} other {# rows}} ({more, plural, =0 {{lines}} other {{lines} …}})',
  'list.keep': 'How long the list is kept',
  'list.keep.lead':
    'The list was given on {date}. It and the result are removed {days, number} days after that. Only whoever gave the list can remove it earlier.',
  'list.forget': 'Remove the list and the result',
  'list.forget.ask': 'Remove the list and the result? They cannot be brought back.',
  'list.forget.cancel': 'Do not remove',
  'list.forgotten': 'The list and the result have been removed.',
  'conformity/screening-running': 'The list is being checked. Wait until that is done, or stop it.',
  'conformity/framework-unknown': 'There is no framework {framework}. Choose it from the list.',
  'conformity/too-many-for-xlsx':
    'The result has more than {limit, number} rows and cannot be had as XLSX. Download it as CSV.',
};
