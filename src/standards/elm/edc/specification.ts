import type { AwardedOutcome, AwardRecord } from '../../award.ts';
import { texts } from '../organisation.ts';
import {
  concept,
  ects,
  eqfConcept,
  fieldConcept,
  languageConcept,
  modeConcept,
  nationalLevel,
  qualityConcept,
  shortProgramme,
} from '../vocabularies.ts';
import { type EdcNode, given, isWritten, type Naming, noteOf } from './node.ts';
import { qualityTitles } from './words.ts';

/** Where the national framework's level is told: 'https://…/fi-nqf/6'. */
export type LevelUrl = (level: number) => string;

/** What was achieved. Levels and accreditation exist only on a Qualification: it is one where any of them is claimed. */
export function specificationNode(
  award: AwardRecord,
  { issuer, levelUrl, naming }: { issuer: EdcNode; levelUrl: LevelUrl; naming: Naming },
): EdcNode {
  const { offering, level, outcomes, mode, field, ects: credits, hours, language } = award;
  const quality = qualityNode(award, issuer, naming);
  const isQualification = level.eqf !== undefined || level.nqf !== undefined || 'accreditation' in quality;
  const summary = isWritten(offering.description) ? offering.description : offering.plainSummary;
  return {
    id: naming(isQualification ? 'qualification' : 'learningAchievementSpec'),
    type: isQualification ? 'Qualification' : 'LearningAchievementSpecification',
    title: texts(offering.title),
    ...given('description', isWritten(summary) ? texts(summary) : undefined),
    dcType: shortProgramme,
    ...given('thematicArea', field === undefined ? undefined : fieldConcept(field)),
    ...given('eqfLevel', level.eqf === undefined ? undefined : eqfConcept(level.eqf)),
    ...given(
      'nqfLevel',
      level.nqf === undefined ? undefined : nationalLevel({ level: level.nqf, url: levelUrl(level.nqf) }),
    ),
    ...given('creditPoint', credits === undefined ? undefined : creditNode(credits, naming)),
    ...given('volumeOfLearning', hours === undefined ? undefined : duration(hours)),
    learningOutcome: outcomes.filter(({ text }) => isWritten(text)).map((one) => outcomeNode(one, naming)),
    ...given('mode', mode.map(modeConcept)),
    ...given('language', languageConcept(language)),
    ...quality,
    homepage: { id: naming('webResource'), type: 'WebResource', contentURL: offering.url },
  };
}

export function creditNode(credits: number, naming: Naming): EdcNode {
  return { id: naming('creditPoint'), type: 'CreditPoint', framework: ects, point: String(credits) };
}

/** Hours and minutes as xsd:duration. */
function duration(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60 ? `${minutes % 60}M` : ''}`;
}

function outcomeNode({ text, skills }: AwardedOutcome, naming: Naming): EdcNode {
  const isEsco = ({ uri }: { uri: string }) => uri.startsWith('http://data.europa.eu/esco/');
  const [esco, others] = [skills.filter(isEsco), skills.filter((skill) => !isEsco(skill))];
  return {
    id: naming('learningOutcome'),
    type: 'LearningOutcome',
    title: texts(text),
    ...given(
      'relatedESCOSkill',
      esco.map(({ uri, label }) => concept(uri, ESCO_SKILLS, texts(label))),
    ),
    ...given(
      'relatedSkill',
      others.map(({ uri, label }) => concept(uri, OTHER_SKILLS, texts(label))),
    ),
  };
}

const ESCO_SKILLS = 'http://data.europa.eu/esco/concept-scheme/skills';
const OTHER_SKILLS = 'urn:epass:conceptScheme:skills';

/**
 * The quality assurance: the institution's own is an accreditation by itself. Who evaluated from outside the record
 * does not know, and an accreditation must name its agent: that kind is told as a note.
 */
function qualityNode({ qualityAssurance: quality }: AwardRecord, issuer: EdcNode, naming: Naming): object {
  if (!quality) return {};
  const title = qualityTitles[quality.type];
  const text = isWritten(quality.description) ? quality.description : undefined;
  if (quality.type === 'external') {
    const notes = [title, ...(text ? [text] : [])].map((one) => noteOf(naming, one));
    return { additionalNote: notes };
  }
  const accreditation = {
    id: naming('accreditation'),
    type: 'Accreditation',
    title,
    dcType: qualityConcept(quality.type),
    accreditingAgent: issuer,
    ...given('description', text && texts(text)),
  };
  return { accreditation };
}
