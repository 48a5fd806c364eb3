import type { Text } from './fi.ts';

export const en: Text = {
  'credentials/not-in-this-state':
    'This cannot be done to the credential as it stands now. Look at its state first.',
  'credentials/day-has-passed': 'This day has passed. Give today or a later day.',
  'credentials/nothing-corrected':
    'Correct the name or the grade. As it is, the new credential would say the same as the old one.',
  'state.suspended': 'Suspended',
  'state.replaced': 'Replaced',
  'change.title': 'Change how the credential stands',
  'change.lead': 'Each change asks for a confirmation and a reason, and the holder is told.',
  'change.suspend': 'Suspend',
  'change.suspend.question': 'Suspend the credential?',
  'change.suspend.what': 'The credential does not hold until you resume it.',
  'change.suspend.others': 'Whoever verifies it sees that it is suspended for the time being.',
  'change.suspend.done': 'The credential has been suspended.',
  'change.resume': 'Resume',
  'change.resume.question': 'Let the credential hold again?',
  'change.resume.what': 'The credential holds again at once.',
  'change.resume.others': 'Whoever verifies it sees it as valid again within five minutes.',
  'change.resume.done': 'The credential holds again.',
  'change.expire': 'Set an end',
  'change.expire.question': 'Until when does the credential hold?',
  'change.expire.what': 'The credential holds until the end of the day that you give.',
  'change.expire.others':
    'From then on whoever verifies it sees that it no longer holds, also from files that were downloaded earlier.',
  'change.expire.done': 'The end of the credential has been set.',
  'change.replace': 'Replace by a corrected one',
  'change.replace.question': 'Replace the credential by a corrected one?',
  'change.replace.what': 'The holder gets a new credential with what you correct. The rest stays as it was.',
  'change.replace.others': 'The old credential is revoked and marked as replaced. That cannot be undone.',
  'change.replace.done': 'The corrected credential has been issued. The old one is revoked.',
  'change.renew': 'Renew',
  'change.renew.question': 'Renew the credential?',
  'change.renew.what': 'The holder gets a new credential that holds from today.',
  'change.renew.others': 'The old credential stays as it is. The new one tells which one it renews.',
  'change.renew.done': 'The new credential has been issued.',
  'change.until': 'Last day on which it holds',
  'change.until.open': 'Leave empty if it holds for the time being.',
  'change.name': 'Name of the holder',
  'change.name.now': 'Now: {name}. Leave empty if the name is right.',
  'change.grade': 'Grade',
  'change.grade.now': 'Now: {grade}. Choose nothing if the grade is right.',
  'own.suspended': 'The institution suspended the credential on {date}',
  'own.suspended.meanwhile':
    'The credential does not hold at present. The institution can let it hold again.',
  'own.replaced': 'The institution replaced the credential by a corrected one on {date}',
  'own.replaced.new': 'See the corrected credential',
  'own.earlier': 'See the earlier credential that this one came after',
  'own.ends': 'The credential holds until {date}',
  'own.expired': 'The credential expired on {date}',
  'notice.suspend.subject': 'Your credential has been suspended: {title}',
  'notice.suspend.text':
    'Hello {name}! {institution} has suspended your credential: {title}.\n\nReason: {reason}\n\nIt does not hold until the institution resumes it. If you think that this is a mistake, contact the institution.',
  'notice.resume.subject': 'Your credential holds again: {title}',
  'notice.resume.text':
    'Hello {name}! {institution} lets your credential hold again: {title}.\n\nReason: {reason}',
  'notice.expire.subject': 'Your credential has been given an end: {title}',
  'notice.expire.text':
    'Hello {name}! {institution} has set a last day for your credential: {title}. You see the day among your credentials.\n\nReason: {reason}',
  'notice.replace.subject': 'You have been given a corrected credential: {title}',
  'notice.replace.text':
    'Hello {name}! {institution} has corrected your credential: {title}. The new one is among your credentials. The old one no longer holds: if you have shared it, share the new one instead.\n\nReason: {reason}',
  'notice.renew.subject': 'Your credential has been renewed: {title}',
  'notice.renew.text':
    'Hello {name}! {institution} has renewed your credential: {title}. The new one is among your credentials.\n\nReason: {reason}',
};
