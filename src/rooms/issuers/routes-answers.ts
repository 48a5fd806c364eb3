import { paths } from '../../base/paths.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import { type TextKey, text } from './text/index.ts';

/** Back to the list of keys, with what has happened. */
export function toKeys(request: PageRequest, said: TextKey): PageAnswer {
  const { language } = request;
  return {
    redirect: paths.issuerKeys(language, { institution: request.param('institution') }),
    flash: { kind: 'success', text: text(language)(said) },
  };
}
