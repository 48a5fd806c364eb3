import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, CONSORTIUM, query } from '../../../platform/actions/index.ts';
import { anchorPurposes, anchorState, MOST_ANCHOR_BYTES, readAnchors } from '../rules/anchor.ts';
import { findAnchor, insertAnchor, listAnchors, updateWithdrawn } from '../store/anchors.ts';

const consortium = () => CONSORTIUM;
const anchor = z.uuid();
const MOST_LISTED = 2000;

function refusal(code: string, path: string, params = {}): Refusal {
  return new Refusal(code, 422, params, [{ path, code, params }]);
}

/** The certificates on which trust rests, with those withdrawn. */
export const readTrustAnchors = query({
  name: 'verification.list-anchors',
  as: 'program',
  institution: consortium,
  input: z.object({}),
  async run({ tx, now }) {
    const items = await listAnchors(tx, MOST_LISTED);
    return { items: items.map((item) => ({ ...item, state: anchorState(item, now) })), next: null };
  },
});

export const readTrustAnchor = query({
  name: 'verification.read-anchor',
  as: 'program',
  institution: consortium,
  input: z.object({ anchor }),
  async run({ tx, now }, { anchor }) {
    const found = await findAnchor(tx, anchor);
    if (!found) throw notFound();
    return { ...found, state: anchorState(found, now) };
  },
});

/**
 * Trusts the certificates in a file from now on. Those that are trusted already stay as they are.
 * @throws Refusal verification/no-certificate, verification/anchors-known
 */
export const addTrustAnchors = action({
  name: 'verification.add-anchors',
  institution: consortium,
  input: z.object({
    purpose: z.enum(anchorPurposes),
    certificates: z
      .base64()
      .max(Math.ceil(MOST_ANCHOR_BYTES * 1.4))
      .describe('PEM with one or several certificates, or one as DER; the file in base64'),
    source: z.string().trim().min(1).max(500).describe('Where it comes from, and how it was made sure of'),
  }),
  async run({ tx, actor, now }, { purpose, certificates, source }) {
    const read = readAnchors(Buffer.from(certificates, 'base64'));
    if (!read) throw refusal('verification/no-certificate', 'certificates');
    let added = 0;
    for (const certificate of read) {
      const isNew = await insertAnchor(tx, { purpose, certificate, source }, { person: actor.person, now });
      if (isNew) added += 1;
    }
    if (added === 0) throw refusal('verification/anchors-known', 'certificates');
    return { result: { added }, subject: `trust-anchors:${purpose}`, fields: ['certificates', 'source'] };
  },
});

/** Trusts a certificate no longer: whatever leads to it only is of an unknown issuer from now on. */
export const withdrawTrustAnchor = action({
  name: 'verification.withdraw-anchor',
  institution: consortium,
  input: z.object({ anchor, reason: z.string().trim().min(1).max(1000) }),
  async run({ tx, actor, now }, { anchor, reason }) {
    if (!(await updateWithdrawn(tx, anchor, reason, { person: actor.person, now }))) throw notFound();
    return { result: {}, subject: `trust-anchor:${anchor}`, fields: ['withdrawnAt', 'withdrawnReason'] };
  },
});
