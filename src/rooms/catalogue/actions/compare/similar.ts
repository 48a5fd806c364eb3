import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { isId, sha256 } from '../../../../base/ids.ts';
import { query } from '../../../../platform/actions/index.ts';
import { findPublished } from '../../../offerings/index.ts';
import { listInstitutions } from '../../../organisations/index.ts';
import { nearest } from '../../rules/compare/nearest.ts';
import { facetToken } from '../../rules/index/facets.ts';
import { documentWords } from '../../rules/index/words.ts';
import { findCandidates } from '../../store/similar.ts';

/**
 * Published offerings of other institutions that have most in common with this one, at most five.
 * @throws Refusal not-found
 */
export const findSimilar = query({
  name: 'catalogue.similar',
  input: z.object({ institution: z.string().min(1).max(20), offering: z.string().refine(isId) }),
  async run({ tx }, { institution, offering }) {
    const own = await findPublished(tx, institution, offering);
    if (!own) throw notFound();
    const { document } = own;
    const skills = (document.outcomes ?? []).flatMap((outcome) => outcome.skills ?? []);
    const candidates = await findCandidates(tx, {
      institution,
      skills: [...new Set(skills.map(({ uri }) => facetToken('skill', sha256(uri).slice(0, 12))))].slice(
        0,
        30,
      ),
      titles: documentWords(document).title.map((stem) => `=t:${stem}`),
      field: document.field ? facetToken('field', document.field.slice(0, 2)) : null,
    });
    const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
    return {
      items: nearest(document, candidates).map(({ candidate, cover }) => ({
        institution: candidate.institution,
        institutionName: names.get(candidate.institution) ?? {},
        id: candidate.id,
        title: candidate.document.title,
        ects: candidate.document.ects ?? null,
        cover,
      })),
    };
  },
});

export type SimilarOfferings = Awaited<ReturnType<typeof findSimilar.run>>['items'];
