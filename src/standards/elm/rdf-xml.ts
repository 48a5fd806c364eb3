import { xmlText } from '../xml-text.ts';
import { classes, type ElmNode, namespaces, type Term, terms } from './terms.ts';

const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** What stands around the things of an RDF/XML document, for a writer that holds one at a time. */
export const elmRdfXmlFrame = {
  head: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${declared.join(' ')}>\n`,
  between: '',
  foot: '</rdf:RDF>\n',
} as const;

/** The same thing as in JSON-LD, as typed node elements (RDF 1.1 XML Syntax §2.13). */
export function elmRdfXmlNode(node: ElmNode): string {
  return `${element(node)}\n`;
}

function element({ id, type, ...told }: ElmNode): string {
  const name = type ? classes[type] : 'rdf:Description';
  const about = id ? ` rdf:about="${xmlText(id)}"` : '';
  const inside = Object.entries(told).flatMap(([term, value]) =>
    [value].flat().map((one) => property(term as Term, one as ElmNode | string)),
  );
  return inside.length > 0 ? `<${name}${about}>${inside.join('')}</${name}>` : `<${name}${about}/>`;
}

function property(term: Term, value: ElmNode | string | Record<string, string>): string {
  const [name, kind] = terms[term];
  if (typeof value === 'string') {
    const type = kind.replace('xsd:', namespaces.xsd);
    return `<${name} rdf:datatype="${type}">${xmlText(value)}</${name}>`;
  }
  if (kind === 'node') return `<${name}>${element(value as ElmNode)}</${name}>`;
  return Object.entries(value as Record<string, string>)
    .map(([language, words]) => `<${name} xml:lang="${xmlText(language)}">${xmlText(words)}</${name}>`)
    .join('');
}
