import type { Context } from 'hono';
import { notFound, Refusal } from '../../../base/errors.ts';
import { idOfName } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { dayStart } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, nobody, type Tx } from '../../../platform/database/index.ts';
import { hasAlready, type PublicRoutes } from '../../../platform/web/public-routes.ts';
import type { Offered, OfferedProvider } from '../../../standards/offered.ts';
import {
  course,
  courseOffering,
  deliveries,
  levels,
  type OoapiPowers,
  organisation,
  organisationId,
  type PageAsked,
  page,
  pageSizes,
  programme,
  service,
} from '../../../standards/ooapi/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { telling, today } from '../each-published.ts';
import { lacksFor } from '../rules/channels.ts';
import { findPublic, listByName } from '../store/public.ts';
import { tagOf } from './feed.ts';
import { note, noting } from './note.ts';

const CACHE_SECONDS = 300;

/** What an answer is made from: the request's parameters, a transaction, and what the formats need. */
type Call = {
  platform: Platform;
  tx: Tx;
  param: (name: string) => string;
  query: (name: string) => string | undefined;
  powers: OoapiPowers;
};
type Answer = Record<string, unknown>;

/** The Open Education API 6.0, read only, under its own paths: who organises, what is taught, and when. */
export function ooapiRoutes(routes: PublicRoutes): void {
  const get = (path: string, answer: (call: Call) => Promise<Answer>) =>
    routes(publicUrls.ooapi + path, ({ platform, param, c }) => {
      const asking = { channel: 'ooapi' as const, what: path || '/', institution: null };
      return noting(platform, c, asking, async () => {
        const query = (name: string) => c.req.query(name);
        const call = { platform, param, query, powers: powersOf(platform) };
        const found = await inTransaction(platform.database, nobody, (tx) => answer({ ...call, tx }));
        const items = Array.isArray(found.items) ? found.items.length : 1;
        return documentOf(c, JSON.stringify(found), (status) =>
          note(platform, c, asking, { items: status === 304 ? 0 : items, status }),
        );
      });
    });
  get('', async ({ platform: { config } }) =>
    service(contactOf(config.MAIL_FROM), config.BASE_URL + publicUrls.api),
  );
  get('/organisations', listOrganisations);
  get('/organisations/:organisation', async (call) => organisation(await provider(call), call.powers));
  get('/organisations/:organisation/courses', async (call) =>
    list(call, course, (await provider(call)).code),
  );
  get('/organisations/:organisation/programmes', async (call) =>
    list(call, programme, (await provider(call)).code),
  );
  get('/courses', (call) => list(call, course, null));
  get('/courses/:course', async (call) => course(await one(call, call.param('course')), call.powers));
  get('/courses/:course/course-offerings', listCourseOfferings);
  get('/course-offerings/:offering', readCourseOffering);
  get('/programmes', (call) => list(call, programme, null));
  get('/programmes/:programme', async (call) =>
    programme(await one(call, call.param('programme')), call.powers),
  );
  get('/programmes/:programme/courses', async (call) => {
    const found = await one(call, call.param('programme'));
    return page([course(found, call.powers)], pageAsked(call));
  });
}

async function documentOf(c: Context, content: string, noted: (status: number) => Promise<void>) {
  const etag = tagOf(content);
  const isKnown = hasAlready(c, etag);
  await noted(isKnown ? 304 : 200);
  if (isKnown) return { unchanged: etag, cacheSeconds: CACHE_SECONDS };
  return { mediaType: 'application/json; charset=utf-8', content, cacheSeconds: CACHE_SECONDS, etag };
}

function powersOf({ config }: Platform): OoapiPowers {
  return { uuidOf: idOfName, dayStart: (day) => dayStart(config.TIME_ZONE, day) };
}

/** 'Opinko <opinko@localhost>' → the address in it. */
function contactOf(sender: string): string {
  return /<([^>]+)>/.exec(sender)?.[1] ?? sender;
}

async function providers({ platform, tx }: Call): Promise<OfferedProvider[]> {
  const url = (code: string) => platform.config.BASE_URL + publicUrls.institution(code);
  return (await listInstitutions(tx)).map(({ id, name, homepage, country }) => {
    return { code: id, url: url(id), name, homepage, country };
  });
}

