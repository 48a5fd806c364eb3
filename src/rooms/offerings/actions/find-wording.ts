import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { query } from '../../../platform/actions/index.ts';
import { assess, loadFramework } from '../../framework/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { byNearness, firstDifferent, nearness, titleStems } from '../rules/wording/nearness.ts';
import { wordedPartAt, wordingOf } from '../rules/wording/worded-part.ts';
import { findOffering } from '../store/offerings.ts';
import { type WordingCandidate, wordingCandidates } from '../store/wording.ts';
import { institution, offeringId } from './load.ts';

const MOST = 3;
const FROM_EACH_SIDE = 100;

/**
 * How other institutions have written, in published offerings, what an element asks for: up to three that meet the
 * element, the nearest to one's own offering first.
 * @returns the part of the document that is written; null, and no items, where the element asks for nothing written
 * @throws Refusal not-found: no such offering, version of a framework or element
 */
export const findWording = query({
  name: 'offerings.find-wording',
  input: z.object({
    institution,
    offering: offeringId,
    framework: z.string().max(100),
    version: z.string().max(100),
    element: z.string().max(100),
    language: z.enum(languages).default('fi'),
  }),
  async run({ tx }, input) {
    const own = await findOffering(tx, input.institution, input.offering);
    const framework = await loadFramework(tx, input.framework, input.version);
    const element = framework?.framework.elements.find(({ id }) => id === input.element);
    if (!own || !framework || !element) throw notFound();
    const part = wordedPartAt(element.field ?? null);
    const about = { title: own.document.title, element: element.title, part };
    if (!part) return { ...about, items: [] };
    const candidates = await wordingCandidates(tx, {
      institution: input.institution,
      key: part.split('.')[0]!,
      field: own.document.field ?? null,
      stems: titleStems(own.document.title),
      limit: FROM_EACH_SIDE,
    });
    const ranked = candidates
      .map((candidate) => {
        const wording = wordingOf(candidate.document, part);
        return {
          candidate,
          wording,
          near: nearness(own.document, candidate.document, wording, input.language),
        };
      })
      .filter(({ wording }) => wording.length > 0)
      .sort(byNearness);
    const meets = ({ document }: WordingCandidate) =>
      assess(document, framework, { imported: false }).elements.some(
        ({ id, result }) => id === input.element && result === 'met',
      );
    const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
    const items = firstDifferent(ranked, MOST, meets).map(({ candidate, wording }) => ({
      institution: candidate.institution,
      institutionName: names.get(candidate.institution) ?? {},
      offering: candidate.id,
      title: candidate.document.title,
      publishedAt: candidate.publishedAt,
      wording,
    }));
    return { ...about, items };
  },
});

export type Wordings = Awaited<ReturnType<typeof findWording.run>>;
