/**
 * JSON as the content of a <script> element: nothing in it can end the element or begin a comment (HTML §4.12.1.3),
 * and it stays the same JSON, since the signs are written by their numbers.
 */
export function scriptSafe(document: unknown): string {
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
