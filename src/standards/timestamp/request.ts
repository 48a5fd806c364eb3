import { createHash } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { Refusal } from '../../base/errors.ts';
import { checkTimestamp } from './check.ts';

/** Gets a time stamp for these bytes: the DER of a TimeStampToken (RFC 3161 §2.4.2). */
export type Timestamp = (stamped: Uint8Array) => Promise<Uint8Array>;

/** How an authority is asked: sends a TimeStampReq and answers with its TimeStampResp, both DER (RFC 3161 §3.4). */
export type AskAuthority = (request: Uint8Array) => Promise<Uint8Array>;

const SHA256 = '2.16.840.1.101.3.4.2.1';
/** PKIStatus `granted` and `grantedWithMods` (RFC 3161 §2.4.2). */
const GRANTED: readonly number[] = [0, 1];

/**
 * Asks a time-stamp authority about bytes, of which it is told the SHA-256 alone, and checks what it answers: the token
 * is over them, answers this very question, and is signed by the certificate inside. Whether to believe that certificate
 * is another question.
 * @param nonce random bytes, asked with no other question
 * @throws Refusal 'timestamp/refused' where the authority gives none, 'timestamp/wrong' where its answer is not right;
 *   whatever `ask` throws
 */
export async function getTimestamp(
  stamped: Uint8Array,
  { ask, nonce }: { ask: AskAuthority; nonce: Uint8Array },
): Promise<Uint8Array> {
  const token = tokenIn(await ask(question(stamped, nonce)));
  const found = checkTimestamp(token, stamped);
  if (found?.nonce !== asInteger(nonce).toString('hex')) throw new Refusal('timestamp/wrong', 502);
  return token;
}

function question(stamped: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update(stamped).digest() }),
    }),
    nonce: new Integer({ valueHex: asInteger(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

function tokenIn(answer: Uint8Array): Uint8Array {
  const { status, timeStampToken } = read(answer);
  if (!GRANTED.includes(status.status) || !timeStampToken) throw new Refusal('timestamp/refused', 502);
  return new Uint8Array(timeStampToken.toSchema().toBER());
}

function read(answer: Uint8Array): TimeStampResp {
  try {
    return TimeStampResp.fromBER(Uint8Array.from(answer).buffer);
  } catch {
    throw new Refusal('timestamp/wrong', 502);
  }
}

/** A positive number as DER writes it: begun with 01, it needs no sign and loses no zeros. */
function asInteger(nonce: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(1), nonce]);
}
