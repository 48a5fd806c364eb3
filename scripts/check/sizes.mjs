import ts from 'typescript';
import { isTestCode, nodesOf } from './source.mjs';

const notCode = /\/text\//;

/** Sizes of files and functions in lines, to look at: nothing fails. @returns {string} */
export function describeSizes(sources) {
  const program = sources.filter(({ path }) => !isTestCode(path) && !notCode.test(path));
  const files = program.map(({ path, text }) => ({ name: path, lines: text.trimEnd().split('\n').length }));
  const functions = program.flatMap((file) =>
    [...nodesOf(file.tree)].filter(ts.isFunctionLike).flatMap((node) => measure(file, node)),
  );
  return [line('files', files), line('functions', functions)].join('\n');
}

function measure(file, node) {
  if (!node.body) return [];
  const lineOf = (position) => file.tree.getLineAndCharacterOfPosition(position).line;
  const first = lineOf(node.getStart(file.tree));
  return [{ name: `${file.path}:${first + 1}`, lines: lineOf(node.end) - first + 1 }];
}

function line(what, measured) {
  if (measured.length === 0) return `${what}: none`;
  const sorted = measured.toSorted((a, b) => a.lines - b.lines);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].lines;
  const largest = sorted
    .slice(-3)
    .reverse()
    .map(({ name, lines }) => `${name} (${lines})`);
  return `${sorted.length} ${what}: median ${at(0.5)} lines, 90 % up to ${at(0.9)}, largest ${largest.join(', ')}`;
}
