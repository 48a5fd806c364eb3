import { z } from 'zod';
import { type Language, type LocalizedText, pick } from '../../base/language.ts';
import { paths, publicUrls } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import { CSV_TYPE, writeCsv } from '../../platform/web/csv.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readPublishedVolumes, readVolumes } from '../offerings/index.ts';
import { volumeSheet } from './pages/volume-sheet.ts';
import { InstitutionVolumesPage, PublishedVolumesPage, type VolumeChoice } from './pages/volumes.tsx';
import { kinds, measures } from './rules/volumes.ts';
import { text } from './text/index.ts';

export function volumePages(pages: Pages): void {
  pages.show(paths.publishedVolumes, [readPublishedVolumes], async (request) => {
    const { language, search, path: here } = request;
    const found = await request.ask(readPublishedVolumes, {});
    const csvHref = paths.publishedVolumesCsv(language);
    const jsonHref = publicUrls.volumes;
    const body = (
      <PublishedVolumesPage {...{ language, here, csvHref, jsonHref, ...found }} choice={choiceOf(search)} />
    );
    return { title: text(language)('volumes.title'), body };
  });
  pages.show(paths.publishedVolumesCsv, [readPublishedVolumes], async ({ ask, language }) => {
    const { institutions, items } = await ask(readPublishedVolumes, {});
    const names = new Map(institutions.map(({ id, name }) => [id, nameOf(language, id, name)]));
    const t = text(language);
    const headers = [t('volumes.code'), t('volumes.institution')];
    const rows = volumeSheet(language, items, headers, ({ institution }) => [
      institution,
      names.get(institution) ?? institution,
    ]);
    return { file: `${t('volumes.file')}.csv`, mediaType: CSV_TYPE, content: writeCsv(rows) };
  });
  pages.show(paths.institutionVolumes, [readVolumes], async (request) => {
    const { language, search, path: here } = request;
    const institution = request.param('institution');
    const found = await request.ask(readVolumes, { institution });
    const csvHref = paths.institutionVolumesCsv(language, { institution });
    const jsonHref = publicUrls.institutionVolumes(institution);
    const body = (
      <InstitutionVolumesPage
        {...{ language, here, csvHref, jsonHref, ...found }}
        choice={choiceOf(search)}
      />
    );
    return { title: text(language)('volumes.own.title'), body };
  });
  pages.show(paths.institutionVolumesCsv, [readVolumes], async ({ ask, language, param }) => {
    const institution = param('institution');
    const { items } = await ask(readVolumes, { institution });
    const t = text(language);
    const rows = volumeSheet(language, items, [t('volumes.state')], ({ state }) => [
      state === 'withdrawn' ? state : t(`volumes.state.${state}`),
    ]);
    return { file: `${t('volumes.file')}-${institution}.csv`, mediaType: CSV_TYPE, content: writeCsv(rows) };
  });
}

function nameOf(language: Language, id: string, name: LocalizedText): string {
  return pick(name, language).text || id;
}

/** What the address chooses; anything else than what there is counts as not chosen. */
function choiceOf(search: URLSearchParams): VolumeChoice {
  return {
    kind: kinds.find((kind) => kind === search.get('kind')) ?? 'origin',
    measure: measures.find((measure) => measure === search.get('measure')) ?? 'offerings',
  };
}

const institution = z.object({ id: z.string(), name: z.record(z.string(), z.string()) });
const volume = z.object({
  origin: z.string().nullable().describe('Where the content comes from; null: not told'),
  form: z.string().nullable().describe('Form of provision; null: not told'),
  offerings: z.number(),
  ects: z.number().describe('Sum of ECTS credits'),
  withoutEcts: z.number().describe('Offerings that do not tell their credits'),
});

export function volumeApi(api: Api): void {
  api.query(readPublishedVolumes, {
    path: '/volumes',
    summary: 'Count the published offerings and their credits by institution, origin and form',
    output: z.object({
      institutions: z.array(institution),
      items: z.array(volume.extend({ institution: z.string() })),
    }),
  });
  api.query(readVolumes, {
    path: '/institutions/{institution}/volumes',
    summary: 'Count the offerings of an institution and their credits by state, origin and form',
    output: z.object({ institution, items: z.array(volume.extend({ state: z.string() })) }),
  });
}
