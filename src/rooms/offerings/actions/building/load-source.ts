import { isId } from '../../../../base/ids.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { OfferingDocument, Reference } from '../../../framework/index.ts';
import type { Source } from '../../rules/lineage/source.ts';
import { findUnit, type KeptUnit } from '../../store/curriculum.ts';
import { findOffering } from '../../store/offerings.ts';
import { findPublished } from '../../store/published.ts';
import { outputSource } from './output-source.ts';

/**
 * What a reference points to, as `own` may take it: its own offerings in any state, those of others as they are
 * published now, and everybody's curricula and outputs. Undefined where there is nothing, or not for them.
 */
export async function loadSource(tx: Tx, own: string, { kind, institution, id }: Reference) {
  if (!isId(id)) return undefined;
  if (kind === 'output') return outputSource(tx, institution, id);
  if (kind === 'curriculum-unit') {
    const unit = await findUnit(tx, institution, id);
    return unit && unitSource(unit);
  }
  const offering =
    institution === own ? await findOffering(tx, institution, id) : await liveOf(tx, institution, id);
  return offering && offeringSource(institution, offering);
}

async function liveOf(tx: Tx, institution: string, id: string) {
  const published = await findPublished(tx, institution, id);
  return published?.withdrawnAt ? undefined : published;
}

export function offeringSource(
  institution: string,
  { id, revision, document }: { id: string; revision: number; document: OfferingDocument },
): Source {
  const { title, ects, outcomes = [], field, level, assessment, language, mode, origin } = document;
  return {
    ref: { kind: 'offering', institution, id },
    title,
    code: document.source?.code ?? null,
    ects: ects ?? null,
    origin: origin ?? (document.form === 'continuing-education' ? 'continuing-education' : null),
    lineage: 'offering',
    outcomes,
    document: {
      ...(field && { field }),
      ...(level && { level }),
      ...(assessment && { assessment }),
      ...(language && { language }),
      ...(mode && { mode }),
    },
    revision,
  };
}

export function unitSource(unit: KeptUnit): Source {
  const { institution, id, kind, title, code, ects, outcomes, field, level } = unit;
  return {
    ref: { kind: 'curriculum-unit', institution, id },
    title,
    code,
    ects,
    origin: kind === 'degree-module' ? 'study-module' : 'study-unit',
    lineage: kind,
    outcomes: outcomes.map((text, index) => ({ id: `o${index + 1}`, text })),
    document: { ...(field && { field }), ...(level && { level: { competence: level } }) },
  };
}
