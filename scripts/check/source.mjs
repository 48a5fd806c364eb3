import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../program/list-files.mjs';
import { root } from '../program/root.mjs';

/**
 * @typedef {{ path: string, text: string, readonly tree: ts.SourceFile }} Source
 *   path: from the root of the repository, with forward slashes
 * @typedef {{ path: string, line: number, message: string }} Finding
 */

/** A source file whose syntax tree is made when it is first asked for. @returns {Source} */
export function source(path, text) {
  let tree;
  return {
    path,
    text,
    get tree() {
      tree ??= ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return tree;
    },
  };
}

/** Every TypeScript file of the program, tests included. @returns {Source[]} */
export function readSources() {
  return listFiles('src')
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => source(path, readFileSync(join(root, path), 'utf8')));
}

const { testCode } = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8'));
const testPattern = new RegExp(testCode);

/** Is this file part of the tests? The floors and the custom checks are about the program. */
export function isTestCode(path) {
  return testPattern.test(path);
}

/** Every node of a tree, parents first. */
export function* nodesOf(node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** @returns {Finding} */
export function finding(from, node, message) {
  const { line } = from.tree.getLineAndCharacterOfPosition(node.getStart(from.tree));
  return { path: from.path, line: line + 1, message };
}

/** The fixed parts of a string or template literal in order; undefined for every other node. */
export function literalParts(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
}
