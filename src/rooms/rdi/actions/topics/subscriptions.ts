import { z } from 'zod';
import { invalidInput, notFound, signInNeeded } from '../../../../base/errors.ts';
import { action, query, type Work } from '../../../../platform/actions/index.ts';
import { iscedField } from '../../../framework/index.ts';
import { LONGEST_TOPIC, topicKey } from '../../rules/topics.ts';
import { deleteSubscription, insertSubscription, listSubscriptions } from '../../store/subscriptions.ts';

/** @throws Refusal sign-in-needed for an API key: mail goes to people */
function personOf({ actor }: Work): string {
  if (!actor.person) throw signInNeeded();
  return actor.person;
}

/**
 * Asks for news on a topic, or on a field of ISCED-F with all below it; asking twice changes nothing.
 * @throws Refusal invalid-input
 */
export const subscribe = action({
  name: 'rdi.subscribe',
  input: z.object({ kind: z.enum(['topic', 'field']), value: z.string().trim().min(1).max(LONGEST_TOPIC) }),
  async run(work, { kind, value }) {
    const key = kind === 'topic' ? topicKey(value) : value;
    if (key === '') throw invalidInput([{ path: 'value', code: 'required' }]);
    if (kind === 'field' && !iscedField(key)) throw invalidInput([{ path: 'value', code: 'not-an-option' }]);
    const { id, isNew } = await insertSubscription(
      work.tx,
      personOf(work),
      { kind, value: key, label: value },
      work.now,
    );
    if (!isNew) return { result: { id }, unchanged: true };
    return { result: { id }, subject: `rdi-subscription:${id}`, fields: [kind] };
  },
});

/** Asks for no more news on a topic. @throws Refusal not-found */
export const endSubscription = action({
  name: 'rdi.end-subscription',
  input: z.object({ subscription: z.uuid() }),
  async run(work, { subscription: id }) {
    if (!(await deleteSubscription(work.tx, personOf(work), id))) throw notFound();
    return { result: {}, subject: `rdi-subscription:${id}`, fields: ['ended'] };
  },
});

/** The caller's own topics. */
export const readSubscriptions = query({
  name: 'rdi.list-subscriptions',
  input: z.object({}),
  async run(work) {
    const items = await listSubscriptions(work.tx, personOf(work));
    return { items: items.map(({ person: _person, ...subscription }) => subscription) };
  },
});
