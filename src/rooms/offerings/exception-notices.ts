import { isLanguage, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, News } from '../../platform/jobs/index.ts';
import { rights } from '../../platform/rights.ts';
import { formatDate } from '../../platform/web/format.ts';
import { notify } from '../notices/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { lockException, type OfferingException } from './store/exceptions.ts';
import { authorsOf, findOffering, type Offering } from './store/offerings.ts';
import { text } from './text/index.ts';

/** Tells those who answer for quality, and the authors, that an exception has been granted. */
export const tellException: Listener = {
  name: 'offerings.tell-exception',
  on: ['offerings.grant-exception'],
  async handle({ platform }, news) {
    await inTransaction(platform.database, theProgram, async (tx) => {
      const offering = await findOffering(tx, news.institution, news.subject.slice('offering:'.length));
      const id = String(news.payload.exception);
      const exception = offering && (await lockException(tx, news.institution, offering.id, id));
      if (!exception) return;
      const readers = new Set([
        ...(await peopleWithRole(tx, news.institution, rights['offerings.grant-exception'])),
        ...(await authorsOf(tx, news.institution, offering.id)),
      ]);
      for (const person of readers)
        if (person !== news.actor) await tell(tx, offering, exception, person, news);
    });
  },
};

async function tell(
  tx: Tx,
  { institution, id, document }: Offering,
  { reason, validUntil }: OfferingException,
  person: string,
  news: News,
): Promise<void> {
  const reader = await findPerson(tx, person);
  const language = isLanguage(reader?.language) ? reader.language : 'fi';
  const t = text(language);
  const title = pick(document.title, language).text;
  await notify(tx, {
    institution,
    person,
    kind: 'offerings.excepted',
    subject: t('notice.excepted.subject', { title }),
    text: t('notice.excepted.text', { title, date: formatDate(language, validUntil), reason }),
    link: `${paths.offering(language, { institution, offering: id })}#exceptions`,
    mail: true,
    source: `${news.type}:${news.id}`,
  });
}
