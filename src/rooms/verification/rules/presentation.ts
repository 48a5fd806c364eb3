import { asArray, isJsonObject, type JsonObject } from '../../../standards/json.ts';

/** The presentation that a text is, or undefined where it is something else. */
export function presentationIn(text: string): JsonObject | undefined {
  if (!text.trimStart().startsWith('{') || !text.includes('VerifiablePresentation')) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) && asArray(json.type).includes('VerifiablePresentation') ? json : undefined;
  } catch {
    return undefined;
  }
}
