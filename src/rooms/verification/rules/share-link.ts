/** The token in the address of a share link of this program ('https://…/fi/shared/<token>'), or null. */
export function tokenInLink(link: string): string | null {
  return (
    /^https?:\/\/[^/]+(?:\/[^?#]*)?\/(?:fi|sv|en)\/shared\/([\w-]{43})(?:[?#].*)?$/.exec(link.trim())?.[1] ??
    null
  );
}
