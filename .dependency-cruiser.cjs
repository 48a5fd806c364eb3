/**
 * The floors of the house as rules: src/base < standards < platform < rooms (in the order of
 * scripts/check/floors.json, highest first) < app.ts, main.ts. A floor imports downwards only.
 */
const { join } = require('node:path');
const { rooms, testCode } = require('./scripts/check/floors.json');

const roomOf = '^src/rooms/([^/]+)/';
const below = (...floors) => `^src/(${floors.join('|')})`;

/** A rule that holds for the program, not for its tests. */
function rule(name, comment, from, to) {
  const { pathNot, ...rest } = from;
  const exempt = pathNot ? [].concat(pathNot, testCode) : [testCode];
  return { name, comment, severity: 'error', from: { ...rest, pathNot: exempt }, to };
}

/** Inside a room: `from` (a part of its furniture) does not import any of `parts` of the same room. */
function furniture(from, parts, comment, to = {}) {
  const furnitureOfRoom = (part) => `^src/rooms/$1/${part}(/|-[^/]*\\.tsx?$|\\.tsx?$)`;
  return rule(
    `inside-a-room-${from}`,
    comment,
    { path: `^src/rooms/([^/]+)/${from}(/|-[^/]*\\.tsx?$|\\.tsx?$)` },
    { path: parts.map(furnitureOfRoom), ...to },
  );
}

const floors = [
  rule('floor-base', 'base knows nothing above it', { path: '^src/base/' }, { path: below('standards/', 'platform/', 'rooms/', 'app', 'main') }),
  rule('floor-standards', 'standards know base only', { path: '^src/standards/' }, { path: below('platform/', 'rooms/', 'app', 'main') }),
  rule('floor-platform', 'platform knows no room', { path: '^src/platform/' }, { path: below('rooms/', 'app', 'main') }),
  rule('floor-rooms', 'rooms do not know who wires them', { path: '^src/rooms/' }, { path: below('app', 'main') }),
  ...rooms.slice(1).map((room, i) =>
    rule(
      `room-${room}`,
      `${room} stands below ${rooms[i]}: news travels up by events, links come from base/paths.ts`,
      { path: `^src/rooms/${room}/` },
      { path: `^src/rooms/(${rooms.slice(0, i + 1).join('|')})/` },
    ),
  ),
];

const doors = [
  rule(
    'door-only',
    'another room is entered through its index.ts',
    { path: roomOf },
    { path: roomOf, pathNot: ['^src/rooms/$1/', '^src/rooms/[^/]+/index\\.ts$'] },
  ),
  rule(
    'own-door',
    'nothing inside a room imports its own index.ts',
    { path: roomOf },
    { path: '^src/rooms/$1/index\\.ts$' },
  ),
  rule(
    'wiring',
    'app.ts and main.ts use what lies at the front of a room (index, routes, jobs, …), not its store or inner folders',
    { path: '^src/[^/]+\\.tsx?$' },
    { path: ['^src/rooms/[^/]+/[^/]+/', '^src/rooms/[^/]+/store'] },
  ),
];

const inside = [
  furniture('rules', ['routes', 'actions', 'store', 'pages', 'jobs'], 'rules are pure: they know rules only'),
  furniture('store', ['routes', 'actions', 'pages', 'jobs'], 'a store knows rules only'),
  furniture('actions', ['routes', 'pages', 'jobs'], 'an action knows the store and the rules'),
  furniture('pages', ['routes', 'jobs'], 'a page knows the rules and is handed what it shows'),
  furniture('pages', ['actions', 'store'], 'a page is handed what it shows (types may be imported)', {
    dependencyTypesNot: ['type-only'],
  }),
  furniture('jobs', ['routes', 'pages'], 'a job calls actions'),
];

const reachesOut = '^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|worker_threads|cluster|fs)(/promises)?$';
const framework = 'node_modules/(kysely|pg|@electric-sql|graphile-worker|hono|@hono|preact|preact-render-to-string|nodemailer)/';

const pure = [
  rule(
    'pure-below',
    'base and standards reach nothing: files, network and database are handed in',
    { path: '^src/(base|standards)/' },
    { path: [reachesOut, framework] },
  ),
  rule(
    'pure-rules',
    'rules decide from what they are given: no I/O, no framework',
    { path: '^src/rooms/[^/]+/rules/' },
    { path: [reachesOut, framework] },
  ),
  rule(
    'pure-rules-platform',
    'rules may use the types of the platform, not the platform',
    { path: '^src/rooms/[^/]+/rules/' },
    { path: '^src/platform/', dependencyTypesNot: ['type-only'] },
  ),
];

const whole = [
  { name: 'no-circles', comment: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'resolves', comment: 'every import leads somewhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
  rule('no-tests-in-program', 'the program does not import test code', { path: '^src/' }, { path: testCode }),
  rule(
    'no-tools-in-program',
    'the program uses no development package (types may be imported)',
    { path: '^src/' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...floors, ...doors, ...inside, ...pure, ...whole],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
