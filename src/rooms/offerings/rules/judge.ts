import { type Assessment, assess, currentFramework, type OfferingDocument } from '../../framework/index.ts';

/** The document against the framework in force. */
export function judge(document: OfferingDocument, imported: boolean): Assessment {
  return assess(document, currentFramework(), { imported });
}
