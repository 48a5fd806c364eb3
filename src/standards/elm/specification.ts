import type { LocalizedText } from '../../base/language.ts';
import { isTold, type Offered, type OfferedOutcome, type OfferedSkill } from '../offered.ts';
import { organisation, texts } from './organisation.ts';
import type { ElmNode } from './terms.ts';
import {
  assessmentConcept,
  ects,
  eqfConcept,
  fieldConcept,
  languageConcept,
  modeConcept,
  nationalLevel,
  shortProgramme,
} from './vocabularies.ts';

/**
 * What is achieved. Levels exist only on a Qualification, which in turn must tell both (LOQ 1.1): with the two it is
 * one, with the European level alone it is a LearningAchievementSpecification that has the level beside it.
 */
export function specification(offered: Offered): ElmNode {
  const { url, eqf, nqf, title, description, languages, modes } = offered;
  const id = `${url}#specification`;
  const levels =
    eqf !== null && nqf !== null
      ? { EQFLevel: eqfConcept(eqf), NQFLevel: nationalLevel(nqf) }
      : eqf !== null && { educationLevel: eqfConcept(eqf) };
  return {
    id,
    type: eqf !== null && nqf !== null ? 'Qualification' : 'LearningAchievementSpecification',
    title: texts(title),
    ...(isTold(description) && { description: texts(description) }),
    dcType: shortProgramme,
    ISCEDFCode: fieldConcept(offered.field as string),
    ...levels,
    language: languages.map(languageConcept).filter((one): one is ElmNode => one !== undefined),
    mode: modes.map(modeConcept),
    ...volume(offered, id),
    ...notes(offered, id),
    learningOutcome: offered.outcomes
      .filter(({ text }) => isTold(text))
      .map((one, index) => outcome(one, `${url}#outcome-${index + 1}`)),
    ...proofs(offered),
    awardingOpportunity: {
      id: `${url}#award`,
      type: 'AwardingOpportunity',
      awardingBody: organisation(offered.provider),
      learningAchievementSpecification: { id },
    },
  };
}

function volume({ ects: credits, hours }: Offered, id: string): Partial<ElmNode> {
  return {
    ...(hours !== null && { volumeOfLearning: `PT${Math.round(hours)}H` }),
    ...(credits !== null && {
      creditPoint: { id: `${id}-credits`, type: 'CreditPoint', framework: ects, point: String(credits) },
    }),
  };
}

function notes({ prerequisites, targetGroup }: Offered, id: string): Partial<ElmNode> {
  return {
    ...(isTold(prerequisites) && { entryRequirement: note(`${id}-entry`, prerequisites) }),
    ...(isTold(targetGroup) && { additionalNote: note(`${id}-target-group`, targetGroup) }),
  };
}

function note(id: string, text: LocalizedText): ElmNode {
  return { id, type: 'Note', noteLiteral: texts(text) };
}

function outcome({ text, skills }: OfferedOutcome, id: string): ElmNode {
  const isEsco = ({ uri }: OfferedSkill) => uri.startsWith('http://data.europa.eu/esco/');
  const [esco, others] = [skills.filter(isEsco), skills.filter((skill) => !isEsco(skill))];
  return {
    id,
    type: 'LearningOutcome',
    title: texts(text),
    ...(esco.length > 0 && {
      relatedESCOSkill: esco.map(({ uri }) => ({ id: uri, type: 'Concept' as const })),
    }),
    ...(others.length > 0 && { relatedSkill: others.map(skill) }),
  };
}

/** The names of ESCO's own concepts are ESCO's to tell: two spellings of one would not stand beside each other. */
function skill({ uri, label }: OfferedSkill): ElmNode {
  return { id: uri, type: 'Concept', ...(isTold(label) && { prefLabel: texts(label) }) };
}

/** How it is assessed: a specification for each kind that the list knows; the criteria stand with the first. */
function proofs({ url, assessments, criteria }: Offered): Partial<ElmNode> {
  const known = assessments.flatMap((type) => {
    const found = assessmentConcept(type);
    return found ? [{ type, ...found }] : [];
  });
  if (known.length === 0) return {};
  const description = together(criteria);
  return {
    provenBy: known.map(({ type, concept, words }, index) => ({
      id: `${url}#assessment-${type}`,
      type: 'LearningAssessmentSpecification',
      title: words,
      dcType: concept,
      ...(index === 0 && isTold(description) && { description }),
    })),
  };
}

/** Texts one after the other, language by language. */
function together(all: readonly LocalizedText[]): Record<string, string> {
  const languages = [...new Set(all.flatMap((text) => Object.keys(texts(text))))];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      all
        .map((text) => text[language])
        .filter(Boolean)
        .join('\n'),
    ]),
  );
}
