/** What is signed: the header in base64url, a dot, and the payload as it is (RFC 7797 §3). */
export function signingInput(protectedHeader: string, payload: string): Uint8Array {
  return Buffer.from(`${protectedHeader}.${payload}`, 'utf8');
}
