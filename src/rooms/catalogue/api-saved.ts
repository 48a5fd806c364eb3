import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { readSaved, saveSearch, stopSearch } from './actions/saved/saved.ts';

const id = z.object({ id: z.string() });

export function savedApi(api: Api): void {
  api.query(readSaved, {
    path: '/me/searches',
    summary: 'List the searches that one keeps',
    output: z.object({
      items: z.array(z.looseObject({ id: z.string(), params: z.string(), createdAt: z.iso.datetime() })),
      names: z.record(z.string(), z.string()),
    }),
  });
  api.action('post', saveSearch, {
    path: '/me/searches',
    summary: 'Keep a search and be told of what is new in it',
    status: 201,
    output: id,
  });
  api.action('post', stopSearch, {
    path: '/searches/{search}/stop',
    summary: 'Forget a search, as its keeper or by the token of a message',
    output: id,
  });
}