async function listOrganisations(call: Call): Promise<Answer> {
  const asked = pageAsked(call);
  const code = call.query('primaryCode');
  const nameOf = ({ name, code }: OfferedProvider) => name.fi ?? name.en ?? code;
  const all = (await providers(call))
    .filter((one) => code === undefined || one.code === code)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'fi'));
  const from = (asked.pageNumber - 1) * asked.pageSize;
  const shown = all.slice(from, from + asked.pageSize + 1);
  return page(
    shown.map((one) => organisation(one, call.powers)),
    asked,
  );
}

async function provider(call: Call): Promise<OfferedProvider> {
  const asked = call.param('organisation').toLowerCase();
  const found = (await providers(call)).find(({ code }) => organisationId(code, call.powers) === asked);
  if (!found) throw notFound();
  return found;
}

async function list(
  call: Call,
  write: (offered: Offered, powers: OoapiPowers) => Answer,
  institution: string | null,
): Promise<Answer> {
  const { platform, tx, query, powers } = call;
  const asked = pageAsked(call);
  if (query('q') !== undefined || query('filter') !== undefined)
    throw new Refusal('channels/filter-not-known', 400);
  const tell = await telling(tx, platform);
  const found = await listByName(tx, {
    channel: 'ooapi',
    institution,
    today: today(platform),
    code: query('primaryCode') ?? null,
    language: query('teachingLanguage') ?? null,
    eqf: levelAsked(query('level')),
    mode: modeAsked(query('modeOfDelivery')),
    skip: (asked.pageNumber - 1) * asked.pageSize,
    limit: asked.pageSize + 1,
  });
  return page(
    found.map((one) => write(tell(one), powers)),
    asked,
  );
}

/** The EQF level that they call so; -1, which no offering has, for another word, so that nothing is found. */
function levelAsked(asked: string | undefined): number | null {
  if (asked === undefined) return null;
  return Number(Object.keys(levels).find((level) => levels[Number(level)] === asked) ?? -1);
}

/** Our own word for a mode of theirs; '', which no offering has, for another one. */
function modeAsked(asked: string | undefined): string | null {
  if (asked === undefined) return null;
  return Object.entries(deliveries).find(([, theirs]) => theirs === asked)?.[0] ?? '';
}

/** @throws Refusal not-found for one that is not in the channel */
async function one({ platform, tx }: Call, id: string): Promise<Offered> {
  const asked = { channel: 'ooapi' as const, today: today(platform) };
  const found = await findPublic(tx, asked, { offering: id.toLowerCase() });
  const told = found && (await telling(tx, platform))(found);
  if (!told || lacksFor('ooapi', told).length > 0) throw notFound();
  return told;
}

async function listCourseOfferings(call: Call): Promise<Answer> {
  const { param, powers } = call;
  const asked = pageAsked(call);
  const found = await one(call, param('course'));
  const from = (asked.pageNumber - 1) * asked.pageSize;
  const shown = found.instances.slice(from, from + asked.pageSize + 1);
  return page(
    shown.map((each) => courseOffering(found, each, powers)),
    asked,
  );
}

async function readCourseOffering({ platform, tx, param, powers }: Call): Promise<Answer> {
  const id = param('offering').toLowerCase();
  const asked = { channel: 'ooapi' as const, today: today(platform) };
  const found = await findPublic(tx, asked, { implementation: id });
  const told = found && (await telling(tx, platform))(found);
  const instance = told?.instances.find((each) => each.id === id);
  if (!told || !instance) throw notFound();
  return courseOffering(told, instance, powers);
}

/** @throws Refusal 'channels/wrong-page' for a number or a size that the specification does not know */
function pageAsked({ query }: Call): PageAsked {
  const pageNumber = Number(query('pageNumber') ?? 1);
  const pageSize = Number(query('pageSize') ?? pageSizes[0]);
  const isSize = (pageSizes as readonly number[]).includes(pageSize);
  if (!Number.isInteger(pageNumber) || pageNumber < 1 || pageNumber > 1_000_000 || !isSize)
    throw new Refusal('channels/wrong-page', 400);
  return { pageNumber, pageSize };
}
