import { Refusal } from '../../base/errors.ts';
import type { Platform } from '../../platform/actions/index.ts';
import type { JsonObject } from '../../standards/json.ts';
import { checkPaper, matchRecipient, verifyDocument, withPaper } from '../../standards/verify/index.ts';
import { oneOfFew } from './actions/one-of-few.ts';
import { powersOf } from './powers/powers.ts';
import { contentsOf, pdfIn } from './rules/contents.ts';
import { documentSummary, type Verified } from './rules/document-summary.ts';
import { tokenInLink } from './rules/share-link.ts';
import { sharedDocument } from './shared-links.ts';

/**
 * A credential as somebody brings it: JSON or text, a file in base64, or a share link of this service; and an e-mail
 * address to compare with its recipient, which is kept nowhere.
 */
export type Given = {
  credential?: string | Record<string, unknown> | undefined;
  file?: string | undefined;
  link?: string | undefined;
  email?: string | undefined;
};

/**
 * What was found out, all that the document says (null where it could not be read), and the credential itself: out of
 * the file, or, where that was a link, what `isLinked` to.
 */
export type VerifiedGiven = {
  verified: Verified;
  claims: JsonObject | null;
  document: Document;
  isLinked: boolean;
};
type Document = string | Uint8Array | Record<string, unknown>;

/**
 * Verifies what somebody brought; nothing is stored. The answer is about the document, only a request without one is
 * refused.
 * @throws Refusal verification/nothing-to-verify, verification/not-a-share-link, verification/no-credential-in-picture,
 * verification/no-credential-in-pdf, too-many-requests
 */
export async function verifyGiven(platform: Platform, given: Given): Promise<VerifiedGiven> {
  const { document, isLinked = false } = await documentOf(platform, given);
  const pdf = given.file && !given.link ? pdfIn(Buffer.from(given.file, 'base64')) : undefined;
  return oneOfFew(async () => {
    const powers = powersOf(platform);
    const { report: found, claims, envelope } = await verifyDocument(document, powers);
    const report = pdf ? withPaper(found, await checkPaper(pdf, powers)) : found;
    const recipient = given.email ? { recipient: matchRecipient(claims, given.email) } : {};
    return {
      verified: { ...report, format: envelope, summary: documentSummary(claims), ...recipient },
      claims,
      document,
      isLinked,
    };
  });
}

async function documentOf(
  platform: Platform,
  { credential, file, link }: Given,
): Promise<{ document: Document; isLinked?: boolean }> {
  if (link) return fromLink(platform, link);
  const document = file ? fromFile(Buffer.from(file, 'base64')) : credential;
  if (document === undefined || document === '')
    throw refusal('verification/nothing-to-verify', 'credential');
  const isLink = typeof document === 'string' && document.length <= 500 && tokenInLink(document) !== null;
  return isLink ? fromLink(platform, document) : { document };
}

function fromFile(bytes: Uint8Array): string {
  const contents = contentsOf(bytes);
  if ('refused' in contents) throw refusal(contents.refused, 'file');
  return contents.text;
}

async function fromLink(
  platform: Platform,
  link: string,
): Promise<{ document: string | Uint8Array; isLinked: boolean }> {
  const token = tokenInLink(link);
  const document = token && (await sharedDocument(platform, token));
  if (!document) throw refusal('verification/not-a-share-link', 'link');
  return { document, isLinked: true };
}

function refusal(code: string, path: string): Refusal {
  return new Refusal(code, 422, {}, [{ path, code }]);
}
