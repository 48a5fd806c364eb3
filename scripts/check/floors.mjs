import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../program/root.mjs';
import { runTool } from './command.mjs';

const { rooms, minimumModules } = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8'));

/**
 * The floors of the house by dependency-cruiser, with two guards on the tool itself: it has to see at least
 * the committed number of modules, and every room has to have a floor. A tool that reads nothing finds nothing.
 *
 * @param {{ cwd?: string, minimum?: number }} [where] cwd: the folder that holds src/
 * @returns {Promise<{ ok: boolean, output: string, broken: string[] }>} broken: names of the rules that do not hold
 */
export async function checkFloors({ cwd = root, minimum = minimumModules } = {}) {
  const tool = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const words = ['--config', `${root}/.dependency-cruiser.cjs`, '--output-type', 'json', 'src'];
  const { output } = await runTool([tool, ...words], { cwd, errors: false });
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { ok: false, output: `dependency-cruiser did not answer:\n${output}`, broken: [] };
  }
  const lines = [
    ...unknownRooms(cwd),
    ...tooFew(report, minimum),
    ...report.summary.violations.map(describe),
  ];
  const broken = [...new Set(report.summary.violations.map(({ rule }) => rule.name))].sort();
  return { ok: lines.length === 0, output: lines.join('\n'), broken };
}

function unknownRooms(cwd) {
  const folders = readdirSync(`${cwd}/src/rooms`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .filter(({ name }) => !rooms.includes(name))
    .map(
      ({ name }) =>
        `src/rooms/${name}: the room has no floor; give it its place in scripts/check/floors.json`,
    );
}

function tooFew({ modules }, minimum) {
  const seen = modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length;
  return seen >= minimum ? [] : [`only ${seen} modules were read, at least ${minimum} are expected`];
}

function describe({ from, to, rule, comment, cycle }) {
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return `${from} → ${way}\n  ${rule.name}${comment ? `: ${comment}` : ''}`;
}
