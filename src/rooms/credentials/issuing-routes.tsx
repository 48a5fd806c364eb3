import { z } from 'zod';
import { notFound } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { renderOne } from './actions/render-one.ts';
import { takeAwardDocument } from './actions/take-award-document.ts';
import { formats } from './formats/format.ts';
import { text } from './text/index.ts';

export function issuingPages(pages: Pages): void {
  pages.show(paths.awardDocument, [takeAwardDocument], async (request) => {
    const format = formats.find((known) => known === request.param('format'));
    if (!format) throw notFound();
    const award = { institution: request.param('institution'), award: request.param('award') };
    const { name, mediaType, content } = await request.perform(takeAwardDocument, { ...award, format });
    return { file: name, mediaType, content: Buffer.from(content, 'base64') };
  });
  pages.button(paths.renderAward, [renderOne], async (request, _values, once) => {
    const { language } = request;
    const award = { institution: request.param('institution'), award: request.param('award') };
    const format = formats.find((one) => one === request.param('format'));
    await request.perform(renderOne, { ...award, format: format as (typeof formats)[number] }, once);
    return {
      redirect: paths.award(language, award),
      flash: { kind: 'success', text: text(language)('documents.was-made') },
    };
  });
}

export function issuingApi(api: Api): void {
  api.action('post', takeAwardDocument, {
    path: '/institutions/{institution}/awards/{award}/files/{format}',
    summary: 'Take an award as a file of a format (base64), signed now where it is not yet',
    output: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
  });
  api.action('post', renderOne, {
    path: '/institutions/{institution}/awards/{award}/documents/{format}',
    summary: 'Make the signed file of an award in a format, where there is none yet',
    output: z.object({ format: z.enum(formats) }),
  });
}
