import { LARGEST_IMAGE, LONGEST_BAKED } from './extract-png.ts';

/** Open Badges 3.0 §5.3.2.1, and 2.0 with its `assertion`. */
const namespaces = ['https://purl.imsglobal.org/ob/v3p0', 'http://openbadges.org', 'https://openbadges.org'];

/**
 * The credential that an SVG carries, as it stands there: the text of `openbadges:credential` (a CDATA section or plain
 * text), else its attribute `verify` (a JWS, or of 2.0 an address). Undefined: it carries none or more than one, is too
 * large, or declares a document type: nothing made for badges needs one, and entities are how XML is made to explode.
 * Nothing is parsed beyond the one element and nothing of the picture is ever shown. Never throws.
 */
export function extractFromSvg(svg: string): string | undefined {
  if (svg.length > LARGEST_IMAGE || /<!(?:DOCTYPE|ENTITY)/i.test(svg)) return undefined;
  const start = /<svg[\s>]/.exec(svg)?.index;
  if (start === undefined || start > 20_000) return undefined;
  const prefix = prefixIn(svg);
  if (!prefix) return undefined;
  const opening = new RegExp(`<${prefix}:(credential|assertion)(?=[\\s>/])`, 'g');
  const found = opening.exec(svg);
  if (!found || opening.exec(svg)) return undefined;
  return element(svg, found.index, `${prefix}:${found[1]}`);
}

/** The prefix that the namespace of badges is bound to. */
function prefixIn(svg: string): string | undefined {
  for (const [, prefix, , namespace] of svg.matchAll(
    /xmlns:([A-Za-z][\w.-]{0,40})=(["'])([^"'<]{0,100})\2/g,
  )) {
    if (prefix && namespace && namespaces.includes(namespace.replace(/\/$/, ''))) return prefix;
  }
  return undefined;
}

function element(svg: string, at: number, name: string): string | undefined {
  const end = svg.indexOf('>', at);
  if (end === -1) return undefined;
  const tag = svg.slice(at, end);
  const text = tag.endsWith('/') ? '' : content(svg, end + 1, name);
  if (text === undefined) return undefined;
  const given = text.trim() || attribute(tag);
  return given && given.length <= LONGEST_BAKED ? given : undefined;
}

/** CDATA ends at its own mark and not at what looks like a closing tag inside a text of the credential. */
function content(svg: string, from: number, name: string): string | undefined {
  const cdata = /^\s{0,1000}<!\[CDATA\[/.exec(svg.slice(from, from + 1100));
  const start = from + (cdata?.[0].length ?? 0);
  const end = svg.indexOf(cdata ? ']]>' : `</${name}`, start);
  if (end === -1 || end - start > 6 * LONGEST_BAKED) return undefined;
  const text = svg.slice(start, end);
  if (cdata) return text;
  return text.includes('<') ? undefined : unescaped(text);
}

function attribute(tag: string): string | undefined {
  const value = /\sverify=(["'])([^"'<]*)\1/.exec(tag)?.[2];
  return value && unescaped(value);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The five entities that XML knows by itself, and characters by number. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|quot|apos|amp));/g,
    (whole, decimal, hex, name) => {
      if (name) return entities[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
