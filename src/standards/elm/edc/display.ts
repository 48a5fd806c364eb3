import type { AwardRecord } from '../../award.ts';
import { texts } from '../organisation.ts';
import { base64Encoding, languageConcept, pngFile } from '../vocabularies.ts';
import { type EdcNode, given, isWritten, type Naming } from './node.ts';

/** How the credential looks to a reader: its title, and one page as a picture (PNG). */
export function displayNode(award: AwardRecord, preview: Uint8Array, naming: Naming): EdcNode {
  const { offering, language } = award;
  const primary = languageConcept(language) ?? languageConcept('en');
  const told = Object.keys(texts(offering.title)).flatMap((tag) => languageConcept(tag) ?? []);
  const summary = isWritten(offering.plainSummary) ? offering.plainSummary : offering.description;
  const languages = [primary, ...told].filter(
    (one, index, all) => all.findIndex((other) => other?.id === one?.id) === index,
  );
  return {
    id: naming('displayParameter'),
    type: 'DisplayParameter',
    title: texts(offering.title),
    ...given('description', isWritten(summary) ? texts(summary) : undefined),
    primaryLanguage: primary,
    language: languages,
    individualDisplay: {
      id: naming('individualDisplay'),
      type: 'IndividualDisplay',
      language: primary,
      displayDetail: {
        id: naming('displayDetail'),
        type: 'DisplayDetail',
        page: 1,
        image: picture(preview, naming),
      },
    },
  };
}

function picture(png: Uint8Array, naming: Naming): EdcNode {
  return {
    id: naming('mediaObject'),
    type: 'MediaObject',
    content: Buffer.from(png).toString('base64'),
    contentEncoding: base64Encoding,
    contentType: pngFile,
  };
}
