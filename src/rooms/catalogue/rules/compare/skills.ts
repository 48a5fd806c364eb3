import type { LocalizedText } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

export type ComparedSkill = {
  uri: string;
  label: LocalizedText /** Places of the offerings that teach it. */;
  of: number[];
};

/** The skills of several offerings: first those that most of them teach. */
export function comparedSkills(documents: readonly OfferingDocument[]): ComparedSkill[] {
  const skills = new Map<string, ComparedSkill>();
  for (const [place, { outcomes = [] }] of documents.entries()) {
    for (const { uri, label } of outcomes.flatMap((outcome) => outcome.skills ?? [])) {
      const known = skills.get(uri) ?? { uri, label, of: [] };
      if (!known.of.includes(place)) known.of.push(place);
      skills.set(uri, known);
    }
  }
  return [...skills.values()].sort((a, b) => b.of.length - a.of.length);
}
