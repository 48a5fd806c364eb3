import ts from 'typescript';
import { finding, isTestCode, literalParts, nodesOf } from './source.mjs';

/** Where SQL may be written: the stores and migrations of the rooms, and the platform. */
const home = /^src\/(rooms\/[^/]+\/(store(\/|\.|-)|migrations\/)|platform\/)/;
const texts = /\/text\//;

const statement =
  /^\s*(select\s[\s\S]*\sfrom\s|insert\s+into\s|update\s+[\w".]+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|policy|role|schema|view|function)\s|with\s+\w+\s+as\s*\(|set\s+(local|role)\s|truncate\s)/i;

/** SQL lives in stores, migrations and the platform: nobody else imports a database client or writes a statement. */
export function checkSql(sources) {
  return sources
    .filter(({ path }) => !home.test(path) && !texts.test(path) && !isTestCode(path))
    .flatMap((file) => [...nodesOf(file.tree)].flatMap((node) => sqlIn(file, node)));
}

function sqlIn(file, node) {
  if (ts.isImportDeclaration(node) && importsClient(node)) {
    return [finding(file, node, 'database client outside a store: move the query to the store of the room')];
  }
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText(file.tree))) {
    return [finding(file, node, 'SQL outside a store: move it to the store of the room')];
  }
  const parts = literalParts(node);
  if (!parts || ts.isTaggedTemplateExpression(node.parent) || !statement.test(parts.join(' ? '))) return [];
  return [finding(file, node, 'SQL outside a store: move it to the store of the room')];
}

/** The packages that speak to a database, and the platform's door to them. */
const clients = /^(kysely|pg|@electric-sql\/.+)$/;
const platformDoor = /\/platform\/database\/index\.ts$/;

/** Does the import bring in something that runs statements? Types (`import type`) do not, nor do transactions. */
function importsClient(node) {
  const name = node.moduleSpecifier.text;
  const clause = node.importClause;
  if (platformDoor.test(name)) return namesOf(clause).includes('sql');
  if (!clients.test(name)) return false;
  if (!clause || clause.isTypeOnly) return !clause;
  const named = clause.namedBindings;
  if (clause.name || !named || ts.isNamespaceImport(named)) return true;
  return named.elements.some((element) => !element.isTypeOnly);
}

function namesOf(clause) {
  const named = clause?.namedBindings;
  if (!named || !ts.isNamedImports(named)) return [];
  return named.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}
