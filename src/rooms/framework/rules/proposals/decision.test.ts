import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hindrance } from './decision.ts';
import { choices, methods, outcomes, type ProposalStep } from './proposal.ts';
import { countedVotes, tallyOf } from './votes.ts';

const at = new Date('2026-11-23T12:00:00Z');

function step(
  verb: ProposalStep['verb'],
  person: string | null,
  speaksFor: string,
  choice?: string,
): ProposalStep {
  const said = {
    choice: (choice ?? null) as ProposalStep['choice'],
    text: verb === 'comment' ? 'sana' : null,
  };
  return { id: '', verb, person, name: person ?? 'avain', speaksFor, at, ...said };
}

const proposed = step('propose', 'ada', 'A');
const asked = { voters: 'institutions', commentsUntil: null, today: '2026-11-23' } as const;
const why = (
  steps: ProposalStep[],
  method: 'vote' | 'consensus',
  outcome: 'adopted' | 'rejected',
  more = {},
) => hindrance({ ...asked, method, outcome, steps: [proposed, ...steps], ...more })?.code ?? null;

test('of an institution’s votes the last one counts, whoever gave it; of people each has one', () => {
  const votes = [
    step('vote', 'ada', 'A', 'yes'),
    step('vote', 'eva', 'A', 'no'),
    step('vote', 'bo', 'B', 'yes'),
  ];
  assert.deepEqual(tallyOf(countedVotes(votes, 'institutions')), { yes: 1, no: 1, abstain: 0 });
  assert.deepEqual(tallyOf(countedVotes(votes, 'people')), { yes: 2, no: 1, abstain: 0 });
});

test('the proposer who votes for another institution of hers decides alone too', () => {
  const both = [step('vote', 'ada', 'B', 'yes')];
  assert.equal(why(both, 'vote', 'adopted'), 'framework/nobody-else-voted');
  assert.equal(why([...both, step('vote', 'cy', 'C', 'yes')], 'vote', 'adopted'), null);
});

test('as many for as against is not adopted', () => {
  const even = [
    step('vote', 'bo', 'B', 'yes'),
    step('vote', 'cy', 'C', 'no'),
    step('vote', 'di', 'D', 'abstain'),
  ];
  assert.equal(why(even, 'vote', 'adopted'), 'framework/against-the-votes');
  assert.equal(why(even, 'vote', 'rejected'), null);
});

test('comments are waited for until their last day is over', () => {
  const agreed = [step('comment', 'bo', 'B')];
  const until = (commentsUntil: string) => why(agreed, 'consensus', 'adopted', { commentsUntil });
  assert.equal(until('2026-11-23'), 'framework/comments-open');
  assert.equal(until('2026-11-22'), null);
});

test('a comment of an API key is nobody’s consent', () => {
  assert.equal(why([step('comment', null, 'B')], 'consensus', 'adopted'), 'framework/nobody-else-spoke');
});

const anyStep = fc
  .record({
    verb: fc.constantFrom('comment' as const, 'vote' as const),
    person: fc.constantFrom('ada', 'eva', 'bo', 'cy'),
    choice: fc.constantFrom(...choices),
  })
  .map(({ verb, person, choice }) => {
    const home = { ada: 'A', eva: 'A', bo: 'B', cy: 'C' }[person]!;
    return step(verb, person, home, verb === 'vote' ? choice : undefined);
  });

test('whatever is said, the proposer never decides alone, and never both ways at once', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 12 }),
      fc.constantFrom(...methods),
      fc.constantFrom('institutions' as const, 'people' as const),
      (steps, method, voters) => {
        const alone = steps.filter(({ person }) => person === 'ada');
        for (const outcome of outcomes) assert.notEqual(why(alone, method, outcome, { voters }), null);
        const possible = outcomes.filter((outcome) => why(steps, method, outcome, { voters }) === null);
        if (method === 'vote') assert.ok(possible.length <= 1);
        const { yes, no } = tallyOf(countedVotes(steps, voters));
        if (possible.includes('adopted')) assert.ok(method === 'vote' ? yes > no : no === 0);
      },
    ),
  );
});
