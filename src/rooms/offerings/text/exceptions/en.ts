import type { exceptionsFi } from './fi.ts';

export const exceptionsEn: Record<keyof typeof exceptionsFi, string> = {
  'warnings.title': 'Other frameworks',
  'warnings.lead':
    'These frameworks have not been adopted. Gaps are only warnings: they stop neither approval nor publishing.',
  'warnings.summary': '{framework}: {count, plural, =0 {no gaps} one {# gap} other {# gaps}}',
  'warning/draft': 'Draft – does not stop publishing',
  'warning/available': 'Not adopted – does not stop publishing',
  'warning/proposed': 'Proposed – does not stop publishing',
  'warning/coming': 'In force from {date} – does not stop publishing yet',

  'offerings/own-exception':
    'You cannot decide on an exception for an offering that you have written yourself. Ask somebody else.',
  'offerings/exception-by-person': 'A person decides on exceptions. It cannot be done with an API key.',
  'offerings/exception-over': 'The exception does not hold any more, so there is nothing to end.',
  'offerings/exception-day': 'Choose a day from today up to a year ahead.',
  'offerings/framework-not-in-force':
    'This version of the framework is not in force, so no exception from it is needed.',
  'offerings/element-not-open': 'An exception can only be granted for a requirement that is not met yet.',

  'exception.list': 'Exceptions',
  'exception.list.lead':
    'Offerings that may be published for a stated reason and a limited time although some mandatory requirements are not met.',
  'exception.list.caption': '{count, plural, one {# exception} other {# exceptions}}',
  'exception.attention': 'Needs attention',
  'exception.attention.lead':
    'These offerings are in the catalogue by an exception that does not hold any more. Complete what is missing, grant a new exception or withdraw the offering.',
  'exception.none': 'There are no exceptions',
  'exception.none.help':
    'An exception is granted on the page of an offering when a mandatory requirement is not met.',
  'exception.institution': 'Institution',
  'exception.offering': 'Offering',
  'exception.from': 'Exception from',
  'exception.reason': 'Reason',
  'exception.until': 'Valid',
  'exception.until.day': 'until {date}',
  'exception.state': 'State',
  'exception-standing/valid': 'Valid',
  'exception-standing/expired': 'Expired',
  'exception-standing/ended': 'Ended',
  'exception.ended': 'Ended {date}: {reason}',
  'exception.by': 'Granted by {name} {date}',
  'exception.section.lead': 'Requirements that for a limited time need not be met to publish.',
  'exception.page.needs':
    'The version in the catalogue was published by an exception that does not hold any more. Complete what is missing, grant a new exception or withdraw the offering.',
  'exception.grant': 'Grant an exception',
  'exception.grant.lead':
    'With an exception the offering can be approved and published although the chosen requirements are not met. The whole consortium sees the exception.',
  'exception.elements': 'Requirements that the exception concerns',
  'exception.elements.hint': 'Only those that are not met now are shown.',
  'exception.reason.hint':
    'Tell why the offering is published incomplete. The reason is also shown on the public page of the offering.',
  'exception.validUntil': 'Valid until',
  'exception.validUntil.hint': 'At most a year from today.',
  'exception.granted': 'The exception has been granted.',
  'exception.nothing-open': 'All mandatory requirements are met, so no exception is needed.',
  'exception.end': 'End the exception',
  'exception.end.named': 'End the exception: {elements}',
  'exception.end.ask': 'End the exception?',
  'exception.end.1': 'The offering can no longer be approved or published by this exception.',
  'exception.end.2':
    'If the offering is already in the catalogue, it stays there and appears in the list “Needs attention”.',
  'exception.end.reason': 'Why the exception is ended',
  'exception.end.done': 'The exception has been ended.',
  'exception.evidence': 'Exception: {elements}. Valid until {date}.',

  'notice.excepted.subject': 'Exception granted: {title}',
  'notice.excepted.text':
    'The offering “{title}” has been granted an exception, valid until {date}. Reason: {reason}',
};
