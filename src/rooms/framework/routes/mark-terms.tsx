import type { VNode } from 'preact';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readTerms } from '../actions/glossary/read-terms.ts';
import { MarkTerms } from '../pages/glossary/prose.tsx';
import { marker } from '../rules/glossary/mark-terms.ts';
import { ownerOf } from '../rules/glossary/term.ts';

/** The body of a page in whose running texts (<Prose>) the joint terms, and the reader's institution's, open. */
export async function withTerms(request: PageRequest, body: VNode): Promise<VNode> {
  const { language, actor } = request;
  const { items } = await request.ask(readTerms, { language });
  const known = items.filter(({ id }) => {
    const owner = ownerOf(id);
    return owner === null || actor.memberships.some(({ institution }) => institution === owner);
  });
  return <MarkTerms mark={marker(language, known)}>{body}</MarkTerms>;
}
