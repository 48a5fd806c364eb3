import type { wayFi } from './fi.ts';

export const wayEn: Record<keyof typeof wayFi, string> = {
  'verb/begin': 'Begin the design',
  'verb/turn-down': 'Turn the idea down',
  'verb/start': 'Mark as running',
  'verb/end': 'Mark as ended',
  'did/begin': 'Design was begun',
  'did/turn-down': 'The idea was turned down',
  'did/start': 'Marked as running',
  'did/end': 'Marked as ended',
  'ask.begin': 'Begin the design?',
  'ask.begin.1': 'The idea becomes an offering that is being designed.',
  'ask.begin.2': 'Whoever proposed it is told.',
  'ask.turn-down': 'Turn the idea down?',
  'ask.turn-down.1': 'Whoever proposed it is told and reads the reason.',
  'ask.turn-down.2': 'The idea is kept and can be taken up again later.',
  'ask.turn-down.reason': 'Reason',
  'ask.turn-down.reason.hint': 'Tell why the idea does not go on.',
  'ask.start': 'Mark the offering as running?',
  'ask.start.1': 'The state changes by itself when the first implementation begins.',
  'ask.start.2': 'Change it yourself only where the implementation is not written down here.',
  'ask.end': 'Mark the offering as ended?',
  'ask.end.1': 'The state changes by itself when the last implementation has ended and no new one is coming.',
  'ask.end.2': 'The offering stays in the catalogue until it is withdrawn.',
  'done.begin': 'The design has begun.',
  'done.turn-down': 'The idea has been turned down.',
  'done.start': 'The offering is running.',
  'done.end': 'The offering has ended.',

  'offerings/narrowed':
    'In the process of your institution another role takes this step. The page of the process shows whose turn it is.',
  'offerings/approving-unit':
    'In the process of your institution a lead of an approving unit approves offerings. Ask one of them.',
  'offerings/no-relevance-evidence':
    'First tell which need of working life the offering meets, with whom it was designed and for whom it is meant.',
  'offerings/no-resource-estimate': 'First estimate the hours of work or the costs that the offering takes.',
  'offerings/own-step':
    'In the process of your institution this step is taken by somebody who has not written any of the offering. Ask somebody else.',

  'overdue.title': 'Late offerings',
  'overdue.lead':
    'Offerings that have been in the same state for longer than the process of the institution allows.',
  'overdue.caption':
    '{count, plural, =0 {Nothing is late} one {# offering is late} other {# offerings are late}}',
  'overdue.none': 'Nothing is late',
  'overdue.none.help': 'When something takes longer than its deadline, the offering is shown here.',
  'overdue.due': 'Deadline',
  'overdue.late': 'Late by',
  'overdue.days': '{days, plural, one {# day} other {# days}}',
  'overdue.owner': 'Owner',
  'overdue.role': 'Role that owns the step',
  'overdue.nobody': 'No owner',
  'overdue.mine': 'Show only mine',
  'overdue.all': 'Show all',
};
