import ts from 'typescript';
import { finding, isTestCode, nodesOf } from './source.mjs';

/** platform/http is the only way out; the browser script may call its own server. */
const home = /^src\/platform\/(http|web\/enhance)[/.]/;
const clients = /^(undici|axios|got|node-fetch)$/;
const nodeHttp = /^(node:)?https?$/;
const advice = 'outbound call outside platform/http';

/** Only platform/http makes outbound calls: it knows what may be reached and for how long to wait. */
export function checkOutbound(sources) {
  return sources
    .filter(({ path }) => !home.test(path) && !isTestCode(path))
    .flatMap((file) => {
      const modules = httpNames(file);
      return [...nodesOf(file.tree)]
        .filter((node) => reachesOut(node, modules))
        .map((node) => finding(file, node, advice));
    });
}

function reachesOut(node, modules) {
  if (ts.isImportDeclaration(node)) return importsRequest(node);
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return callee.text === 'fetch' && !isHandedIn(node);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  const [object, property] = [callee.expression.text, callee.name.text];
  if (['globalThis', 'window', 'self'].includes(object)) return property === 'fetch';
  return modules.has(object) && ['request', 'get'].includes(property);
}

function importsRequest(node) {
  const name = node.moduleSpecifier.text;
  if (clients.test(name)) return !node.importClause?.isTypeOnly;
  const named = node.importClause?.namedBindings;
  if (!nodeHttp.test(name) || !named || !ts.isNamedImports(named)) return false;
  return named.elements.some(({ name, propertyName }) =>
    ['request', 'get'].includes((propertyName ?? name).text),
  );
}

/** The names under which a file imports node:http or node:https as a whole. */
function httpNames(file) {
  const names = new Set();
  for (const node of file.tree.statements) {
    if (!ts.isImportDeclaration(node) || !nodeHttp.test(node.moduleSpecifier.text)) continue;
    const clause = node.importClause;
    if (clause?.name) names.add(clause.name.text);
    if (clause?.namedBindings && ts.isNamespaceImport(clause.namedBindings))
      names.add(clause.namedBindings.name.text);
  }
  return names;
}

/** Is `fetch` here a parameter of a surrounding function, so the power to fetch was handed in? */
function isHandedIn(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isFunctionLike(at) && at.parameters.some(({ name }) => binds(name))) return true;
  }
  return false;
}

function binds(name) {
  if (ts.isIdentifier(name)) return name.text === 'fetch';
  return name.elements.some((element) => ts.isBindingElement(element) && binds(element.name));
}
