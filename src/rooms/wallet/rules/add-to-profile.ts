import { type Language, pick } from '../../../base/language.ts';
import type { AwardView } from '../../credentials/index.ts';

/**
 * The address that opens LinkedIn's form for a certificate, filled in: name, organisation, when it was given and ends,
 * its number and where it can be checked. Nothing is sent until she opens it and saves there.
 * @param url the share link
 */
export function addToProfileUrl(
  language: Language,
  { id, record, awardedAt, ends }: Pick<AwardView, 'id' | 'record' | 'awardedAt' | 'ends'>,
  url: string,
): string {
  const address = new URL('https://www.linkedin.com/profile/add');
  const set = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) address.searchParams.set(name, value);
  };
  set({
    startTask: 'CERTIFICATION_NAME',
    name: pick(record.offering.title, language).text,
    organizationName: pick(record.institution.names, language).text,
    issueYear: String(awardedAt.getUTCFullYear()),
    issueMonth: String(awardedAt.getUTCMonth() + 1),
  });
  if (ends)
    set({ expirationYear: String(ends.getUTCFullYear()), expirationMonth: String(ends.getUTCMonth() + 1) });
  set({ certId: id, certUrl: url });
  return address.href;
}
