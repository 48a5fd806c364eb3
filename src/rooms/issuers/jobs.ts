import { isLanguage, type Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { type Platform, perform } from '../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Listener, Routine } from '../../platform/jobs/index.ts';
import { formatDate } from '../../platform/web/format.ts';
import { notify } from '../notices/index.ts';
import { findPerson, peopleWithRole } from '../organisations/index.ts';
import { lookAtDomain } from './actions/domain.ts';
import { keepLog } from './log-keeping.ts';
import { WARNING_DAYS } from './rules/key-state.ts';
import { listDomains } from './store/domains.ts';
import { listExpiring } from './store/keys.ts';
import { expireRequests, listRequests } from './store/requests.ts';
import { text } from './text/index.ts';

type Told = {
  institution: string;
  source: string;
  say: (t: ReturnType<typeof text>, language: Language) => { subject: string; text: string; link: string };
};

/** A notice and a mail to every administrator of an institution, in her own language. */
async function tellAdministrators(tx: Tx, told: Told, except: string | null = null): Promise<void> {
  const { institution, source, say } = told;
  for (const person of await peopleWithRole(tx, institution, ['administrator'])) {
    const found = person === except ? undefined : await findPerson(tx, person);
    if (!found) continue;
    const language = isLanguage(found.language) ? found.language : 'fi';
    const words = say(text(language), language);
    await notify(tx, {
      institution,
      person,
      kind: 'issuers.keys',
      ...words,
      mail: true,
      waits: true,
      source,
    });
  }
}

/** Tells the other administrators that one of them has asked for something that waits for a second person. */
export const tellOfRequest: Listener = {
  name: 'issuers.tell-of-request',
  on: ['issuers.ask-new-key', 'issuers.import-seal', 'issuers.ask-stop-key', 'issuers.ask-compromise-key'],
  async handle({ platform }, { institution, payload, actor }) {
    await inTransaction(platform.database, theProgram, async (tx) => {
      const request = (await listRequests(tx, institution)).find(({ id }) => id === payload.request);
      if (request?.state !== 'waiting') return;
      await tellAdministrators(
        tx,
        {
          institution,
          source: `key-request:${request.id}`,
          say: (t, language) => ({
            subject: t('notice.request'),
            text: t('notice.request.text', {
              what: t(`request.${request.kind}`),
              name: request.askedByName ?? t('request.system'),
            }),
            link: paths.keyRequest(language, { institution, request: request.id }),
          }),
        },
        actor,
      );
    });
  },
};

/** Tells all administrators that a key has fallen into wrong hands, with the way to what was signed with it. */
export const tellOfCompromise: Listener = {
  name: 'issuers.tell-of-compromise',
  on: ['issuers.confirm-request'],
  async handle({ platform }, { institution, payload }) {
    if (payload.kind !== 'compromise') return;
    const key = String(payload.key);
    await inTransaction(platform.database, theProgram, (tx) =>
      tellAdministrators(tx, {
        institution,
        source: `key-compromised:${payload.request}`,
        say: (t, language) => ({
          subject: t('notice.compromised'),
          text: t('notice.compromised.text'),
          link: paths.signedWith(language, { institution, key }),
        }),
      }),
    );
  },
};

const DAY = 24 * 60 * 60;

/** Ends what nobody has confirmed, and warns of certificates that come to their end. */
export const tendKeys: Routine = {
  name: 'issuers.tend-keys',
  everySeconds: 3600,
  async handle({ platform }) {
    const now = platform.clock();
    await inTransaction(platform.database, theProgram, async (tx) => {
      await expireRequests(tx, now);
      const soon = new Date(now.getTime() + WARNING_DAYS * DAY * 1000);
      for (const { institution, id: key, fragment, expiresAt } of await listExpiring(tx, soon))
        await tellAdministrators(tx, {
          institution,
          source: `certificate-ends:${key}:${expiresAt.toISOString().slice(0, 10)}`,
          say: (t, language) => ({
            subject: t('notice.certificate'),
            text: t('notice.certificate.text', { key: fragment, date: formatDate(language, expiresAt) }),
            link: paths.issuerKey(language, { institution, key }),
          }),
        });
    });
  },
};

/** Chains the issuance log, and signs its end once a day. */
export const chainLog: Routine = {
  name: 'issuers.chain-log',
  everySeconds: 60,
  handle: async ({ platform }) => void (await keepLog(platform)),
};

/** Looks once a day whether the institutions' own domains still serve what they should. */
export const lookAtDomains: Routine = {
  name: 'issuers.look-at-domains',
  everySeconds: DAY,
  async handle({ platform, actor }) {
    for (const { institution } of await inTransaction(platform.database, theProgram, listDomains)) {
      const { state } = await perform(platform, lookAtDomain, actor, { institution });
      if (state !== 'right') await tellOfDomain(platform, institution);
    }
  },
};

function tellOfDomain(platform: Platform, institution: string): Promise<void> {
  const day = platform.clock().toISOString().slice(0, 10);
  return inTransaction(platform.database, theProgram, (tx) =>
    tellAdministrators(tx, {
      institution,
      source: `domain-not-right:${day}`,
      say: (t, language) => ({
        subject: t('notice.domain'),
        text: t('notice.domain.text'),
        link: paths.issuerDomain(language, { institution }),
      }),
    }),
  );
}
