import { listFiles } from '../program/list-files.mjs';

/**
 * The test files of each stage, found by name: nothing has to be registered.
 * unit needs nothing, integration a database, browser a built program and Chromium.
 * @returns {{ unit: string[], integration: string[], browser: string[] }}
 */
export function listStages() {
  const tests = ['src', 'scripts', 'e2e']
    .flatMap(listFiles)
    .filter((path) => /\.test\.(tsx?|mjs)$/.test(path));
  return {
    unit: tests.filter((path) => stageOf(path) === 'unit'),
    integration: tests.filter((path) => stageOf(path) === 'integration'),
    browser: tests.filter((path) => stageOf(path) === 'browser'),
  };
}

export function stageOf(path) {
  if (/\.integration\.test\.tsx?$/.test(path)) return 'integration';
  return path.startsWith('e2e/') ? 'browser' : 'unit';
}

/**
 * What `npm test -- …` asks for. Words are names of parts (check, unit, integration, browser) or the beginnings
 * of paths; without words everything runs.
 * @returns {{ check: boolean, stages: ReturnType<typeof listStages>, whole: string[] }}
 *   whole: the stages of which every file runs
 */
export function choose(words, all = listStages()) {
  if (words.length === 0) return { check: true, stages: all, whole: Object.keys(all) };
  const paths = words
    .filter((word) => word !== 'check' && !(word in all))
    .map((word) => word.replace(/^\.\//, ''));
  const chosen = (name) =>
    words.includes(name)
      ? all[name]
      : all[name].filter((file) => paths.some((path) => file.startsWith(path)));
  const stages = Object.fromEntries(Object.keys(all).map((name) => [name, chosen(name)]));
  const idle = paths.find(
    (path) => !Object.values(stages).some((files) => files.some((file) => file.startsWith(path))),
  );
  if (idle !== undefined) throw new Error(`No test file begins with “${idle}”.`);
  return { check: words.includes('check'), stages, whole: words.filter((word) => word in all) };
}
