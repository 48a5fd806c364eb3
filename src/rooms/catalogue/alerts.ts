import { isLanguage } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { plusSeconds } from '../../base/time.ts';
import { ask, CONSORTIUM, type Platform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { notify } from '../notices/index.ts';
import { titleOf } from '../offerings/index.ts';
import { namesFor } from './actions/saved/names.ts';
import { stopToken } from './actions/saved/stop-token.ts';
import { searchCatalogue } from './actions/search-catalogue.ts';
import { searchInputOf, searchStateOf } from './rules/search/state.ts';
import { chosenWords } from './saved-words.ts';
import { noteSeen, type SavedSearch, takeDue } from './store/saved.ts';
import { text } from './text/index.ts';

const DAY_SECONDS = 24 * 60 * 60;
const BATCH = 20;
const MOST_TOLD = 10;
const MOST_SEEN = 100;

/** Looks once a day what is new in each search that somebody keeps, and tells it; where nothing is, nothing is sent. */
export const tellNews: Routine = {
  name: 'catalogue.tell-news',
  everySeconds: 600,
  async handle({ platform }) {
    while ((await tellBatch(platform)) === BATCH);
  },
};

/** @returns how many searches were looked at */
export async function tellBatch(platform: Platform): Promise<number> {
  const now = platform.clock();
  const before = plusSeconds(now, -DAY_SECONDS);
  const due = await inTransaction(platform.database, theProgram, (tx) => takeDue(tx, before, now, BATCH));
  for (const saved of due) await tellOne(platform, saved);
  return due.length;
}

type Line = Awaited<ReturnType<typeof searchCatalogue.run>>['items'][number];

async function tellOne(platform: Platform, saved: SavedSearch): Promise<void> {
  const language = isLanguage(saved.language) ? saved.language : 'fi';
  const found = await ask(platform, searchCatalogue, anonymous, {
    ...searchInputOf(searchStateOf(new URLSearchParams(saved.params))),
    sort: 'newest',
    language,
    limit: MOST_SEEN,
  });
  // A widened search finds what nobody asked for.
  const fresh = found.widened ? [] : found.items.filter(({ publishedAt }) => publishedAt > saved.seenUntil);
  const [newest] = fresh;
  if (!newest) return;
  await inTransaction(platform.database, theProgram, async (tx) => {
    const names = await namesFor(tx, language, [saved.params]);
    await notify(tx, messageOf(platform, { ...saved, language }, fresh, names));
    await noteSeen(tx, saved.id, newest.publishedAt);
  });
}

function messageOf(
  { config, secrets }: Platform,
  saved: SavedSearch,
  fresh: readonly Line[],
  names: ReadonlyMap<string, string>,
) {
  const { language } = saved;
  const t = text(language);
  const name = chosenWords(language, saved.params, names);
  const told = fresh.slice(0, MOST_TOLD).map(({ institution, id, title }) => {
    const page = paths.catalogueOffering(language, { institution, offering: id });
    return `${titleOf(language, title).text}\n${config.BASE_URL}${page}`;
  });
  const more = fresh.length - told.length;
  const list = [...told, more > 0 && t('saved.news.more', { count: more })].filter(Boolean).join('\n\n');
  const stop = `${config.BASE_URL}${paths.stopSearch(language, { search: saved.id })}?token=${stopToken(secrets, saved.id)}`;
  return {
    institution: CONSORTIUM,
    person: saved.person,
    kind: 'catalogue.news',
    subject: t('saved.news.subject', { count: fresh.length, name }),
    text: t('saved.news.text', { name, list, stop }),
    link: `${paths.catalogue(language)}?${saved.params}`,
    mail: true,
    source: `saved-search:${saved.id}:${fresh[0]?.publishedAt.toISOString() ?? ''}`,
  };
}
