import { z } from 'zod';
import { pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { can, reachesUnit } from '../../../platform/actor.ts';
import type { Api } from '../../../platform/web/api.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { verdicts } from '../../framework/index.ts';
import { readInstitutions } from '../../organisations/index.ts';
import { readAllGaps } from '../actions/gaps/read-all-gaps.ts';
import { readGaps } from '../actions/gaps/read-gaps.ts';
import { gapChoice, gapQuestion } from '../pages/gaps/address.ts';
import { AllGapsPage } from '../pages/gaps/all-gaps-page.tsx';
import { GapsPage } from '../pages/gaps/gaps-page.tsx';
import { gapRows, institutionRows, requirementRows } from '../pages/gaps/sheets.ts';
import { frameworkChoices } from '../pages/list/names.ts';
import { gapKinds, gapScopes } from '../rules/gaps.ts';
import { text } from '../text/index.ts';
import { sheetFile } from './sheet-file.ts';

const PAGE = 25;

/** What the offerings lack: of an institution, of a unit, of the consortium; as pages and as files. */
export function gapPages(pages: Pages): void {
  pages.show(paths.gaps, [readGaps], async (request) => {
    const { language, actor, search } = request;
    const institution = request.param('institution');
    const choice = gapChoice(search);
    const list = await request.ask(readGaps, {
      ...asked(request),
      cursor: choice.cursor || null,
      limit: PAGE,
    });
    const from = Number(choice.cursor);
    const previous = from > 0 ? String(Math.max(0, from - PAGE)) : undefined;
    const { options: frameworks } = await frameworkChoices(request);
    const name = (await institutionNames(request))(institution);
    const mayEdit = can(actor, 'offerings.save', institution);
    const onlySome = !reachesUnit(actor, 'conformity.read-gaps', institution, null);
    const body = (
      <GapsPage {...{ language, institution, name, list, choice, frameworks, onlySome, mayEdit, previous }} />
    );
    return { title: text(language)('gaps.title'), body };
  });
  pages.show(paths.gapsFile, [readGaps], gapsFile);
  pages.show(paths.allGaps, [readAllGaps], async (request) => {
    const { language, search } = request;
    const choice = gapChoice(search);
    const gaps = await request.ask(readAllGaps, gapQuestion(choice));
    const { options: frameworks } = await frameworkChoices(request);
    const nameOf = await institutionNames(request);
    const body = <AllGapsPage {...{ language, gaps, choice, frameworks, nameOf }} />;
    return { title: text(language)('gaps.all.title'), body };
  });
  pages.show(paths.allGapsFile, [readAllGaps], async (request) => {
    const { language } = request;
    const gaps = await request.ask(readAllGaps, gapQuestion(gapChoice(request.search)));
    const t = text(language);
    const byInstitution = institutionRows(language, gaps, await institutionNames(request));
    return sheetFile(request.param('format'), t('gaps.file'), gaps, [
      { name: t('gaps.institutions'), rows: byInstitution },
      { name: t('gaps.requirements'), rows: requirementRows(language, gaps.requirements) },
    ]);
  });
}

function asked(request: PageRequest) {
  const choice = gapChoice(request.search);
  const unit = choice.unit || null;
  return { institution: request.param('institution'), unit, ...gapQuestion(choice) };
}

async function gapsFile(request: PageRequest): Promise<PageAnswer> {
  const { language, platform } = request;
  const institution = request.param('institution');
  const list = await request.ask(readGaps, { ...asked(request), limit: 10_000 });
  const t = text(language);
  const name = `${t('gaps.file')}-${institution.replace(/[^\w-]/g, '')}`;
  return sheetFile(request.param('format'), name, list, [
    { name: t('gaps.sheet.gaps'), rows: gapRows(language, institution, list, platform.config.BASE_URL) },
    { name: t('gaps.requirements'), rows: requirementRows(language, list.requirements) },
  ]);
}

export async function institutionNames(request: PageRequest): Promise<(institution: string) => string> {
  const { items } = await request.ask(readInstitutions, {});
  const names = new Map(items.map(({ id, name }) => [id, pick(name, request.language).text || id]));
  return (institution) => names.get(institution) ?? institution;
}

const texts = z.record(z.string(), z.string());
const pin = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
const counts = { count: z.number(), missing: z.number(), invalid: z.number(), unknown: z.number() };
const minutes = { effortMinutes: z.number(), totalMinutes: z.number() };
const figures = { offerings: z.number(), lacking: z.number(), effortMinutes: z.number() };
const requirement = z.object({
  key: z.string(),
  obligation: z.enum(gapScopes),
  title: texts,
  asked: z.array(z.object({ framework: pin, element: z.string() })),
  ...counts,
  ...minutes,
});
const gap = z.object({
  requirement: z.string(),
  obligation: z.enum(gapScopes),
  kind: z.enum(gapKinds),
  reason: z.string(),
  params: z.record(z.string(), z.unknown()),
  pointer: z.string().nullable(),
  effortMinutes: z.number(),
  unmendable: z.literal(true).optional(),
});

export function gapApi(api: Api): void {
  api.query(readGaps, {
    path: '/institutions/{institution}/gaps',
    summary: 'What the offerings of an institution or a unit lack, by requirement and by offering',
    output: z.object({
      frameworks: z.array(pin),
      units: z.array(z.object({ id: z.string(), name: texts })),
      unit: z.string().nullable(),
      ...figures,
      requirements: z.array(requirement),
      items: z.array(
        z.object({
          id: z.string(),
          unit: z.string().nullable(),
          state: z.string(),
          title: texts,
          verdict: z.enum(verdicts),
          undecided: z.boolean(),
          open: z.number(),
          effortMinutes: z.number(),
          gaps: z.array(gap),
        }),
      ),
      found: z.number(),
      next: z.string().nullable(),
    }),
  });
  const line = z.object({ ...counts, ...minutes });
  api.query(readAllGaps, {
    path: '/gaps',
    summary: 'What the offerings of all institutions lack, by requirement and by institution',
    output: z.object({
      frameworks: z.array(pin),
      ...figures,
      requirements: z.array(requirement),
      institutions: z.array(
        z.object({ institution: z.string(), ...figures, lines: z.record(z.string(), line) }),
      ),
    }),
  });
}
