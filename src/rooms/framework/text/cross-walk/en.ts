import type { CrossWalkText } from './fi.ts';

export const en: CrossWalkText = {
  'cross-walk': 'Frameworks side by side',
  'cross-walk.lead':
    'What two frameworks ask for in the same way, where they differ, and what only one of them asks for. The differences are worked out from the files of the frameworks.',
  'cross-walk.from': 'First framework',
  'cross-walk.to': 'Second framework',
  'cross-walk.show': 'Compare',
  'cross-walk.export': 'Download the links (JSON-LD)',
  'cross-walk.too-few': 'A comparison needs two frameworks.',
  'cross-walk.rows': 'Requirements side by side',
  'cross-walk.summary':
    '{linked, plural, one {One match} other {# matches}}, {differing, plural, one {one of them differs} other {# of them differ}}. {left, plural, one {One requirement stands on one side only.} other {# requirements stand on one side only.}}',
  'cross-walk.relation': 'Match',
  'cross-walk.differences': 'Differences',
  'relation/exact': 'the same',
  'relation/broader': 'the other asks for more',
  'relation/narrower': 'the other asks for a part of this',
  'relation/related': 'about something near',
  'relation/none': 'only here',
  'difference/differs': 'Differs',
  'difference/none': 'No differences',
  'difference/obligation': '{from} – {to}',
  'difference/credits': '{from} – in the other {to}',
  'difference/values': 'Only in the first: {from}. Only in the second: {to}.',
  'difference/check': 'Checked in different ways',
};
