import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { confirmRequest, withdrawRequest } from './actions/confirm.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { readRequest } from './actions/requests.ts';
import { KeysPage } from './pages/keys.tsx';
import { RequestPage } from './pages/request.tsx';
import { toKeys } from './routes-answers.ts';
import { askingPages } from './routes-asking.tsx';
import { domainPages } from './routes-domain.tsx';
import { keyPages } from './routes-key.tsx';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  pages.show(paths.issuerKeys, [readKeys], async (request) => {
    const { actor, csrf, language } = request;
    const institution = request.param('institution');
    const { did, didDocument, items, requests } = await request.ask(readKeys, { institution });
    const mayMerge = can(actor, 'issuers.merge', institution);
    const props = { language, institution, did, didDocument, items, requests, csrf, mayMerge };
    return { title: text(language)('keys'), body: <KeysPage {...props} /> };
  });
  pages.button(paths.issuerKeys, [createKey], async (request, _values, once) => {
    await request.perform(createKey, { institution: request.param('institution') }, once);
    return toKeys(request, 'keys.made');
  });
  askingPages(pages);
  requestPages(pages);
  keyPages(pages);
  domainPages(pages);
}

function requestPages(pages: Pages): void {
  const which = (request: PageRequest) => ({
    institution: request.param('institution'),
    request: request.param('request'),
  });
  pages.show(paths.keyRequest, [readRequest], async (request) => {
    const { csrf, language } = request;
    const found = await request.ask(readRequest, which(request));
    const { institution } = which(request);
    const body = <RequestPage language={language} institution={institution} request={found} csrf={csrf} />;
    return { title: text(language)('request'), body };
  });
  pages.button(paths.keyRequest, [confirmRequest], async (request, _values, once) => {
    await request.perform(confirmRequest, which(request), once);
    return toKeys(request, 'request.confirmed');
  });
  pages.button(paths.withdrawKeyRequest, [withdrawRequest], async (request, _values, once) => {
    await request.perform(withdrawRequest, which(request), once);
    return toKeys(request, 'request.withdrawn');
  });
}
