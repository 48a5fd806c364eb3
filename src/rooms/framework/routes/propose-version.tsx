import { Refusal } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { dayIn } from '../../../base/time.ts';
import type { Field, FormValues } from '../../../platform/web/form.ts';
import type { Submission } from '../../../platform/web/form-page.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { readInstitutions } from '../../organisations/index.ts';
import { readFrameworkFile } from '../actions/frameworks.ts';
import { voicesOf } from '../actions/proposals/load.ts';
import { propose } from '../actions/proposals/propose.ts';
import {
  effectiveFromField,
  ProposeVersionPage,
  proposalFields,
} from '../pages/proposals/propose-version.tsx';
import { voiceFields } from '../pages/proposals/voices.tsx';
import { text } from '../text/index.ts';
import { mustBeAble } from './proposal-of.ts';

export function proposeVersionPage(pages: Pages): void {
  pages.form(paths.proposeVersion, [propose], {
    fields: fieldsOf,
    values: valuesOf,
    async show(request, form) {
      const { language } = request;
      mustBeAble(request, 'framework.propose', null);
      const { framework } = await versionOf(request);
      const { id, version, title } = framework;
      const shown = { id, version, title: title[language] };
      const body = <ProposeVersionPage language={language} framework={shown} form={form} />;
      return { title: text(language)('propose.version'), body };
    },
    submit,
  });
}

function versionOf(request: PageRequest) {
  const { param } = request;
  return request.ask(readFrameworkFile, { framework: param('framework'), version: param('version') });
}

async function fieldsOf(request: PageRequest): Promise<Field[]> {
  const { language, actor, platform } = request;
  const { owner } = await versionOf(request);
  const { items } = await request.ask(readInstitutions, {});
  const names = Object.fromEntries(items.map(({ id, name }) => [id, name]));
  const today = dayIn(platform.config.TIME_ZONE, platform.clock());
  return [
    ...voiceFields(language, voicesOf(actor, 'framework.propose', owner), names),
    effectiveFromField(language, today),
    ...proposalFields(language, today),
  ];
}

async function valuesOf(request: PageRequest): Promise<FormValues> {
  const { framework } = await versionOf(request);
  const title = (language: (typeof languages)[number]) =>
    text(language)('propose.version.title', {
      framework: framework.title[language],
      version: framework.version,
    });
  return Object.fromEntries(languages.map((language) => [`title.${language}`, title(language)]));
}

async function submit(request: PageRequest, { data, once }: Submission): Promise<PageAnswer> {
  const { language, param } = request;
  const { owner } = await versionOf(request);
  const { effectiveFrom, speaksFor, ...said } = data as {
    effectiveFrom: string;
    speaksFor?: string;
    title: Record<string, string>;
    why: Record<string, string>;
    commentsUntil: string | null;
  };
  const content = { framework: param('framework'), version: param('version'), effectiveFrom };
  const voice = speaksFor ? { speaksFor } : {};
  const input = { institution: owner, kind: 'framework-version' as const, content, ...voice, ...said };
  const { id } = await request.perform(propose, input, once).catch(atField);
  const flash = { kind: 'success', text: text(language)('propose.flash') } as const;
  return { redirect: paths.proposal(language, { institution: owner, proposal: id }), flash };
}

/** The form's field of the same name shows what is wrong with a part of the content. */
function atField(error: unknown): never {
  if (!(error instanceof Refusal) || error.fields.length === 0) throw error;
  const fields = error.fields.map((field) => ({ ...field, path: field.path.replace(/^content\./, '') }));
  throw new Refusal(error.code, error.status, error.params, fields);
}
