import type { z } from 'zod';
import { paths } from '../../base/paths.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readPublished, titleOf } from '../offerings/index.ts';
import { answerLetter, openLetter } from './actions/letters.ts';
import { askForQuote } from './actions/quotes.ts';
import { CommissionForm, LetterPage } from './pages/forms.tsx';
import { answerFields, askFields, factsFrom } from './pages/quote-fields.ts';
import { text } from './text/index.ts';

/** What a customer does, who has no account: ask for training, read her quote, answer it. */
export function customerPages(pages: Pages): void {
  pages.form(paths.askForQuote, [askForQuote, readPublished], {
    fields: ({ language }) => askFields(language),
    values: ({ language }) => ({ language }),
    async show(request, form) {
      const { language, path, param } = request;
      const at = { institution: param('institution'), offering: param('offering') };
      const { document } = await request.ask(readPublished, at);
      const t = text(language);
      const body = (
        <CommissionForm
          language={language}
          title={`${t('ask.title')}: ${titleOf(language, document.title).text}`}
          lead={t('ask.lead')}
          action={path}
          submitLabel={t('ask.submit')}
          cancelHref={paths.catalogueOffering(language, at)}
          form={form}
        />
      );
      return { title: t('ask.title'), body, noindex: true };
    },
    async submit(request, { data, once }) {
      const { language, param } = request;
      const at = { institution: param('institution'), offering: param('offering') };
      await request.perform(
        askForQuote,
        {
          ...(factsFrom(data) as Omit<z.input<typeof askForQuote.input>, 'institution' | 'offering'>),
          ...at,
        },
        once,
      );
      const flash = { kind: 'success', text: text(language)('ask.thanks') } as const;
      return { redirect: paths.catalogueOffering(language, at), flash };
    },
  });
  pages.form(paths.quoteLetter, [openLetter, answerLetter], {
    fields: ({ language }) => answerFields(language),
    async show(request, form) {
      const { language, path } = request;
      const letter = await request.ask(openLetter, { link: request.param('link') });
      const body = <LetterPage language={language} letter={letter} action={path} form={form} />;
      return { title: text(language)('letter.title', { title: letter.facts.title }), body, noindex: true };
    },
    async submit(request, { data, once }) {
      const { language, param } = request;
      const link = param('link');
      const said = factsFrom(data) as Omit<z.input<typeof answerLetter.input>, 'link'>;
      await request.perform(answerLetter, { ...said, link }, once);
      const flash = { kind: 'success', text: text(language)('letter.thanks') } as const;
      return { redirect: paths.quoteLetter(language, { link }), flash };
    },
  });
}
