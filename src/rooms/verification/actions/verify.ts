import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { type Platform, task } from '../../../platform/actions/index.ts';
import { verifyDocument } from '../../../standards/verify/index.ts';
import { powersOf } from '../powers/powers.ts';
import { contentsOf, LARGEST_FILE } from '../rules/contents.ts';
import { documentSummary, type Verified } from '../rules/document-summary.ts';
import { tokenInLink } from '../rules/share-link.ts';
import { sharedDocument } from '../shared-links.ts';
import { oneOfFew } from './one-of-few.ts';

/**
 * Verifies any credential, ours or not: given as JSON, as text, as a file (JSON, JWT, SD-JWT, EDC, PDF, PNG, SVG, or a
 * picture of a QR code; base64), or as a share link of this service. It is never stored. The answer is about the
 * document; only a request without one is refused.
 * @throws Refusal verification/nothing-to-verify, verification/not-a-share-link, verification/no-credential-in-picture,
 * verification/no-credential-in-pdf, too-many-requests
 */
export const verify = task({
  name: 'verification.verify',
  input: z.object({
    credential: z.union([z.record(z.string(), z.unknown()), z.string()]).optional(),
    file: z
      .base64()
      .max(Math.ceil(LARGEST_FILE / 3) * 4)
      .optional(),
    link: z.string().max(500).optional(),
  }),
  async run(platform, _actor, given): Promise<Verified> {
    const document = await documentOf(platform, given);
    return oneOfFew(async () => {
      const { report, claims, envelope } = await verifyDocument(document, powersOf(platform));
      return { ...report, format: envelope, summary: documentSummary(claims) };
    });
  },
});

type Given = {
  credential?: string | Record<string, unknown> | undefined;
  file?: string | undefined;
  link?: string | undefined;
};

async function documentOf(platform: Platform, { credential, file, link }: Given): Promise<unknown> {
  if (link) return fromLink(platform, link);
  const document = file ? fromFile(Buffer.from(file, 'base64')) : credential;
  if (document === undefined || document === '')
    throw refusal('verification/nothing-to-verify', 'credential');
  const isLink = typeof document === 'string' && document.length <= 500 && tokenInLink(document) !== null;
  return isLink ? fromLink(platform, document) : document;
}

function fromFile(bytes: Uint8Array): string {
  const contents = contentsOf(bytes);
  if ('refused' in contents) throw refusal(contents.refused, 'file');
  return contents.text;
}

async function fromLink(platform: Platform, link: string): Promise<string | Uint8Array> {
  const token = tokenInLink(link);
  const document = token && (await sharedDocument(platform, token));
  if (!document) throw refusal('verification/not-a-share-link', 'link');
  return document;
}

function refusal(code: string, path: string): Refusal {
  return new Refusal(code, 422, {}, [{ path, code }]);
}
