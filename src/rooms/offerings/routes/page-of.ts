import type { PageRequest } from '../../../platform/web/page-request.ts';
import { type OfferingPage, readOfferingPage } from '../actions/read-offerings.ts';

const asked = new WeakMap<PageRequest, Promise<OfferingPage>>();

/** The offering of the address, read once a request. */
export function pageOf(request: PageRequest): Promise<OfferingPage> {
  const { param } = request;
  const at = { institution: param('institution'), offering: param('offering') };
  const known = asked.get(request) ?? request.ask(readOfferingPage, at);
  asked.set(request, known);
  return known;
}

/** Forgets what was read: somebody has changed it. */
export function readAgain(request: PageRequest): void {
  asked.delete(request);
}
