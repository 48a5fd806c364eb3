import type { AwardRecord } from '../../award.ts';
import { assessmentConcept, modeConcept, supervisionConcept } from '../vocabularies.ts';
import { type EdcNode, given, isWritten, type Naming, noteOf } from './node.ts';
import { assessmentTitle, gradeWords, recognised, schemeTitles, supervisedWithoutId } from './words.ts';

/** How it was assessed, with the grade. Without a grade in the record it says that the assessment was passed. */
export function assessmentNode(award: AwardRecord, awardedBy: EdcNode, naming: Naming): EdcNode {
  const { supervision, grade } = award;
  const verification = supervision && supervisionConcept(supervision);
  const isWrittenInWords = supervision !== undefined && verification === undefined;
  return {
    id: naming('learningAssessment'),
    type: 'LearningAssessment',
    title: assessmentTitle,
    awardedBy,
    grade: noteOf(naming, gradeWords(grade)),
    ...given('idVerification', verification),
    ...given('additionalNote', isWrittenInWords ? noteOf(naming, supervisedWithoutId) : undefined),
    specifiedBy: specificationNode(award, naming),
  };
}

/** One specification; of several kinds the first stands on it, and each is a part of it. */
function specificationNode(award: AwardRecord, naming: Naming): EdcNode {
  const { assessment, grade, mode } = award;
  const id = naming('learningAssessmentSpec');
  const kinds = assessment.flatMap((type) => assessmentConcept(type) ?? []);
  const isRecognition = assessment.includes('recognition');
  const criteria = award.outcomes.map(({ criterion }) => criterion).filter(isWritten);
  return {
    id,
    type: 'LearningAssessmentSpecification',
    title: kinds.length === 1 ? kinds[0]!.words : isRecognition ? recognised : assessmentTitle,
    ...given('dcType', kinds[0]?.concept),
    ...given(
      'gradingScheme',
      grade && { id: naming('gradingScheme'), type: 'GradingScheme', title: schemeTitles[grade.scale] },
    ),
    ...given('mode', mode.filter((one) => one === 'online' || one === 'presential').map(modeConcept)),
    ...given(
      'additionalNote',
      criteria.map((text) => noteOf(naming, text)),
    ),
    ...given(
      'hasPart',
      kinds.length < 2
        ? []
        : kinds.map(({ concept, words }) => ({
            id: naming('learningAssessmentSpec'),
            type: 'LearningAssessmentSpecification',
            title: words,
            dcType: concept,
          })),
    ),
  };
}
