import { Refusal } from '../../../base/errors.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readPublished } from '../actions/read-published.ts';
import type { Adapted } from '../pages/wording/adapted-notice.tsx';
import { wordedParts, wordingOf } from '../rules/wording/worded-part.ts';

const asked = new WeakMap<PageRequest, Promise<Adapted | null>>();

/** The wording that the address asks to start from, read once a request; null where it asks for none that there is. */
export function adaptedOf(request: PageRequest): Promise<Adapted | null> {
  const known = asked.get(request) ?? readAdapted(request);
  asked.set(request, known);
  return known;
}

async function readAdapted(request: PageRequest): Promise<Adapted | null> {
  const part = wordedParts.find((one) => one === request.search.get('adapt'));
  const [institution, offering] = (request.search.get('from') ?? '').split('/');
  if (!part || !institution || !offering || request.c.req.method !== 'GET') return null;
  try {
    const found = await request.ask(readPublished, { institution, offering });
    const wording = wordingOf(found.document, part);
    if (wording.length === 0) return null;
    const { institutionName, publishedAt } = found;
    return {
      part,
      wording,
      institution,
      institutionName,
      offering,
      title: found.document.title,
      publishedAt,
    };
  } catch (error) {
    // Withdrawn meanwhile, or an address that somebody has shortened: the form opens as it is.
    if (error instanceof Refusal) return null;
    throw error;
  }
}
