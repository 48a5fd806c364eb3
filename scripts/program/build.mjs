import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files.mjs';
import { root } from './root.mjs';

/**
 * Builds the program into build/ unless the sources are those of the last build.
 * Two processes may build at once: every file is put in place by a rename, the stamp last.
 */
export async function ensureBuilt() {
  const stamp = join(root, 'build/stamp');
  const sources = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  const started = performance.now();
  const { build } = await import('esbuild');
  const results = await Promise.all([build(serverBundle), build(browserBundle)]);
  for (const file of results.flatMap((result) => result.outputFiles)) writeInPlace(file.path, file.contents);
  writeInPlace(stamp, sources);
  console.log(`Built in ${Math.round(performance.now() - started)} ms.`);
}

/** SHA-256 over everything a bundle is made of: sources, the lock, the settings and this file. */
function hashSources() {
  const hash = createHash('sha256').update(process.version);
  const sources = listFiles('src').filter(
    (path) => /\.(tsx?|css|json|svg)$/.test(path) && !/\.test\.tsx?$/.test(path),
  );
  for (const path of [...sources, 'package-lock.json', 'tsconfig.json', 'scripts/program/build.mjs']) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

const common = { absWorkingDir: root, bundle: true, write: false, logLevel: 'warning' };

const serverBundle = {
  ...common,
  entryPoints: { main: 'src/main.ts', 'batch-worker': 'src/rooms/credentials/batch/worker.ts' },
  outdir: 'build',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  sourcemap: true,
};

const browserBundle = {
  ...common,
  entryPoints: onlyExisting({
    enhance: 'src/platform/web/enhance/index.ts',
    opinko: 'src/platform/web/styles/index.css',
    favicon: 'src/platform/web/assets/favicon.svg',
  }),
  outdir: 'build/public',
  platform: 'browser',
  target: ['es2022', 'safari16'],
  format: 'esm',
  minify: true,
  legalComments: 'none',
  loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'copy' },
  assetNames: 'assets/[name]-[hash]',
};

/** The program runs without its browser script and its look, so it may be built without them. */
function onlyExisting(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path))));
}

function writeInPlace(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
}
