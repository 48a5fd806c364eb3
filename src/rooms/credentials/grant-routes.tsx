import { z } from 'zod';
import { notFound } from '../../base/errors.ts';
import { type Language, type LocalizedText, pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import { CSV_TYPE, writeCsv } from '../../platform/web/csv.ts';
import { type Field, readForm } from '../../platform/web/form.ts';
import { collator } from '../../platform/web/format.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { endGrantRule } from './actions/end-grant-rule.ts';
import { compareGrants, readGrantRules, readGrants } from './actions/read-grant-rules.ts';
import { setGrantRule } from './actions/set-grant-rule.ts';
import { GrantComparisonPage } from './pages/grant-comparison.tsx';
import {
  EndGrantRulePage,
  endFields,
  GrantRuleForm,
  ruleFields,
  valuesOf,
} from './pages/grant-rule-form.tsx';
import { GrantRulesPage } from './pages/grant-rules.tsx';
import { grantSheet } from './pages/grant-sheet.ts';
import type { Asked } from './pages/what-is-granted.tsx';
import { aspects } from './rules/compare-grants.ts';
import { type CertificateKind, certificateKinds } from './rules/grants.ts';
import { learningEvents } from './rules/learning-events.ts';
import { text } from './text/index.ts';

export function grantPages(pages: Pages): void {
  pages.show(paths.grantRules, [readGrantRules, readGrants], async (request) => {
    const { language, actor } = request;
    const { institution, items, day } = await rulesOf(request);
    const asked = await answered(request, day);
    const mayEdit = can(actor, 'credentials.set-grant-rule', institution.id);
    const body = <GrantRulesPage {...{ language, institution, items, asked, mayEdit }} />;
    return { title: text(language)('rules.title'), body };
  });
  pages.form(paths.setGrantRule, [setGrantRule, readGrantRules], {
    fields: ({ language }) => ruleFields(language),
    values: async (request) => {
      const from = request.search.get('from');
      const rule = from && (await rulesOf(request)).items.find(({ id }) => id === from);
      return rule ? valuesOf(rule) : {};
    },
    show: async (request, form) => {
      const { language, path } = request;
      const { institution } = await rulesOf(request);
      const body = <GrantRuleForm {...{ language, institution, form }} action={path} />;
      return { title: text(language)('rules.set'), body };
    },
    submit: async (request, { data, once }) => {
      const institution = request.param('institution');
      await request.perform(setGrantRule, { ...(data as PostedRule), ...yesNo(data), institution }, once);
      return backToRules(request, 'rules.saved');
    },
  });
  pages.form(paths.endGrantRule, [endGrantRule, readGrantRules], {
    fields: ({ language }) => endFields(language),
    show: async (request, form) => {
      const { language, path } = request;
      const { items } = await rulesOf(request);
      const rule = items.find(({ id }) => id === request.param('rule'));
      if (!rule) throw notFound();
      const body = <EndGrantRulePage {...{ language, rule, form }} action={path} />;
      return { title: text(language)('rules.end.question'), body };
    },
    submit: async (request, { data, once }) => {
      const which = { institution: request.param('institution'), rule: request.param('rule') };
      await request.perform(
        endGrantRule,
        { ...(data as { lastDay: string; reason: string }), ...which },
        once,
      );
      return backToRules(request, 'rules.has-ended');
    },
  });
  comparisonPages(pages);
}

function comparisonPages(pages: Pages): void {
  pages.show(paths.grantComparison, [compareGrants], async (request) => {
    const { language } = request;
    const found = await request.ask(compareGrants, {});
    const institutions = inOrder(language, found.institutions);
    const body = <GrantComparisonPage language={language} {...found} institutions={institutions} />;
    return { title: text(language)('compare.title'), body };
  });
  pages.show(paths.grantComparisonCsv, [compareGrants], async (request) => {
    const { language } = request;
    const { items, institutions, day } = await request.ask(compareGrants, {});
    const content = writeCsv(grantSheet(language, items, inOrder(language, institutions)));
    return { file: `${text(language)('compare.file')}-${day}.csv`, mediaType: CSV_TYPE, content };
  });
}

/** As the reader expects names to follow each other. */
function inOrder(language: Language, institutions: readonly Institution[]): Institution[] {
  const nameOf = ({ name }: Institution) => pick(name, language).text;
  return [...institutions].sort((a, b) => collator(language).compare(nameOf(a), nameOf(b)));
}

type Institution = { id: string; name: LocalizedText };
type PostedRule = {
  event: string;
  ectsFrom: number | null;
  ectsTo: number | null;
  certificate: CertificateKind;
  registerClass: string | null;
  note: Record<string, string>;
  reason: string;
  validFrom: string;
};

const yesNo = ({ credits, badge }: Record<string, unknown>) => ({
  credits: credits === 'yes',
  badge: badge === 'yes',
});

function rulesOf(request: PageRequest) {
  return request.ask(readGrantRules, { institution: request.param('institution') });
}

function backToRules({ language, param }: PageRequest, said: 'rules.saved' | 'rules.has-ended') {
  const flash = { kind: 'success' as const, text: text(language)(said) };
  return { redirect: paths.grantRules(language, { institution: param('institution') }), flash };
}

/** The question in the address, and its answer where it could be read. */
async function answered(request: PageRequest, today: string): Promise<Asked> {
  const { language, search } = request;
  const fields = askFields(language);
  const values = { day: today, ...Object.fromEntries(search) };
  if (!search.has('event')) return { fields, values };
  const read = readForm(fields, values);
  if (!read.ok) return { fields, values };
  const { event, ects, day } = read.data as { event: string; ects: number | null; day: string };
  const institution = request.param('institution');
  const answer = await request.ask(readGrants, { institution, event, day, ...(ects !== null && { ects }) });
  return { fields, values, answer, day };
}

function askFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'select',
      name: 'event',
      label: t('rules.event'),
      required: true,
      options: learningEvents.map(({ code, label }) => ({ value: code, label: label[language] })),
    },
    { kind: 'number', name: 'ects', label: t('rules.ects'), min: 0, max: 1000, step: 0.01 },
    { kind: 'date', name: 'day', label: t('rules.day'), required: true },
  ];
}

