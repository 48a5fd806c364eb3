import { finding, isTestCode, literalParts, nodesOf } from './source.mjs';

const home = 'src/base/paths.ts';
const rooms = /^src\/(rooms\/|[^/]+\.tsx?$)/;
const address = /^\/(fi|sv|en|api)(\/|\?|#|$)/;

/** Rooms and their wiring take addresses from base/paths.ts, so that a page may link to a room above it. */
export function checkLinks(sources) {
  return sources
    .filter(({ path }) => rooms.test(path) && !isTestCode(path))
    .flatMap((file) =>
      [...nodesOf(file.tree)]
        .filter((node) => address.test(literalParts(node)?.[0] ?? ''))
        .map((node) => finding(file, node, `address “${literalParts(node).join('…')}” belongs to ${home}`)),
    );
}
