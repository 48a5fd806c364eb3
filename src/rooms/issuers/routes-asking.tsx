import { paths } from '../../base/paths.ts';
import { startOfDay } from '../../base/time.ts';
import type { Field } from '../../platform/web/form.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import type { Algorithm } from '../../standards/keys.ts';
import { askForKey, askToCompromise, askToStop, importSeal } from './actions/requests.ts';
import { MAX_PKCS12_BYTES } from './certificates/read-pkcs12.ts';
import { AskingPage, newKeyFields, reasonField, sealFields, sinceFields } from './pages/asking.tsx';
import { makingProviders } from './providers/registry.ts';
import { toKeys } from './routes-answers.ts';
import type { KeyPurpose } from './rules/key-kind.ts';
import { momentOf } from './rules/moment.ts';
import { type TextKey, text } from './text/index.ts';

/** How a form is shown by which something is asked for. */
function shown(title: TextKey, lead: TextKey) {
  return async (request: PageRequest, form: Parameters<typeof AskingPage>[0]['form']) => {
    const { language, path } = request;
    const t = text(language);
    const institution = request.param('institution');
    const props = { language, institution, action: path, form, title: t(title), lead: t(lead) };
    return { title: t(title), body: <AskingPage {...props} /> };
  };
}

const which = (request: PageRequest) => ({
  institution: request.param('institution'),
  key: request.param('key'),
});

/** The forms by which one person asks for what another one confirms. */
export function askingPages(pages: Pages): void {
  pages.form(paths.newIssuerKey, [askForKey], {
    fields: ({ language }) => newKeyFields(language, makingProviders()),
    values: () => ({ purpose: 'credential', algorithm: 'EdDSA', provider: 'local' }),
    show: shown('keys.new', 'keys.new.lead'),
    async submit(request, { data, once }) {
      const { purpose, algorithm, provider } = data as {
        purpose: KeyPurpose;
        algorithm: Algorithm;
        provider?: string;
      };
      const input = { institution: request.param('institution'), purpose, algorithm };
      await request.perform(askForKey, provider ? { ...input, provider } : input, once);
      return toKeys(request, 'keys.asked');
    },
  });
  sealForm(pages);
  changeForms(pages);
}

function sealForm(pages: Pages): void {
  pages.form(paths.importSeal, [importSeal], {
    fields: ({ language }) => sealFields(language),
    maxBytes: MAX_PKCS12_BYTES + 100_000,
    show: shown('seal.import', 'seal.import.lead'),
    async submit(request, { files, values, once }) {
      const file = Buffer.from(files.file?.bytes ?? []).toString('base64');
      const password = String(values.password ?? '');
      await request.perform(importSeal, { institution: request.param('institution'), file, password }, once);
      return toKeys(request, 'keys.asked');
    },
  });
}

function changeForms(pages: Pages): void {
  pages.form(paths.stopKey, [askToStop], {
    fields: ({ language }): Field[] => [reasonField(language)],
    show: shown('key.stop', 'key.stop.lead'),
    async submit(request, { data, once }) {
      await request.perform(askToStop, { ...which(request), reason: String(data.reason) }, once);
      return toKeys(request, 'keys.asked');
    },
  });
  pages.form(paths.compromiseKey, [askToCompromise], {
    fields: ({ language }) => sinceFields(language),
    show: shown('key.compromise', 'key.compromise.lead'),
    async submit(request, { data, once }) {
      const { day, time, reason } = data as { day: string; time: string | null; reason: string };
      const since = momentOf(startOfDay(request.platform.config.TIME_ZONE, day), time);
      const input = { ...which(request), since: since.toISOString(), reason };
      await request.perform(askToCompromise, input, once);
      return toKeys(request, 'keys.asked');
    },
  });
}
