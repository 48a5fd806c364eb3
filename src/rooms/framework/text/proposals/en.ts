import type { Text } from './fi.ts';

/** Proposals and decisions: a part of the room's English texts. */
export const en: Text = {
  'framework/already-proposed': 'There is an open proposal about this already. Comment on that one.',
  'framework/comments-until-past': 'The last day for comments is over already.',
  'framework/which-institution': 'Choose for which institution you speak.',
  'framework/proposal-closed':
    'The proposal is no longer open: it has been {state, select, adopted {adopted} rejected {rejected} withdrawn {withdrawn} other {closed}}.',
  'framework/vote-by-person': 'Only a person can vote, not an API key.',
  'framework/decision-by-person': 'Only a person can decide, not an API key.',
  'framework/comments-open':
    'The proposal can be commented on until {until}. The decision can be made after that day.',
  'framework/nobody-else-voted':
    '{voters, select, institutions {No institution other than the proposing one has voted yet} other {Nobody but the proposer has voted yet}}. A vote needs at least one such vote.',
  'framework/against-the-votes':
    'The decision does not agree with the votes: {yes, number} yes, {no, number} no. A proposal is adopted when there are more yes votes than no votes. Otherwise it is rejected.',
  'framework/nobody-else-spoke':
    'Nobody but the proposer has commented or voted yet. Nobody decides alone: ask at least one other person for an opinion.',
  'framework/no-consensus':
    'There is no consensus: {against, plural, one {one vote has} other {# votes have}} been given against this decision. Decide by vote, or go on talking.',

  proposals: 'Proposals and decisions',
  'proposals.lead':
    'The terms of the glossary and the versions of frameworks are decided together: first a proposal, then comments and votes, at last a decision with its reasons.',
  'proposals.public':
    'You see the proposals that have been adopted or rejected. Open ones are seen by the staff of the institutions.',
  'proposals.empty': 'No proposals yet',
  'proposals.empty.help':
    'A proposal about a term or about a version of a framework is made on its own page.',
  'proposals.none': 'No proposals found',
  'proposals.none.help': 'Try another state or kind.',
  'proposals.caption': 'Proposals, open ones first',
  'proposals.frameworks': 'Frameworks',
  'proposals.state': 'State',
  'proposals.any-state': 'All states',
  'proposals.kind': 'Kind',
  'proposals.any-kind': 'All kinds',
  'proposals.show': 'Show',
  'proposals.clear': 'Clear',
  'proposals.title': 'Proposal',
  'proposals.owner': 'Whose matter',
  'proposals.proposed': 'Proposed',
  'proposals.said': 'Opinions',
  'proposals.said.counts':
    '{comments, plural, one {1 comment} other {# comments}}, {votes, plural, one {1 vote} other {# votes}}',
  'proposal-state/open': 'Open',
  'proposal-state/adopted': 'Adopted',
  'proposal-state/rejected': 'Rejected',
  'proposal-state/withdrawn': 'Withdrawn',
  'proposal-kind/framework-version': 'Version of a framework',
  'proposal-kind/glossary-term': 'Term of the glossary',
  'proposal-choice/yes': 'Yes',
  'proposal-choice/no': 'No',
  'proposal-choice/abstain': 'Abstain',
  'proposal-method/vote': 'Vote',
  'proposal-method/consensus': 'Consensus',
  'proposal-outcome/adopted': 'Adopt',
  'proposal-outcome/rejected': 'Reject',

  'proposal.consortium': 'The whole consortium',
  'proposal.consortium-office': 'Consortium administrator',
  'proposal.what': 'What is proposed',
  'proposal.why': 'Why',
  'proposal.by': 'Proposed by',
  'proposal.by.person': '{name}, {institution}',
  'proposal.at': 'Proposed',
  'proposal.comments-until': 'Open for comments',
  'proposal.comments-until.day': 'until {day}',
  'proposal.framework': 'Framework',
  'proposal.version': 'Version',
  'proposal.in-force': 'In force now',
  'proposal.in-force.version': 'version {version}',
  'proposal.in-force.none': 'no version',
  'proposal.effects': 'Effect',
  'proposal.version.changed':
    'The version has been changed since the proposal, which was about the content with the fingerprint below.',
  'proposal.effective-from': 'In force from',
  'framework/no-such-version':
    'This version cannot be proposed: it does not exist, or it belongs to another institution.',
  'framework/version-adopted': 'This version has been adopted already.',
  'proposal.decision': 'Decision',
  'proposal.outcome': 'Outcome',
  'proposal.method': 'Method',
  'proposal.decided': 'Decided',
  'proposal.decided-by': 'Decided by',
  'proposal.tally': 'Votes',
  'proposal.tally.counts': '{yes, number} yes, {no, number} no, {abstain, number} abstain',
  'proposal.reasons': 'Reasons',
  'proposal.rules': 'How decisions are made',
  'proposal.rules.who.consortium':
    'A joint proposal is decided by a consortium administrator. Each institution has one vote, given by its lead of continuous learning, its quality staff or its administrator.',
  'proposal.rules.who.institution':
    'An institution’s own proposal is decided by its lead of continuous learning, its quality staff or its administrator. Each of them has one vote.',
  'proposal.rules.vote':
    'Vote: the proposal is adopted when there are more yes votes than no votes. At least one vote has to come from {voters, select, institutions {an institution other than the proposing one} other {somebody other than the proposer}}.',
  'proposal.rules.consensus':
    'Consensus: at least one person other than the proposer has commented or voted, and nobody has voted against the decision.',
  'proposal.rules.alone':
    'So nobody decides alone. A decision always has its reasons, and everybody can read it afterwards.',
  'proposal.votes': 'Votes',
  'proposal.votes.none': 'Nobody has voted yet.',
  'proposal.votes.caption': 'Votes given',
  'proposal.voter': 'Voter',
  'proposal.choice': 'Vote',
  'proposal.voted': 'Given',
  'proposal.vote': 'Vote',
  'proposal.vote.label.institutions': 'Your institution’s vote',
  'proposal.vote.label.people': 'Your vote',
  'proposal.vote.hint': 'The vote can be changed until the decision. The last one counts.',
  'proposal.voted.flash': 'The vote has been given.',
  'proposal.speaks-for': 'For which institution',
  'proposal.comments': 'Comments',
  'proposal.comments.none': 'No comments yet.',
  'proposal.comment': 'Send the comment',
  'proposal.comment.label': 'Your comment',
  'proposal.comment.hint':
    'The comment is seen by the staff of {owner, select, consortium {all institutions} other {the institution}}. It cannot be changed afterwards.',
  'proposal.commented.flash': 'The comment has been sent.',
  'proposal.history': 'History',
  'proposal.history.outcome':
    '{outcome, select, adopted {Adopted the proposal} other {Rejected the proposal}}',
  'proposal-step/propose': 'Proposed',
  'proposal-step/comment': 'Commented',
  'proposal-step/withdraw': 'Withdrew the proposal',
  'proposal-step/vote': 'Voted: {choice}',

  'proposal.decide': 'Decide on the proposal',
  'proposal.decide.submit': 'Make the decision',
  'proposal.decide.1':
    'The decision takes effect at once and cannot be undone. A new decision needs a new proposal.',
  'proposal.decide.2': 'Afterwards everybody can read the decision and its reasons.',
  'proposal.decide.outcome': 'Decision',
  'proposal.decide.method': 'How it was decided',
  'proposal.decide.reasons': 'Reasons for the decision',
  'proposal.decide.reasons.hint': 'Write in at least one language.',
  'proposal.decided.flash': 'The decision has been made.',
  'proposal.withdraw': 'Withdraw the proposal',
  'proposal.withdraw.1': 'After that nobody can comment on it, vote or decide.',
  'proposal.withdraw.2': 'Comments and votes stay in the history, and the same can be proposed anew.',
  'proposal.withdraw.reason': 'Reason (shown in the history)',
  'proposal.withdrawn.flash': 'The proposal has been withdrawn.',

  'propose.version': 'Propose to adopt the version',
  'propose.version.lead': 'The version comes into use when the proposal has been adopted.',
  'propose.title': 'Title',
  'propose.why': 'Why',
  'propose.why.hint': 'What changes, and why? Write in at least one language.',
  'propose.effective-from': 'In force from',
  'propose.comments-until': 'Open for comments until',
  'propose.comments-until.hint':
    'Nothing can be decided before the day is over. When this is left empty, the decision can be made as soon as enough people have given their opinion.',
  'propose.submit': 'Send the proposal',
  'propose.flash': 'The proposal has been sent. Those who vote have been told of it.',
  'propose.version.title': '{framework}: version {version} into use',

  'notice.proposed.subject': 'New proposal: {title}',
  'notice.proposed.text':
    'Comment on the proposal “{title}” and give {owner, select, consortium {your institution’s vote} other {your vote}}.',
  'notice.decided.subject': '{outcome, select, adopted {Adopted} other {Rejected}}: {title}',
  'notice.decided.text':
    'The proposal “{title}” was {outcome, select, adopted {adopted} other {rejected}}. Reasons: {reasons}',
};
