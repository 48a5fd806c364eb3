import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { query } from '../../../platform/actions/index.ts';
import { findOffering } from '../../offerings/index.ts';
import { judgedAgain, type Rechecked } from '../judged-again.ts';

/**
 * Makes the judgements of an offering again that its approvals and its public copy rest on, and says of each whether
 * it is the same to the byte.
 * @throws Refusal not-found
 */
export const recheckOffering = query({
  name: 'conformity.recheck',
  input: z.object({ institution: z.string().min(1).max(20), offering: z.string().max(40) }),
  async run({ tx }, { institution, offering: id }) {
    const offering = isId(id) ? await findOffering(tx, institution, id) : undefined;
    if (!offering) throw notFound();
    const items: Rechecked[] = [];
    for await (const one of judgedAgain(tx, institution, offering.id)) items.push(one);
    const differing = items.filter(({ result }) => result !== 'same').length;
    return { title: offering.document.title, items, differing };
  },
});

export type RecheckedOffering = Awaited<ReturnType<typeof recheckOffering.run>>;
