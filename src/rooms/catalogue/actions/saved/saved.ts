import { z } from 'zod';
import { notFound, signInNeeded } from '../../../../base/errors.ts';
import { languages } from '../../../../base/language.ts';
import { action, query, type Work } from '../../../../platform/actions/index.ts';
import { searchParamsOf, searchStateOf } from '../../rules/search/state.ts';
import { deleteSaved, findSaved, insertSaved, listSaved } from '../../store/saved.ts';
import { namesFor } from './names.ts';
import { isStopToken } from './stop-token.ts';

/** The searches that a person keeps. */
export const readSaved = query({
  name: 'catalogue.list-saved',
  input: z.object({ language: z.enum(languages).default('fi') }),
  async run({ tx, actor }, { language }) {
    if (!actor.person) throw signInNeeded();
    const items = await listSaved(tx, actor.person);
    const names = await namesFor(
      tx,
      language,
      items.map(({ params }) => params),
    );
    return { items, names: Object.fromEntries(names) };
  },
});

/** Keeps a search, as its address says it; what is no part of a search is left out. Keeping it twice keeps it once. */
export const saveSearch = action({
  name: 'catalogue.save-search',
  input: z.object({ params: z.string().max(4000), language: z.enum(languages).default('fi') }),
  async run({ tx, actor, now }, { params, language }) {
    if (!actor.person) throw signInNeeded();
    const kept = searchParamsOf(searchStateOf(new URLSearchParams(params)));
    kept.delete('sort');
    const id = await insertSaved(tx, { person: actor.person, params: String(kept), language, now });
    return { result: { id }, subject: `saved-search:${id}`, fields: ['params', 'language'] };
  },
});

/**
 * Forgets a search, by who keeps it or by the link in a message.
 * @throws Refusal not-found for everybody else
 */
export const stopSearch = action({
  name: 'catalogue.stop-search',
  as: 'program',
  input: z.object({ search: z.uuid(), token: z.string().max(100).default('') }),
  async run({ tx, actor, platform }: Work, { search, token }) {
    const found = await findSaved(tx, search);
    const isOwn = found !== undefined && actor.person === found.person;
    if (!found || !(isOwn || isStopToken(platform.secrets, search, token))) throw notFound();
    await deleteSaved(tx, search);
    return { result: { id: search }, subject: `saved-search:${search}` };
  },
});
