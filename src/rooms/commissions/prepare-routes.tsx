import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { dayIn } from '../../base/time.ts';
import type { Field } from '../../platform/web/field.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { type Mode, modes } from '../framework/index.ts';
import { languageName, listTeachers, word } from '../offerings/index.ts';
import { prepareGroup } from './actions/prepare.ts';
import { readQuote } from './actions/quotes.ts';
import { CommissionForm } from './pages/forms.tsx';
import { text } from './text/index.ts';

/** After the acceptance: an implementation for the group, of which only the rest has to be said. */
export function preparePages(pages: Pages): void {
  pages.form(paths.prepareGroup, [prepareGroup, readQuote, listTeachers], {
    fields: fieldsOf,
    async values(request) {
      const { facts } = await request.ask(readQuote, quoteOf(request));
      const { config, clock } = request.platform;
      const enrolFrom = dayIn(config.TIME_ZONE, clock());
      return { enrolFrom, enrolUntil: facts.starts ?? '', language: facts.language, mode: modes[0] };
    },
    async show(request, form) {
      const { language, path } = request;
      const t = text(language);
      const shown = { language, title: t('prepare'), lead: t('prepare.lead'), submitLabel: t('prepare') };
      const cancelHref = paths.quote(language, quoteOf(request));
      const body = <CommissionForm {...shown} action={path} cancelHref={cancelHref} form={form} />;
      return { title: t('prepare'), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      await request.perform(
        prepareGroup,
        {
          ...quoteOf(request),
          enrolFrom: String(data.enrolFrom),
          enrolUntil: String(data.enrolUntil),
          language: String(data.language),
          mode: data.mode as Mode,
          teachers: data.teachers as string[],
        },
        once,
      );
      const flash = { kind: 'success', text: text(language)('prepare.done') } as const;
      return { redirect: paths.quote(language, quoteOf(request)), flash };
    },
  });
}

async function fieldsOf(request: PageRequest): Promise<Field[]> {
  const { language } = request;
  const t = text(language);
  const { institution } = quoteOf(request);
  const { items } = await request.ask(listTeachers, { institution });
  return [
    { kind: 'date', name: 'enrolFrom', label: t('prepare.enrol-from'), required: true },
    { kind: 'date', name: 'enrolUntil', label: t('prepare.enrol-until'), required: true },
    {
      kind: 'select',
      name: 'language',
      label: t('prepare.language'),
      required: true,
      options: languages.map((value) => ({ value, label: languageName(language, value) })),
    },
    {
      kind: 'select',
      name: 'mode',
      label: t('prepare.mode'),
      required: true,
      options: modes.map((value) => ({ value, label: word(language, 'mode', value) })),
    },
    {
      kind: 'checkboxes',
      name: 'teachers',
      label: t('prepare.teachers'),
      required: true,
      options: items.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

function quoteOf({ param }: PageRequest): { institution: string; quote: string } {
  return { institution: param('institution'), quote: param('quote') };
}
