import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { finding, isTestCode, literalParts, nodesOf } from './source.mjs';

const languages = ['fi', 'sv', 'en'];
const textFile = /^(.+\/text(?:\/.+)?)\/(fi|sv|en)\.ts$/;

/** Catalogues: readable messages, the same keys and arguments in every language, nothing empty, nothing unused. */
export function checkTexts(sources) {
  const catalogues = readCatalogues(sources);
  return [
    ...catalogues.flatMap((one) => one.findings),
    ...catalogues.flatMap(compareLanguages),
    ...unusedKeys(catalogues, sources),
    ...refusalsWithoutText(catalogues, sources),
  ];
}

/** One catalogue a folder: language → key → { node, text, arguments }. */
function readCatalogues(sources) {
  const folders = new Map();
  for (const file of sources) {
    const [, folder, language] = textFile.exec(file.path) ?? [];
    if (!folder) continue;
    if (!folders.has(folder)) folders.set(folder, { folder, languages: {}, findings: [] });
    const one = folders.get(folder);
    one.languages[language] = { file, messages: readMessages(file, language, one.findings) };
  }
  return [...folders.values()];
}

function readMessages(file, language, findings) {
  const messages = new Map();
  for (const node of nodesOf(file.tree)) {
    if (!ts.isPropertyAssignment(node)) continue;
    const key = node.name.text;
    const text = plainText(node.initializer);
    if (text === undefined) findings.push(finding(file, node, `“${key}” is not a plain string`));
    else if (text.trim() === '') findings.push(finding(file, node, `“${key}” is empty`));
    else
      messages.set(key, {
        node,
        arguments: readArguments(text, language, (why) =>
          findings.push(finding(file, node, `“${key}”: ${why}`)),
        ),
      });
  }
  return messages;
}

/** A string, or strings joined with + over several lines. */
function plainText(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [plainText(node.left), plainText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The names of a message's arguments, sorted and joined. Messages without braces are shown as they are. */
function readArguments(text, language, complain) {
  if (!text.includes('{')) return '';
  try {
    const names = new Set();
    collect(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst(), names);
    return [...names].sort().join(', ');
  } catch (error) {
    complain(`not a readable message (${String(error.message).split('\n')[0]})`);
    return undefined;
  }
}

const literal = 0;
const pound = 7;

function collect(elements, names) {
  for (const element of elements) {
    if (element.type !== literal && element.type !== pound) names.add(element.value);
    for (const option of Object.values(element.options ?? {})) collect(option.value, names);
  }
}

function compareLanguages(one) {
  const own = one.languages.fi;
  if (!own) return [{ path: `${one.folder}/fi.ts`, line: 1, message: 'is missing' }];
  return languages.slice(1).flatMap((language) => {
    const other = one.languages[language];
    if (!other) return [{ path: `${one.folder}/${language}.ts`, line: 1, message: 'is missing' }];
    return [...differences(own, other), ...surplus(own, other)];
  });
}

function differences(own, other) {
  return [...own.messages].flatMap(([key, { node, arguments: expected }]) => {
    const there = other.messages.get(key);
    if (!there) return [finding(own.file, node, `“${key}” is missing in ${other.file.path}`)];
    if (expected === undefined || there.arguments === undefined || there.arguments === expected) return [];
    return [
      finding(
        other.file,
        there.node,
        `“${key}” has the arguments {${there.arguments}}, in Finnish {${expected}}`,
      ),
    ];
  });
}

function surplus(own, other) {
  return [...other.messages]
    .filter(([key]) => !own.messages.has(key))
    .map(([key, { node }]) => finding(other.file, node, `“${key}” is missing in ${own.file.path}`));
}

/**
 * Keys that no code mentions, neither whole nor through a template whose fixed beginning or end fits.
 * A key counts as used wherever it stands, so this errs on the side of silence.
 */
function unusedKeys(catalogues, sources) {
  const { whole, starts, ends } = mentions(sources);
  // 'mode/online' is also reached through a variable that holds 'mode': then that word stands somewhere by itself.
  const group = (key) => /^([^/]{3,})\//.exec(key)?.[1];
  const isUsed = (key) =>
    whole.has(key) ||
    whole.has(group(key)) ||
    starts.some((start) => key.startsWith(start)) ||
    ends.some((end) => key.endsWith(end));
  return catalogues.flatMap(({ languages: { fi } }) =>
    [...(fi?.messages ?? [])]
      .filter(([key]) => !isUsed(key))
      .map(([key, { node }]) => finding(fi.file, node, `“${key}” is used nowhere`)),
  );
}

function mentions(sources) {
  const whole = new Set();
  const starts = new Set();
  const ends = new Set();
  for (const file of sources) {
    if (textFile.test(file.path) || isTestCode(file.path)) continue;
    for (const node of nodesOf(file.tree)) {
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) whole.add(node.name.text);
      const parts = literalParts(node);
      if (parts?.length === 1) whole.add(parts[0]);
      else if (parts) keep(parts, starts, ends);
    }
  }
  return { whole, starts: [...starts], ends: [...ends] };
}

/** Shorter fixed parts than this would fit too many keys. */
const telling = 3;

function keep(parts, starts, ends) {
  const [start, end] = [parts[0], parts.at(-1)];
  if (start.length >= telling) starts.add(start);
  else if (end.length >= telling) ends.add(end);
}

/**
 * The code of a Refusal is the key of the sentence shown to the person: it has to exist. The standards speak to
 * programs: who uses them catches their codes and says it in own words.
 */
function refusalsWithoutText(catalogues, sources) {
  if (catalogues.length === 0) return [];
  const known = new Set(catalogues.flatMap(({ languages: { fi } }) => [...(fi?.messages.keys() ?? [])]));
  return sources
    .filter(({ path }) => !isTestCode(path) && !path.startsWith('src/standards/'))
    .flatMap((file) =>
      [...nodesOf(file.tree)]
        .filter(isRefusal)
        .filter((node) => !known.has(node.arguments[0].text))
        .map((node) =>
          finding(file, node, `no catalogue has a text for the refusal “${node.arguments[0].text}”`),
        ),
    );
}

function isRefusal(node) {
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Refusal' &&
    node.arguments?.[0] &&
    ts.isStringLiteral(node.arguments[0])
  );
}
