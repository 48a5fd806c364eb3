import ts from 'typescript';
import { finding, isTestCode, literalParts, nodesOf } from './source.mjs';

/** Attributes whose value a person reads or hears. */
const readAttributes = new Set(
  (
    'title alt placeholder label legend summary heading caption hint description message text content ' +
    'aria-label aria-description aria-roledescription aria-valuetext aria-placeholder'
  ).split(' '),
);
/** Elements whose content is not language: code, and what is marked as not to be translated. */
const codeElements = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style']);
const letters = /\p{L}/u;

/** No words in a template: every text comes from a catalogue, in three languages. */
export function checkTemplates(sources) {
  return sources
    .filter(({ path }) => path.endsWith('.tsx') && !isTestCode(path))
    .flatMap((file) => [...nodesOf(file.tree)].flatMap((node) => wordsIn(file, node)));
}

function wordsIn(file, node) {
  if (ts.isJsxText(node)) return isWord(node.text) && !inCode(node) ? [told(file, node, node.text)] : [];
  if (ts.isJsxAttribute(node)) return wordsInAttribute(file, node);
  if (!ts.isJsxExpression(node) || ts.isJsxAttribute(node.parent) || inCode(node)) return [];
  return literalsShown(node.expression)
    .filter(({ text }) => isWord(text))
    .map(({ node: literal, text }) => told(file, literal, text));
}

function wordsInAttribute(file, node) {
  const name = node.name.getText(file.tree);
  if (!readAttributes.has(name) && !(name === 'value' && isButton(node))) return [];
  if (name === 'content' && !isDescription(node)) return [];
  const value = node.initializer;
  if (!value) return [];
  const shown = ts.isJsxExpression(value) ? literalsShown(value.expression) : literalsShown(value);
  return shown.filter(({ text }) => isWord(text)).map(({ text }) => told(file, node, text));
}

/** The literals an expression may become: both arms of a condition, the fallback of ?? and ||. */
function literalsShown(node) {
  if (!node) return [];
  const parts = literalParts(node);
  if (parts) return [{ node, text: parts.join(' ') }];
  if (ts.isParenthesizedExpression(node)) return literalsShown(node.expression);
  if (ts.isConditionalExpression(node))
    return [...literalsShown(node.whenTrue), ...literalsShown(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalsShown(node.right);
  if (
    kind === ts.SyntaxKind.PlusToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  ) {
    return [...literalsShown(node.left), ...literalsShown(node.right)];
  }
  return [];
}

/** `&nbsp;` and the like are signs, not words. */
function isWord(text) {
  return letters.test(text.replace(/&#?\w+;/g, ''));
}

function told(file, node, text) {
  return finding(
    file,
    node,
    `text in a template: “${text.trim().replace(/\s+/g, ' ').slice(0, 60)}” belongs to text/*.ts`,
  );
}

function inCode(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (
      ts.isJsxElement(at) &&
      (codeElements.has(tagOf(at)) || attribute(at.openingElement, 'translate') === 'no')
    )
      return true;
  }
  return false;
}

function tagOf(element) {
  return element.openingElement.tagName.getText();
}

function isButton(node) {
  const element = node.parent.parent;
  return (
    ['submit', 'button', 'reset'].includes(attribute(element, 'type')) &&
    element.tagName.getText() === 'input'
  );
}

function isDescription(node) {
  return ['description', 'og:title', 'og:description'].includes(
    attribute(node.parent.parent, 'name') ?? attribute(node.parent.parent, 'property'),
  );
}

/** The value of an attribute written as a plain string; undefined otherwise. */
function attribute(element, name) {
  const found = element.attributes.properties.find(
    (one) => ts.isJsxAttribute(one) && one.name.getText() === name,
  );
  return found?.initializer && ts.isStringLiteral(found.initializer) ? found.initializer.text : undefined;
}