const localized = z.record(z.string(), z.string());
const bound = z.number().nullable().describe('ECTS credits, included; null: no such bound');
const rule = z.object({
  institution: z.string(),
  id: z.string(),
  event: z.string().describe('Code of data/vocabularies/learning-events.json'),
  ectsFrom: bound,
  ectsTo: bound,
  credits: z.boolean(),
  badge: z.boolean(),
  certificate: z.enum(certificateKinds),
  registerClass: z.string().nullable().describe('Completion class in the national study register'),
  note: localized,
  reason: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('Last day'),
  endedReason: z.string().nullable(),
});
const institution = z.object({ id: z.string(), name: localized });
const id = z.object({ id: z.string() });
const aspect = z.enum(aspects);

export function grantApi(api: Api): void {
  api.query(readGrantRules, {
    path: '/institutions/{institution}/grant-rules',
    summary: 'List what an institution grants for which learning event, with earlier rules',
    output: z.object({
      institution,
      day: z.string(),
      items: z.array(rule.extend({ standing: z.enum(['later', 'now', 'ended']) })),
    }),
  });
  api.query(readGrants, {
    path: '/institutions/{institution}/grants',
    summary: 'Tell what an institution grants for something learned, and by which rule',
    output: z.object({
      day: z.string(),
      rule: rule.nullable(),
      grants: rule.pick({ credits: true, badge: true, certificate: true, registerClass: true }).nullable(),
    }),
  });
  api.query(compareGrants, {
    path: '/grant-rules',
    summary: 'Compare what the institutions grant, with what differs from the most common practice',
    output: z.object({
      day: z.string(),
      institutions: z.array(institution),
      items: z.array(
        z.object({
          event: z.string(),
          practices: z.array(
            z.object({ institution: z.string(), rules: z.array(rule), differs: z.array(aspect) }),
          ),
          silent: z.array(z.string()).describe('Institutions without a rule'),
          split: z.array(aspect).describe('Aspects in which no practice is the most common one'),
        }),
      ),
    }),
  });
  api.action('post', setGrantRule, {
    path: '/institutions/{institution}/grant-rules',
    summary: 'Set what is granted for a learning event from a day on',
    status: 201,
    output: id,
  });
  api.action('post', endGrantRule, {
    path: '/institutions/{institution}/grant-rules/{rule}/end',
    summary: 'End a rule without another one taking over',
    output: id,
  });
}
