import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../program/root.mjs';

const folder = 'build/tests';

/**
 * Puts test files and all they import into a few files of JavaScript: loading a thousand modules of TypeScript one by
 * one costs every test process two seconds more.
 *
 * @param {string[]} files from the root of the repository; what is JavaScript already stays where it is
 */
export async function bundleTests(files) {
  const typescript = files.filter((file) => /\.tsx?$/.test(file));
  if (typescript.length === 0) return;
  const { build } = await import('esbuild');
  rmSync(join(root, folder), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: typescript,
    outbase: '.',
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [stayAtHome],
  });
}

/** Where a test file lies after `bundleTests`, from the root. */
export function bundled(file) {
  return file.replace(/^(.+)\.tsx?$/, `${folder}/$1.js`);
}

/** A module in the bundle still finds its neighbours: files are sought from where its source lies. */
const stayAtHome = {
  name: 'stay-at-home',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (relative(root, path).startsWith('node_modules')) return undefined;
      const written = readFileSync(path, 'utf8');
      if (!written.includes('import.meta.')) return undefined;
      const contents = written
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(join(path, '..')));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
